using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Catalogue.Config;
using Matcher.Rules.Kinds.Combined;
using Matcher.Rules.Kinds.HouseholdSum;
using Matcher.Rules.Model;
using Matcher.Values;

namespace Matcher.Rules.Mutants;

/// <summary>A rule with one thing wrong in it.</summary>
/// <param name="What">What, and where in the file.</param>
/// <param name="Rule">The rule.</param>
internal sealed partial record Mutant(string What, Rule Rule)
{
    /// <summary>What, wherever it stands in the file.</summary>
    public string Kind => Place().Replace(What, "");

    [GeneratedRegex(@"\([0-9]+,[0-9]+\): ", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}

/// <summary>
/// Every rule that differs from a given one in a single condition: each operator, each bound by one (also where the bound is
/// a parameter), each exemption and each clause left out.
/// </summary>
internal static class RuleMutants
{
    public static IEnumerable<Mutant> Of(Rule rule) =>
    [
        .. Conditions(rule),
        .. Exemptions(rule),
        .. Clauses(rule),
        .. Parameters(rule),
        .. OfKind(rule),
    ];

    private static IEnumerable<Mutant> Conditions(Rule rule) =>
        ConditionMutants.Of(rule.Check.Body.When)
            .Select(changed => With(rule, changed.What, body => body with { When = changed.Condition }));

    private static IEnumerable<Mutant> Exemptions(Rule rule)
    {
        var except = rule.Check.Body.Except;
        for (var i = 0; i < except.Length; i++)
        {
            var index = i;
            yield return With(rule, $"exemption {except[i].Name} left out", body => body with { Except = body.Except.RemoveAt(index) });
            foreach (var changed in ConditionMutants.Of(except[i].When))
                yield return With(rule, $"exemption {except[i].Name}, {changed.What}",
                    body => body with { Except = body.Except.SetItem(index, body.Except[index] with { When = changed.Condition }) });
        }
    }

    private static IEnumerable<Mutant> Clauses(Rule rule)
    {
        if (rule.Check.Body.Event is not null)
            yield return With(rule, "event left out", body => body with { Event = null });
        if (rule.Check.Body.Estimate is not null)
            yield return With(rule, "estimate left out", body => body with { Estimate = null });
        if (rule.Check.Body.Grace is not { } grace)
            yield break;
        yield return With(rule, "grace left out", body => body with { Grace = null });
        foreach (var by in new[] { 1, -1 })
            yield return With(rule, $"grace {by:+0;-0}",
                body => body with { Grace = grace with { Length = grace.Length with { Count = grace.Length.Count + by } } });
    }

    // A bound that the county sets is a bound too.
    private static IEnumerable<Mutant> Parameters(Rule rule)
    {
        var tests = rule.Check.Body.Tests;
        foreach (var (name, parameter) in tests.Parameters
            .Where(pair => pair.Value.Values is [{ Items: [var only] }] && NumberField.Read(only).State == FieldState.Read))
        {
            var value = NumberField.Read(parameter.Values[0].Items[0]).Value;
            foreach (var by in new[] { 1, -1 })
            {
                var other = new RunParameter(name,
                    [parameter.Values[0] with { Items = [(value + by).ToString(CultureInfo.InvariantCulture)] }]);
                yield return With(rule, $"${name} {by:+0;-0}",
                    body => body with { Tests = tests with { Parameters = tests.Parameters.SetItem(name, other) } });
            }
        }
    }

    private static IEnumerable<Mutant> OfKind(Rule rule) => rule.Check switch
    {
        HouseholdSumCheck sum => Sums(rule, sum),
        CombinedCheck combined => Combinations(rule, combined),
        _ => [],
    };

    private static IEnumerable<Mutant> Sums(Rule rule, HouseholdSumCheck check)
    {
        for (var i = 0; i < check.Sum.Figures.Length; i++)
        {
            var figure = check.Sum.Figures[i];
            var what = $"figure {figure.Source.Id}";
            if (check.Sum.Figures.Length > 1)
                yield return Again($"{what} left out", check.Sum with { Figures = check.Sum.Figures.RemoveAt(i) });
            if (figure.LatestBy is not null)
                yield return Again($"{what}: every month", Set(i, figure with { LatestBy = null }));
            yield return Again($"{what}: counted or added", Set(i, figure with { IsCount = !figure.IsCount }));
            foreach (var changed in ConditionMutants.Of(figure.When))
                yield return Again($"{what}, {changed.What}", Set(i, figure with { When = changed.Condition }));
        }

        if (check.Sum.Heads is not null)
            yield return Again("not divided", check.Sum with { Heads = null });

        FigureSum Set(int index, Figure figure) => check.Sum with { Figures = check.Sum.Figures.SetItem(index, figure) };

        Mutant Again(string changed, FigureSum sum) => new($"{rule.Id}: {changed}", rule with { Check = check with { Sum = sum } });
    }

    private static IEnumerable<Mutant> Combinations(Rule rule, CombinedCheck check)
    {
        var hits = check.Hits;
        foreach (var (what, list, again) in new (string, ImmutableArray<RuleReference>, Func<ImmutableArray<RuleReference>,
            HitCombination>)[]
        {
            ("all", hits.All, list => hits with { All = list }),
            ("any", hits.Any, list => hits with { Any = list }),
            ("two_of", hits.TwoOf, list => hits with { TwoOf = list }),
            ("none", hits.None, list => hits with { None = list }),
        })
        {
            for (var i = 0; i < list.Length; i++)
                yield return new Mutant($"{rule.Id}: {list[i].Id} left out of {what}",
                    rule with { Check = check with { Hits = again(list.RemoveAt(i)) } });
        }
    }

    private static Mutant With(Rule rule, string what, Func<RuleBody, RuleBody> change) => new(
        $"{rule.Id}: {what}",
        rule with { Check = rule.Check with { Body = change(rule.Check.Body) } });
}
