using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>
/// within and older_than, counted from the as-of date. Within 3 months is not more than 3 months before it, nor after it
/// (a contribution paid ahead is a recent one); the last day counts. Older than 3 months is before that.
/// </summary>
internal static class Nearness
{
    /// <summary>The check of a condition.</summary>
    public static ConditionTest Of(FieldCondition condition, Period period, DateOnly asOf)
    {
        var field = condition.Field;
        var last = period.EndFrom(asOf);
        Func<DateOnly, bool> holds = condition.Operator.Kind == OperatorKind.OlderThan
            ? date => period.EndFrom(date) < asOf
            : date => period.EndFrom(date) >= asOf && date <= last;
        return subject =>
        {
            if (field.Read(subject) is not { } text)
                return Answer.Undecided(field.NothingToRead(subject));
            var date = FieldDate.Read(field, subject, text);
            return date.Value.State switch
            {
                FieldState.Read => Answer.Of(holds(date.Value.Value)),
                FieldState.Unreadable => Answer.Undecided(field.DoubtAbout(date.Fault.Reason(), subject)),
                _ => Answer.False,
            };
        };
    }
}
