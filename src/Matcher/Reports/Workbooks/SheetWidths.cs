using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Matcher.Reports.Workbooks;

/// <summary>
/// How wide the columns of a sheet are, in digits of its font, and how tall its rows: as what stands in them, within reason.
/// </summary>
internal static class SheetWidths
{
    private const double Narrowest = 6;
    private const double Widest = 48;

    // Between text and line on both sides, and what the button of the filter covers.
    private const double Margin = 2;
    private const double Button = 2;

    // Points; no row can be taller.
    private const double LineHeight = 14.5;
    private const double RowMargin = 3;
    private const double Tallest = 409;

    // A sheet's first rows tell how wide its columns should be.
    private const int Looked = 1000;

    /// <summary>The width of each column.</summary>
    /// <param name="texts">The header, then the rows.</param>
    public static ImmutableArray<double> Of(string[][] texts) =>
    [
        .. Enumerable.Range(0, texts[0].Length).Select(column => Math.Clamp(
            Math.Max(
                Digits(texts[0][column]) + Button,
                texts.Skip(1).Take(Looked).Select(row => Digits(row[column])).DefaultIfEmpty().Max()) + Margin,
            Narrowest,
            Widest)),
    ];

    /// <summary>
    /// The height of a row in points: not every spreadsheet finds out by itself how many lines a text takes.
    /// </summary>
    public static double HeightOf(string[] row, ImmutableArray<double> widths) =>
        Math.Min(Tallest, row.Select((text, column) => LinesOf(text, widths[column])).Max() * LineHeight + RowMargin);

    private static int LinesOf(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(Digits(line) / (width - Margin))));

    private static int Digits(string text)
    {
        var digits = 0;
        foreach (var rune in text.EnumerateRunes())
            digits += IsWide(rune) ? 2 : 1;
        return digits;
    }

    private static bool IsWide(Rune rune) => rune.Value >= 0x1100
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);
}
