using System.Collections.Immutable;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Charts;

/// <summary>The days that a trend goes over: a day on which nothing ran is a gap, not a narrower place.</summary>
/// <param name="Runs">The nights, the earliest first; at least one.</param>
internal sealed record TrendDays(ImmutableArray<TrendRun> Runs)
{
    /// <summary>Width of a day in a drawing.</summary>
    public const int Width = 10;

    // Of few days the bars would be walls.
    private const int Fewest = 21;

    /// <summary>The last day.</summary>
    public DateOnly Last => Runs[^1].AsOf;

    /// <summary>The first day: that of the first night, or some days before it.</summary>
    public DateOnly First => Last.AddDays(1 - Math.Max(Fewest, Last.DayNumber - Runs[0].AsOf.DayNumber + 1));

    /// <summary>How many days there are.</summary>
    public int Count => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Where the middle of the day of a night is.</summary>
    public int Middle(TrendRun night) => ((night.AsOf.DayNumber - First.DayNumber) * Width) + (Width / 2);
}
