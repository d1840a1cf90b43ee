using Matcher.Rules.Model;

namespace Matcher.FollowUp.Cases;

/// <summary>整改期限 of cases.</summary>
internal sealed class Deadlines
{
    /// <summary>Of a case: what somebody set, else what its rule gives from the night on which it became open.</summary>
    /// <param name="rule">Its rule.</param>
    /// <param name="one">The case.</param>
    public DateOnly? Of(Rule rule, Case one) => one.Due ?? From(rule, one.OpenedOn);

    /// <summary>What a rule gives from a day on; null where it sets none.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="day">The day from which it counts, which does not count itself.</param>
    public DateOnly? From(Rule rule, DateOnly day) =>
        rule.DueDays is { } days && day.DayNumber <= DateOnly.MaxValue.DayNumber - days ? day.AddDays(days) : null;
}
