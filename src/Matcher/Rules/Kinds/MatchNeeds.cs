using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Matches;
using Matcher.Rules.Conditions;
using Matcher.Rules.Demands;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Kinds;

/// <summary>
/// Which matches of a source a rule may need, told while the source is read. What is not known yet (another rule's hits) leaves
/// a condition undecided, and the match is kept.
/// </summary>
internal static class MatchNeeds
{
    /// <summary>One need for each place where the rule reads the source; none where it does not.</summary>
    public static IEnumerable<MatchNeed> Of(CompiledRule rule, SourceDefinition source) => rule.Rule.Check switch
    {
        PresentCheck check when check.Source.Id == source.Id => [Meeting(rule, source)],
        CombinedCheck { Source: { } own } when own.Id == source.Id => [Meeting(rule, source)],
        HouseholdSumCheck check => check.Sum.Figures.Where(figure => figure.Source.Id == source.Id).Select(figure => Counting(rule, figure)),
        _ => [],
    };

    private static MatchNeed Meeting(CompiledRule rule, SourceDefinition source) =>
        new(match => MayMeet(rule, match), SettlingCells.Of(rule.Body.When, rule, source));

    private static bool MayMeet(CompiledRule rule, Match match) =>
        rule.Rule.Grades.Contains(match.Grade) && rule.Judge(new Subject(match.Row, match.Person, rule.AsOf)) is Ruling.Met or Ruling.Undecided;

    // Of any grade: a row that may be about somebody else is said, too.
    private static MatchNeed Counting(CompiledRule rule, Figure figure)
    {
        var when = rule.Compile(figure.When);
        return new MatchNeed(
            match => when(new Subject(match.Row, match.Person, rule.AsOf)).Truth != Truth.False,
            SettlingCells.Of(figure.When, rule, figure.Source));
    }
}

/// <summary>Which matches one place of a rule may need.</summary>
/// <param name="MayUse">Whether it may need a match.</param>
/// <param name="Cells">The cells that alone can settle that it does not.</param>
internal sealed record MatchNeed(Func<Match, bool> MayUse, ImmutableArray<CellQuestion> Cells);
