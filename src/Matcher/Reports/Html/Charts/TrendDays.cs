using System.Collections.Immutable;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Charts;

/// <summary>The days that a trend goes over: a day on which nothing ran is a gap, not a narrower place.</summary>
/// <param name="Runs">The nights, the earliest first.</param>
internal sealed record TrendDays(ImmutableArray<TrendRun> Runs)
{
    /// <summary>Width of a day in a drawing.</summary>
    public const int Width = 10;

    /// <summary>How many days there are.</summary>
    public int Count => Runs.IsEmpty ? 0 : Runs[^1].AsOf.DayNumber - Runs[0].AsOf.DayNumber + 1;

    /// <summary>Where the middle of the day of a night is.</summary>
    public int Middle(TrendRun night) => ((night.AsOf.DayNumber - Runs[0].AsOf.DayNumber) * Width) + (Width / 2);
}
