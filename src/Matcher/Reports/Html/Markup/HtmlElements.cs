using System.Buffers;

namespace Matcher.Reports.Html.Markup;

/// <summary>What of HTML elements matters when one is written.</summary>
internal static class HtmlElements
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%#");

    /// <summary>Whether it has neither content nor an end tag.</summary>
    public static bool IsVoid(string name) => name is "meta" or "input" or "br";

    /// <summary>Whether it is a shape of a drawing, which has no content here.</summary>
    public static bool IsLeaf(string name) => name is "rect" or "line" or "circle" or "path" or "use";

    /// <summary>Whether what comes next ends it, so that its end tag may be left out.</summary>
    public static bool EndsByItself(string name) => name is "td" or "th" or "tr";

    /// <summary>Whether a value of an attribute needs no quotes.</summary>
    public static bool IsPlain(string value) => !value.AsSpan().ContainsAnyExcept(Plain);

    /// <summary>Whether a line of the file ends after it, so that people and tools that compare files see lines.</summary>
    public static bool EndsLine(string name) => name is
        "html" or "head" or "body" or "title" or "style" or "script" or "header" or "main" or "footer" or "section" or "div" or "nav"
        or "h1" or "h2" or "h3" or "p" or "ul" or "ol" or "li" or "dl" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "caption"
        or "figure" or "details" or "template";
}
