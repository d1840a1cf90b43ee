namespace Matcher.Reports.Workbooks.Layout;

/// <summary>
/// How tall rows are, in points. Every row says it: not every spreadsheet finds out by itself how many lines a text takes.
/// </summary>
internal static class RowHeights
{
    /// <summary>More lines than these are not shown: no row can be taller than 409 points.</summary>
    public const int MostLines = 26;

    private const double Line = 15.5;
    private const double Margin = 4;

    /// <summary>The height of a row.</summary>
    /// <param name="lines">Lines of its cell that has most of them.</param>
    /// <param name="line">Points of a line; null: of the usual font.</param>
    public static double Of(int lines, double? line = null) => (Math.Min(lines, MostLines) * (line ?? Line)) + Margin;
}
