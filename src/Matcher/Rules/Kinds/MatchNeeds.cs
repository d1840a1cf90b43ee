using System.Collections.Immutable;
using Matcher.Matching;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Sources;

namespace Matcher.Rules.Kinds;

/// <summary>
/// Which matches of a source a rule may need, told while the source is read. What is not known yet (another rule's hits) leaves
/// a condition undecided, and the match is kept.
/// </summary>
internal static class MatchNeeds
{
    /// <summary>One test for each place where the rule reads the source; none where it does not.</summary>
    public static IEnumerable<Func<Match, bool>> Of(CompiledRule rule, SourceDefinition source) => rule.Rule.Check switch
    {
        PresentCheck check when check.Source.Id == source.Id => [match => MayMeet(rule, match)],
        CombinedCheck { Source: { } own } when own.Id == source.Id => [match => MayMeet(rule, match)],
        HouseholdSumCheck check => check.Sum.Figures.Where(figure => figure.Source.Id == source.Id).Select(figure => MayCount(rule, figure)),
        _ => [],
    };

    /// <summary>For each of those tests, what single cells settle about it.</summary>
    public static IEnumerable<ImmutableArray<CellQuestion>> CellsOf(CompiledRule rule, SourceDefinition source) => rule.Rule.Check switch
    {
        PresentCheck check when check.Source.Id == source.Id => [SettlingCells.Of(rule.Body.When, rule, source)],
        CombinedCheck { Source: { } own } when own.Id == source.Id => [SettlingCells.Of(rule.Body.When, rule, source)],
        HouseholdSumCheck check => check.Sum.Figures.Where(figure => figure.Source.Id == source.Id).Select(figure => SettlingCells.Of(figure.When, rule, source)),
        _ => [],
    };

    private static bool MayMeet(CompiledRule rule, Match match) =>
        rule.Rule.Grades.Contains(match.Grade) && rule.Judge(new Subject(match.Row, match.Person, rule.AsOf)) is Ruling.Met or Ruling.Undecided;

    // Of any grade: a row that may be about somebody else is said, too.
    private static Func<Match, bool> MayCount(CompiledRule rule, Figure figure)
    {
        var when = rule.Compile(figure.When);
        return match => when(new Subject(match.Row, match.Person, rule.AsOf)).Truth != Truth.False;
    }
}
