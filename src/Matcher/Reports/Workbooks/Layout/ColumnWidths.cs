using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks.Texts;

namespace Matcher.Reports.Workbooks.Layout;

/// <summary>
/// How wide a column is, in digits of the sheet's font: what is short stands on one line, a header on two, a long text on as many as make
/// a readable row of it.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>Between text and line, on both sides together.</summary>
    public const double Margin = 1.4;

    private const double Narrowest = 6;

    // What the button of a filter, or of a choice, covers.
    private const double Button = 2;

    // Longer texts are broken.
    private const int LongestLine = 20;
    private const int NarrowestBroken = 15;
    private const int WidestBroken = 34;
    private const int Lines = 5;

    // A longer choice is broken once it stands there; the list that opens shows it whole.
    private const int WidestChoice = 16;

    // Where people write by hand.
    private const int Written = 11;

    /// <summary>The width of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="texts">What stands in its first cells.</param>
    public static double Of(ListColumn column, ReadOnlySpan<string> texts)
    {
        var length = OfTexts(column, texts);
        return Math.Max(OfHeader(column), Math.Max(OfChoices(column), length switch
        {
            0 => 0,
            <= LongestLine => length,
            _ => Math.Clamp((length + Lines - 1) / Lines, NarrowestBroken, WidestBroken),
        }) + Margin);
    }

    private static int OfTexts(ListColumn column, ReadOnlySpan<string> texts)
    {
        var longest = 0;
        foreach (var text in texts)
        {
            // A text that cannot be longer than another need not be measured.
            if (text.Length > 0 && (column.Kind is CellKind.Money or CellKind.Number || text.Length * 2 > longest))
                longest = Math.Max(longest, LengthOf(column, text));
            if (longest > LongestLine)
                return OfLongTexts(column, texts);
        }

        return longest;
    }

    // Two of a hundred may be longer than the rest without making the column wider.
    private static int OfLongTexts(ListColumn column, ReadOnlySpan<string> texts)
    {
        var lengths = new List<int>(texts.Length);
        foreach (var text in texts)
        {
            if (text.Length > 0)
                lengths.Add(LengthOf(column, text));
        }

        lengths.Sort();
        return lengths[(lengths.Count - 1) * 98 / 100];
    }

    // A header of more than two characters is broken into two lines.
    private static double OfHeader(ListColumn column)
    {
        var digits = TextMeasure.Digits(column.Header);
        return Math.Max(Narrowest, (digits <= 4 ? digits : (digits + 3) / 4 * 2) + Button + Margin);
    }

    private static double OfChoices(ListColumn column) => column switch
    {
        { Choices.Items: { IsEmpty: false } items } => Math.Min(WidestChoice, items.Max(item => TextMeasure.Digits(item)) + Button),
        { IsFilledIn: true } => Written,
        _ => 0,
    };

    // A separator stands after each thousand, and a number keeps away from the line.
    private static int LengthOf(ListColumn column, string text) => column.Kind switch
    {
        CellKind.Money => text.Length + ((text.Length - 4) / 3) + 1,
        CellKind.Number => text.Length + 1,
        _ => TextMeasure.Digits(text),
    };
}
