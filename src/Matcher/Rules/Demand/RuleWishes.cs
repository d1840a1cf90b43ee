using Matcher.Rules.Conditions;
using Matcher.Rules.Judging;

namespace Matcher.Rules.Demand;

/// <summary>
/// Which rows of a source a rule may need, told before the source is read. What is not known then (another rule's hits) leaves a
/// condition undecided, and the row is kept.
/// </summary>
internal static class RuleWishes
{
    /// <summary>The rows by which the rule itself may be met, whatever their grade.</summary>
    public static RowWish Meeting(CompiledRule rule) => new(rule.Resolve(rule.Body.When))
    {
        Unless = [.. rule.Body.Except.Select(exemption => rule.Resolve(exemption.When))],
        Event = rule.Body.Event,
    };

    /// <summary>The same of the grades that the rule accepts: of matches.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="alike">Which of them are alike.</param>
    public static RowWish MeetingAsMatch(CompiledRule rule, RowsAlike alike) =>
        Meeting(rule) with { Grades = rule.Rule.Grades, Alike = alike };

    /// <summary>The rows that a rule counts. Of any grade: a row that may be about somebody else is said, too.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="counts">Which rows count.</param>
    /// <param name="alike">Which of them are alike.</param>
    public static RowWish Counting(CompiledRule rule, Condition counts, RowsAlike alike) =>
        new(rule.Resolve(counts)) { Alike = alike };
}
