using System.Collections.Immutable;

namespace Matcher.Reports.Workbooks.Layout;

/// <summary>
/// How the columns of a list go onto pages side by side: as few as can be read, and these as large as they then can be. The size is said,
/// and not left to "fit to width": whoever fits to a width passes over the breaks between households.
/// </summary>
/// <param name="Scale">Size in percent of the full one.</param>
/// <param name="Breaks">0-based first columns of all pages but the first.</param>
/// <param name="Repeated">How many of the first columns stand on every page again.</param>
internal sealed record ColumnPages(int Scale, ImmutableArray<int> Breaks, int Repeated)
{
    private const int FullSize = 100;

    // Letters of eleven points are still more than five.
    private const int SmallestSize = 48;

    // How much smaller it may be so that every page says whom its lines are about, or the columns to fill in stand together.
    private const int WorthOfFrozen = 16;
    private const int WorthOfFirst = 5;
    private const int WorthOfFilledIn = 12;

    /// <summary>The best way.</summary>
    /// <param name="widths">Widths of the columns, in digits.</param>
    /// <param name="frozen">How many of the first columns say whom a line is about.</param>
    /// <param name="filledIn">0-based first column that people fill in; negative where there is none.</param>
    public static ColumnPages Of(ImmutableArray<double> widths, int frozen, int filledIn)
    {
        var ways =
            from repeated in new[] { frozen, Math.Min(frozen, 1), 0 }.Distinct()
            from forced in new[] { filledIn, -1 }.Distinct()
            let smallest = BreaksAt(SmallestSize, widths, repeated, forced)
            let scale = LargestWith(smallest.Length, widths, repeated, forced)
            let worth = scale + WorthOf(repeated, frozen) + (forced > 0 ? WorthOfFilledIn : 0)
            orderby smallest.Length, worth descending
            select new ColumnPages(scale, BreaksAt(scale, widths, repeated, forced), smallest.IsEmpty ? 0 : repeated);
        return ways.First();
    }

    private static int WorthOf(int repeated, int frozen) => repeated == 0 ? 0 : repeated == frozen ? WorthOfFrozen : WorthOfFirst;

    private static int LargestWith(int breaks, ImmutableArray<double> widths, int repeated, int forced)
    {
        for (var scale = FullSize; scale > SmallestSize; scale--)
        {
            // What is repeated must leave room for one more.
            var isRoomy = widths.Take(repeated + 1).Sum() <= PlaceAt(scale);
            if (isRoomy && BreaksAt(scale, widths, repeated, forced).Length == breaks)
                return scale;
        }

        return SmallestSize;
    }

    private static double PlaceAt(int scale) => Paper.Digits * FullSize / scale;

    private static ImmutableArray<int> BreaksAt(int scale, ImmutableArray<double> widths, int repeated, int forced)
    {
        var place = PlaceAt(scale);
        var again = widths.Take(repeated).Sum();
        var breaks = ImmutableArray.CreateBuilder<int>();
        var used = 0.0;
        for (var column = 0; column < widths.Length; column++)
        {
            if (column > repeated && (column == forced || used + widths[column] > place))
            {
                breaks.Add(column);
                used = again;
            }

            used += widths[column];
        }

        return breaks.ToImmutable();
    }
}
