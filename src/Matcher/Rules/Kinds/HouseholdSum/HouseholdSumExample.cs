using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Examples;
using Matcher.Rules.Findings;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>Runs an example of a sum over a household: its people, and rows of the sources about them.</summary>
internal static class HouseholdSumExample
{
    /// <summary>Runs it.</summary>
    public static ExampleResult Run(CompiledRule rule, FigureSum sum, RuleTest test, LoadedRoster roster)
    {
        // An example that names no household is about one.
        var household = roster with
        {
            People = [.. roster.People.Select(person => person with { HouseholdIndex = 0 })],
            Households = [roster.Households[0] with { Members = [.. roster.People.Select(person => person.Index)] }],
        };
        var matches = sum.Figures.Select(figure => figure.Source).Distinct().ToDictionary(
            source => source.Id,
            source => new SourceMatches(source, Failure: null, [.. MatchesOf(source, test, household)], []),
            StringComparer.Ordinal);
        var runner = new HouseholdSumRule(rule, sum, household) { Facts = person => test.People[person.Index].Facts };
        foreach (var (head, subject, ruling, figures, _) in runner.Judge(matches))
        {
            return ExampleResult.Of(ruling, met =>
                FindingMaker.Merge(
                    rule.Rule,
                    [runner.Together(WeighedRow.Weigh(rule, subject, met, runner.EvidenceOf(figures, head, subject)), figures)],
                    head,
                    offRoster: null));
        }

        return ExampleResult.NoHit;
    }

    private static IEnumerable<Match> MatchesOf(SourceDefinition source, RuleTest test, LoadedRoster roster) => test.Rows
        .Where(row => row.Source == source && row.Member >= 0 && row.Member < roster.People.Length)
        .Select((row, index) => new Match(
            roster.People[row.Member],
            new SourceRow(source, TestRoster.Place with { Row = index + 1 }, row.Values),
            test.Grade,
            NameComparison.Same,
            IdClass.Valid));
}
