using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Rules.Model;
using Matcher.Rules.Testing;

namespace Matcher.Rules.Packs;

/// <summary>
/// Judges the examples of a rule that the bureau changes, or starts from. The pack's were written for the pack's rule: one that holds
/// there, and comes out otherwise here, is what the change is for. It is told, and blocks nothing.
/// </summary>
/// <param name="shipped">The pack's own descriptions.</param>
/// <param name="readPack">Reads the pack's rule of an id, without any change. Asked only where an example fails.</param>
internal sealed class ChangedExamples(SourceCatalogue shipped, Func<string, Rule?> readPack)
{
    private const int MostNamed = 3;

    /// <summary>The rule with the examples that the change turned taken for holding.</summary>
    /// <param name="tested">The rule with what its examples came to.</param>
    /// <param name="turned">Takes what the change turned, once for each rule.</param>
    public TestedRule Judge(TestedRule tested, ProblemList turned)
    {
        var origin = tested.Rule.Origin;
        if (origin.Extends is not { } pack)
            return tested;
        var failing = tested.Tests.Where(test => !test.Holds && test.Where.File == pack.ShownAs).ToList();
        var holding = failing.Count == 0 || readPack(pack.Id) is not { } before
            ? []
            : RuleTests.RunAll(before, shipped.Roster).Where(test => test.Holds).Select(test => test.Where).ToHashSet();
        var changed = failing.Where(test => holding.Contains(test.Where)).ToList();
        var said = changed.Select(Said).Concat(origin.ExamplesLeftOut.Select(name => $"「{name}」")).ToList();
        if (said.Count > 0)
            turned.Add(LocalRuleProblems.ExamplesTurned(pack.Where, pack.Id, said.Count, said.Take(MostNamed)));
        return changed.Count == 0
            ? tested
            : tested with
            {
                Tests = [.. tested.Tests.Select(test => changed.Contains(test) ? Taken(test) : test)],
            };
    }

    private static TestedExample Taken(TestedExample test) => test with { CannotRun = null, Differences = [], Decision = null };

    private static string Said(TestedExample test) => test.Differences is [var first, ..]
        ? $"「{test.Name}」{first.Expected} → {first.Got}"
        : $"「{test.Name}」";
}
