using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Rules.Findings;

/// <summary>
/// The overpayment estimate (估算): the months in which the allowance was paid after something happened, times the
/// person's monthly share. Months are counted, no figure is spread over time.
/// </summary>
internal static class Overpayment
{
    /// <summary>Estimates it.</summary>
    /// <param name="happened">The day that starts it.</param>
    /// <param name="person">Whose share and first paid month count.</param>
    /// <param name="asOf">基准日; its month is the last that counts, or the last paid where the roster says an earlier one.</param>
    public static Estimate Estimate(DateOnly happened, Person person, DateOnly asOf)
    {
        var from = person.BenefitStart is { } start && DayBeforeMonthOf(start) > happened ? DayBeforeMonthOf(start) : happened;
        var months = Math.Max(0, MonthNumber(person.LastPaidMonth(asOf)) - MonthNumber(from));
        return new Estimate(months, person.MonthlyShare * months, from);
    }

    // The allowance is paid by whole months: a roster that says 15 March was paid for March.
    private static DateOnly DayBeforeMonthOf(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddDays(-1);

    private static int MonthNumber(DateOnly day) => day.Year * 12 + day.Month;
}
