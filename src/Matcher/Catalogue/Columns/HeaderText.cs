using Matcher.Foundation.Characters;

namespace Matcher.Catalogue.Columns;

/// <summary>How the headers of columns are compared: what Excel, a merged cell or a full-width keyboard adds does not count.</summary>
internal static class HeaderText
{
    /// <summary>Half width, without white space of any kind; compare it without case.</summary>
    public static string Clean(string header) => IsClean(header) ? header :
        string.Concat(WellFormedText.Nfkc(header).Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF')));

    // Nearly every header: every file of a run is asked for its header by every delimiter.
    private static bool IsClean(string header)
    {
        foreach (var c in header)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (>= '\u4E00' and <= '\u9FFF'))
                return false;
        }

        return true;
    }
}
