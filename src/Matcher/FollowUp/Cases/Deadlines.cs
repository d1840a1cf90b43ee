using Matcher.Catalogue.Calendar;
using Matcher.Rules.Model;

namespace Matcher.FollowUp.Cases;

/// <summary>整改期限 of cases.</summary>
/// <param name="days">Which days count where a rule gives working days.</param>
internal sealed class Deadlines(WorkingDays days)
{
    /// <summary>
    /// Of a case: what somebody set, else what its rule gives from the night on which it became open, so that it neither moves while the
    /// case goes on nor lies in the past when it is opened again. Null where the rule sets none.
    /// </summary>
    /// <param name="rule">Its rule.</param>
    /// <param name="one">The case.</param>
    public DateOnly? Of(Rule rule, Case one) => one.Due ?? From(rule, one.OpenedOn);

    /// <summary>What a rule gives from a day on; null where it sets none.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="day">The day from which it counts, which does not count itself.</param>
    public DateOnly? From(Rule rule, DateOnly day) =>
        rule.Due is { } due ? days.DueDate(day, due.Days, due.AreWorkingDays) : null;
}
