using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Examples;
using Matcher.Rules.Findings;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Combined;

/// <summary>Runs an example of a combined rule: which other rules have a hit, and the row of its source where it has one.</summary>
internal static class CombinedExample
{
    /// <summary>Runs it.</summary>
    public static ExampleResult Run(
        CompiledRule rule,
        HitCombination combination,
        SourceDefinition? source,
        RuleTest test,
        LoadedRoster roster)
    {
        var person = roster.People[0];
        var runner = new CombinedRule(rule, combination, roster) { Facts = someone => test.People[someone.Index].Facts };
        var parts = combination.References.ToDictionary(
            reference => reference.Id,
            reference => new CombinedPart(
                reference.Id,
                test.Hits.Where(hit => hit.RuleId == reference.Id).Select(hit => HitOf(hit, person, test)),
                test.Undecided.Where(id => id == reference.Id)
                    .Select(_ => new UncheckedPerson(person, FieldProblems.Unreadable(Place.Nowhere, ""))),
                runner.KeyOf),
            StringComparer.Ordinal);
        var rows = source is { } of
            ? new SourceMatches(of, Failure: null,
                [new Match(person, new SourceRow(of, TestRoster.Place, test.Row ?? []), test.Grade, NameComparison.Same, IdClass.Valid)],
                [])
            : null;
        foreach (var one in runner.Judge(parts, rows))
        {
            if (one.Open is not null && one.Ruling is Ruling.Met)
                return ExampleResult.Undecided;
            return ExampleResult.Of(one.Ruling, met => FindingMaker.Merge(
                rule.Rule,
                [runner.Together(WeighedRow.Weigh(rule, one.Subject, met, runner.EvidenceOf(one)), one.Hits)],
                person,
                offRoster: null));
        }

        return ExampleResult.NoHit;
    }

    // A day that an example gives is also the one that the other rule estimates from.
    private static PartHit HitOf(TestHit hit, Person person, RuleTest test) => new(
        hit.RuleId,
        person,
        "",
        IsLowered: false,
        [],
        hit.Day is { } day ? [day] : [],
        [new Evidence(person.Row, test.Grade, NameComparison.Same, [])],
        hit.Day is { } from ? Overpayment.Estimate(from, person, test.AsOf) : null);
}
