using Matcher.Foundation.Characters;

namespace Matcher.Reports.Workbooks.Texts;

/// <summary>Text as a cell of a workbook holds it, which Excel opens without repairing anything.</summary>
internal static class SheetText
{
    // As many as a cell takes (support.microsoft.com, "Excel specifications and limits").
    private const int Longest = 32_767;

    private const string More = "…";

    /// <summary>
    /// The text of a cell: line ends are LF, what XML cannot hold is a blank or U+FFFD, and a text longer than a cell ends with an
    /// ellipsis. Nothing else changes, and nothing is ever a formula.
    /// </summary>
    public static string Of(string text)
    {
        var written = WellFormedText.Of(text);
        if (written.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0)
            written = string.Concat(written.Replace("\r\n", "\n", StringComparison.Ordinal).Select(Printable));
        return written.Length <= Longest ? written : Cut(written, Longest - More.Length) + More;
    }

    /// <summary>The text without line ends, for a name.</summary>
    public static string OnOneLine(string text) =>
        string.Concat(Of(text).Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));

    /// <summary>The text up to a length, never half a character.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private static char Printable(char c) => c switch
    {
        '\r' => '\n',
        '\n' or '\t' => c,
        < ' ' => ' ',
        _ => c,
    };
}
