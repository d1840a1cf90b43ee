namespace Matcher.Scheduling.Nights;

/// <summary>When a run is to start every night, by a clock that may be put forward and back twice a year.</summary>
/// <param name="at">The time.</param>
/// <param name="zone">The zone of the machine.</param>
internal sealed class NightlyStarts(TimeOnly at, TimeZoneInfo zone)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The start of a day. An hour that the clocks leave out is made up for after it; of one that comes twice it is the first.
    /// </summary>
    public DateTimeOffset Of(DateOnly day)
    {
        var local = day.ToDateTime(at);
        while (zone.IsInvalidTime(local))
            local += Step;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The first start after a moment.</summary>
    public DateTimeOffset After(DateTimeOffset moment)
    {
        var day = DayOf(moment).AddDays(-1);
        while (Of(day) <= moment)
            day = day.AddDays(1);
        return Of(day);
    }

    /// <summary>The day whose start was the last one at a moment.</summary>
    public DateOnly StartDayOf(DateTimeOffset moment)
    {
        var day = DayOf(moment).AddDays(1);
        while (Of(day) > moment)
            day = day.AddDays(-1);
        return day;
    }

    private DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
