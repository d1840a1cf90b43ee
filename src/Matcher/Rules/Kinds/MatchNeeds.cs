using Matcher.Catalogue.Sources;
using Matcher.Rules.Demands;

namespace Matcher.Rules.Kinds;

/// <summary>
/// Which matches of a source a rule may need, told before the source is read. What is not known then (another rule's hits) leaves a
/// condition undecided, and the match is kept.
/// </summary>
internal static class MatchNeeds
{
    /// <summary>One wish for each place where the rule reads the source; none where it does not.</summary>
    public static IEnumerable<RowWish> Of(CompiledRule rule, SourceDefinition source) => rule.Rule.Check switch
    {
        PresentCheck check when check.Source.Id == source.Id => [Meeting(rule)],
        CombinedCheck { Source: { } own } when own.Id == source.Id => [Meeting(rule)],
        HouseholdSumCheck check => check.Sum.Figures.Where(figure => figure.Source.Id == source.Id).Select(figure => Counting(rule, figure)),
        _ => [],
    };

    private static RowWish Meeting(CompiledRule rule) => rule.Wish() with { Grades = rule.Rule.Grades };

    // Of any grade: a row that may be about somebody else is said, too.
    private static RowWish Counting(CompiledRule rule, Figure figure) => new(rule.Resolve(figure.When));
}
