namespace Matcher.Values;

/// <summary>
/// A length of time, counted from a day as a legal period is: the last day of 1 month from 31 January is the last of February.
/// </summary>
/// <param name="Count">How many.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Period(int Count, PeriodUnit Unit)
{
    /// <summary>
    /// The last day of the period that begins after a day. A period that would leave the calendar ends with it: "no end"
    /// is written as 9999-12-31.
    /// </summary>
    public DateOnly EndFrom(DateOnly day)
    {
        var months = Unit switch { PeriodUnit.Months => (long)Count, PeriodUnit.Years => Count * 12L, _ => 0 };
        if (Unit == PeriodUnit.Days)
            return day.DayNumber + (long)Count > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : day.AddDays(Count);
        return day.Year * 12L + day.Month - 1 + months >= 10_000 * 12L ? DateOnly.MaxValue : day.AddMonths((int)months);
    }
}
