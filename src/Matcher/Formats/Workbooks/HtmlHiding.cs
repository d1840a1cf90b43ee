using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Matcher.Formats.Workbooks;

/// <summary>Whether a browser shows what a tag begins: by the tag's own words, not by those of a style sheet.</summary>
internal static class HtmlHiding
{
    /// <summary>Whether it does not.</summary>
    public static bool IsHidden(HtmlTagToken tag)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name.Is("hidden"))
                return true;
            if (attribute.Name.Is("style") && IsHiding(attribute.Value))
                return true;
        }

        return false;
    }

    private static bool IsHiding(string style)
    {
        var plain = string.Concat(style.Where(c => !char.IsWhiteSpace(c)));
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("visibility:collapse", StringComparison.OrdinalIgnoreCase);
    }
}
