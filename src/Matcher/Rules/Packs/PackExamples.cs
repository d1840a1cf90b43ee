using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Cores;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Rules.Model;
using Matcher.Rules.Testing;

namespace Matcher.Rules.Packs;

/// <summary>
/// Runs the examples of a pack. The pack's were written for its own descriptions: one that holds there, and comes out otherwise with
/// the words of the bureau's own files, is no mistake of the pack's. It is told, because the rule runs with the bureau's words.
/// </summary>
/// <param name="catalogue">The descriptions with what the bureau adds.</param>
/// <param name="readShipped">Reads the rules once more, with the pack's own descriptions alone. Asked only where an example fails.</param>
/// <param name="changed">Judges the examples of rules that the bureau changes.</param>
internal sealed class PackExamples(SourceCatalogue catalogue, Func<SourceCatalogue, ImmutableArray<Rule>> readShipped,
    ChangedExamples changed)
{
    // Of so many examples by name; how many there are in all is told too.
    private const int MostNamed = 3;

    /// <summary>Those of the rules of some files.</summary>
    public static PackExamples Of(PackFiles files, RuleKinds kinds, SourceCatalogue catalogue, CountyNotice? notice)
    {
        var shipped = catalogue.Shipped ?? catalogue;
        return new PackExamples(
            catalogue,
            other => AllRules.Read(files, kinds, other, notice, new ProblemList()),
            new ChangedExamples(shipped,
                id => new RuleFileReader(files, kinds, shipped, notice).ReadPack(files.OfPack(id)!, new ProblemList())));
    }

    /// <summary>Runs the examples of every rule.</summary>
    /// <param name="rules">The rules, read with what the bureau adds.</param>
    /// <param name="turned">Takes what the bureau's words or changes turned, once for each column and rule.</param>
    public ImmutableArray<TestedRule> Run(ImmutableArray<Rule> rules, ProblemList turned) =>
        [.. ByWords(rules, turned).Select(one => changed.Judge(one, turned))];

    private ImmutableArray<TestedRule> ByWords(ImmutableArray<Rule> rules, ProblemList turned)
    {
        ImmutableArray<TestedRule> tested =
            [.. AllCores.Select(rules, rule => new TestedRule(rule, [.. RuleTests.RunAll(rule, catalogue.Roster)]))];
        if (catalogue.Shipped is not { } shipped || tested.All(one => one.Tests.All(test => test.Holds)))
            return tested;
        var before = readShipped(shipped).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var told = new List<(ColumnDefinition Column, string Example)>();
        ImmutableArray<TestedRule> judged =
            [.. tested.Select(one => before.TryGetValue(one.Rule.Id, out var rule) ? Judge(one, rule) : one)];
        foreach (var column in told.GroupBy(one => one.Column))
        {
            turned.Add(RuleTestProblems.TurnedByOwnWords(column.Key.OwnWordsAt!, column.Key.Name, column.Count(),
                column.Select(one => one.Example).Take(MostNamed)));
        }

        return judged;

        TestedRule Judge(TestedRule one, Rule rule)
        {
            if (one.Tests.All(test => test.Holds))
                return one;
            var holding = RuleTests.RunAll(rule, shipped.Roster).Where(test => test.Holds).Select(test => test.Where).ToHashSet();
            return one with
            {
                Tests = [.. one.Tests.Select(test => test.Holds || !holding.Contains(test.Where) ? test : Turned(one.Rule, test, rule))],
            };
        }

        TestedExample Turned(Rule own, TestedExample test, Rule rule)
        {
            var behind = OwnWords.Behind(own, ExampleAt(own, test.Where), ExampleAt(rule, test.Where), catalogue);
            if (behind.IsEmpty)
                return test;
            told.AddRange(behind.Select(column => (column, Said(own, test))));
            return test with { Differences = [], Decision = null };
        }
    }

    private static RuleTest ExampleAt(Rule rule, Place where) => rule.Check.Body.Tests.Tests.First(test => test.Where == where);

    private static string Said(Rule rule, TestedExample test) => test.Differences is [var first, ..]
        ? $"{rule.Id}「{test.Name}」{first.Expected} → {first.Got}"
        : $"{rule.Id}「{test.Name}」";
}
