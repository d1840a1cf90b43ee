using System.Collections.Immutable;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks.Texts;

namespace Matcher.Reports.Workbooks.Layout;

/// <summary>How a list lies on its sheet and on paper.</summary>
/// <param name="Widths">Widths of the columns, in digits.</param>
/// <param name="Frozen">How many of the first columns stay in sight.</param>
/// <param name="HeaderHeight">Height of the header, in points.</param>
/// <param name="Pages">How it goes onto pages.</param>
internal sealed record ListLayout(ImmutableArray<double> Widths, int Frozen, double HeaderHeight, ColumnPages Pages)
{
    // Half of what a small laptop shows: 1366 points of a screen, 8 to a digit.
    private const double MostFrozen = 76;

    /// <summary>The layout of a list.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="widths">Their widths, in digits.</param>
    /// <param name="frozenThrough">Header of the last column that stays in sight; null: the first.</param>
    public static ListLayout Of(ImmutableArray<ListColumn> columns, ImmutableArray<double> widths, string? frozenThrough)
    {
        var frozen = FrozenIn(columns, widths, frozenThrough);
        var header = columns.Select((column, index) =>
            TextMeasure.Lines(column.Header, widths[index] - ColumnWidths.Margin, RowHeights.MostLines));
        var filledIn = columns.Select(column => column.IsFilledIn).ToList().IndexOf(true);
        return new ListLayout(widths, frozen, RowHeights.Of(header.DefaultIfEmpty(1).Max()), ColumnPages.Of(widths, frozen, filledIn));
    }

    // At least one column must be left to move.
    private static int FrozenIn(ImmutableArray<ListColumn> columns, ImmutableArray<double> widths, string? through)
    {
        var wanted = through is null ? 0 : columns.Select(column => column.Header).ToList().IndexOf(through);
        var frozen = Math.Min(Math.Max(wanted, 0) + 1, columns.Length - 1);
        while (frozen > 1 && widths.Take(frozen).Sum() > MostFrozen)
            frozen--;
        return frozen;
    }
}
