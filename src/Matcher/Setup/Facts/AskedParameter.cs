using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Rules.Conditions;
using Matcher.Rules.Model;

namespace Matcher.Setup.Facts;

/// <summary>A parameter that active rules ask for.</summary>
/// <param name="Name">Without dollar sign.</param>
/// <param name="Note">What it is for; empty where nobody has said.</param>
/// <param name="TakesMany">Whether it is a list.</param>
/// <param name="Rules">The rules that wait for it, by title.</param>
internal sealed record AskedParameter(string Name, string Note, bool TakesMany, ImmutableArray<string> Rules)
{
    // Said elsewhere in the config.
    private static readonly string[] Derived = ["county_name", "own_townships"];

    /// <summary>Those of a pack, in the order of its rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="notes">What each is for.</param>
    /// <param name="given">Those that have values.</param>
    public static ImmutableArray<AskedParameter> Of(
        IEnumerable<Rule> rules, IReadOnlyDictionary<string, string> notes, ImmutableDictionary<string, RunParameter> given) =>
    [
        .. rules.Where(rule => rule.Status is RuleStatus.Active or RuleStatus.Trial)
            .SelectMany(rule => rule.Check.Body.Parameters.Select(use => (rule.Title, Use: use)))
            .GroupBy(pair => pair.Use.Name, StringComparer.Ordinal)
            .Where(group => !Derived.Contains(group.Key, StringComparer.Ordinal) && !given.ContainsKey(group.Key))
            .Select(group => Of(group.Key, notes.GetValueOrDefault(group.Key, ""), [.. group])),
    ];

    private static AskedParameter Of(string name, string note, ImmutableArray<(string Title, ParameterUse Use)> uses) =>
        new(name, note, uses.Any(pair => pair.Use.TakesMany), [.. uses.Select(pair => pair.Title).Distinct(StringComparer.Ordinal)]);
}
