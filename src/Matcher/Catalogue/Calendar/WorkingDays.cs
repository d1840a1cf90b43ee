using System.Collections.Frozen;

namespace Matcher.Catalogue.Calendar;

/// <summary>
/// 工作日: which days count where a time is given in working days. Monday to Friday, but for holidays, and the weekends that are worked
/// for them, as the State Council's office announces them every year.
/// </summary>
internal sealed class WorkingDays
{
    private readonly FrozenSet<DateOnly> _off;
    private readonly FrozenSet<DateOnly> _worked;

    /// <summary>Takes what a calendar says.</summary>
    /// <param name="off">Days that are free although they may be of Monday to Friday (休).</param>
    /// <param name="worked">Days of weekends that are worked (班).</param>
    public WorkingDays(IEnumerable<DateOnly> off, IEnumerable<DateOnly> worked)
    {
        _off = off.ToFrozenSet();
        _worked = worked.ToFrozenSet();
        Years = _off.Select(day => day.Year).ToFrozenSet();
    }

    /// <summary>Without a calendar: Monday to Friday.</summary>
    public static WorkingDays OfWeeks { get; } = new([], []);

    /// <summary>The years whose holidays are known.</summary>
    public FrozenSet<int> Years { get; }

    /// <summary>Whether people work on a day.</summary>
    public bool Count(DateOnly day) =>
        _worked.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_off.Contains(day));

    /// <summary>The last day of a time that begins on the day after another; the last day there is where it would be later.</summary>
    /// <param name="from">The day from which it is counted, which does not count itself.</param>
    /// <param name="days">How many days, at least 1.</param>
    /// <param name="areWorkingDays">Whether only working days count; else every day.</param>
    public DateOnly DueDate(DateOnly from, int days, bool areWorkingDays)
    {
        if (!areWorkingDays)
            return days > DateOnly.MaxValue.DayNumber - from.DayNumber ? DateOnly.MaxValue : from.AddDays(days);
        var day = from;
        for (var left = days; left > 0 && day < DateOnly.MaxValue;)
        {
            day = day.AddDays(1);
            if (Count(day))
                left--;
        }

        return day;
    }

    /// <summary>The years of a time whose holidays are not known, so that it may end later than was reckoned.</summary>
    /// <param name="from">Its first day.</param>
    /// <param name="to">Its last day.</param>
    public IEnumerable<int> UnknownYears(DateOnly from, DateOnly to) =>
        Enumerable.Range(from.Year, Math.Max(0, to.Year - from.Year + 1)).Where(year => !Years.Contains(year));
}
