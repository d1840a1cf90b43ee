using Matcher.Foundation.Characters;

namespace Matcher.Values;

/// <summary>
/// A cell without what was put around its text so that a spreadsheet shows it as it is, and without what programs made of that on the
/// way: <c>="…"</c>, the same in quotes once more, an apostrophe before digits or before what would be a formula.
/// </summary>
internal static class SpreadsheetText
{
    // A program that quotes what is quoted already does so once; another may have done so before it.
    private const int MostWrappings = 4;

    private const string FormulaStarts = "=+-@＝＋－＠﹦﹢﹣﹫";

    /// <summary>The text: unwrapped, without blanks around it, line ends as LF.</summary>
    public static string Unwrapped(string cell)
    {
        var text = cell.Trim();
        for (var i = 0; i < MostWrappings && Inner(text) is { } inner; i++)
            text = inner.Trim();
        return WellFormedText.Of(text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text);
    }

    // Null: nothing is around it.
    private static string? Inner(string text) => text switch
    {
        ['=', '"', .. var inner, '"'] => WithoutDoubledQuotes(inner),
        ['"', .. var inner, '"'] => WithoutDoubledQuotes(inner),
        ['\'', .. var shown] when IsTakenForSomething(shown) => shown,
        _ => null,
    };

    // A quote that is not doubled stands in the text itself, and the one before it is no wrapping; unless it is the next wrapping.
    private static string? WithoutDoubledQuotes(string inner)
    {
        if (!inner.Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal))
            return inner.Replace("\"\"", "\"", StringComparison.Ordinal);
        return inner is ['"', .. var within, '"'] && !within.Contains('"', StringComparison.Ordinal) ? inner : null;
    }

    private static bool IsTakenForSomething(string text) =>
        text.TrimStart() is [var first, ..]
        && (char.IsAsciiDigit(first) || FormulaStarts.Contains(first, StringComparison.Ordinal));
}
