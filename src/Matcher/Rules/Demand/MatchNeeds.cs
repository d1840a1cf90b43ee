using Matcher.Catalogue.Sources;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Judging;
using Matcher.Rules.Kinds.HouseholdSum;
using Matcher.Rules.Model;

namespace Matcher.Rules.Demand;

/// <summary>
/// Which matches of a source a rule may need, told before the source is read. What is not known then (another rule's hits) leaves a
/// condition undecided, and the match is kept.
/// </summary>
internal static class MatchNeeds
{
    /// <summary>One wish for each place where the rule reads the source; none where it does not.</summary>
    public static IEnumerable<RowWish> Of(CompiledRule rule, SourceDefinition source) => rule.Rule.Check switch
    {
        PresentCheck check when check.Source.Id == source.Id => [Meeting(rule) with { Grades = rule.Rule.Grades }],
        CombinedCheck { Source: { } own } when own.Id == source.Id => [Meeting(rule) with { Grades = rule.Rule.Grades }],
        HouseholdSumCheck check => check.Sum.Figures.Where(figure => figure.Source.Id == source.Id).Select(figure => Counting(rule, figure)),
        _ => [],
    };

    /// <summary>The rows by which the rule itself may be met, whatever their grade.</summary>
    public static RowWish Meeting(CompiledRule rule) => new(rule.Resolve(rule.Body.When))
    {
        Unless = [.. rule.Body.Except.Select(exemption => rule.Resolve(exemption.When))],
        Event = rule.Body.Event,
    };

    // Of any grade: a row that may be about somebody else is said, too.
    private static RowWish Counting(CompiledRule rule, Figure figure) => new(rule.Resolve(figure.When));
}
