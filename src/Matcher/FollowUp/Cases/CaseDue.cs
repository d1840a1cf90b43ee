using Matcher.Catalogue.Calendar;
using Matcher.Rules.Model;

namespace Matcher.FollowUp.Cases;

/// <summary>整改期限 of a case.</summary>
internal static class CaseDue
{
    /// <summary>
    /// The day that somebody set; else the rule's time, counted from the hand-out, or from the night on which the case was opened where it
    /// was never handed out. Null where nobody set one and the rule has none.
    /// </summary>
    /// <param name="one">The case.</param>
    /// <param name="rule">Its rule; null: it is no longer in the pack.</param>
    /// <param name="days">Which days count.</param>
    public static DateOnly? Of(Case one, Rule? rule, WorkingDays days) =>
        one.Due ?? From(one.HandOut?.On ?? one.OpenedOn, rule, days);

    /// <summary>The rule's time from a day on; null where it has none.</summary>
    public static DateOnly? From(DateOnly day, Rule? rule, WorkingDays days) =>
        rule?.Due is { } due ? days.DueDate(day, due.Days, due.AreWorkingDays) : null;
}
