using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Kinds;
using Matcher.Rules.Model;
using Matcher.Rules.Reading;

namespace Matcher.Rules.Packs;

/// <summary>
/// Checks what rules say about each other, once all are read: a combined rule rests on rules that exist, run, and do not
/// rest on it in turn.
/// </summary>
/// <param name="rules">The rules that could be read.</param>
/// <param name="files">Every rule file there is: one that could not be read has been complained of already.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class RuleReferences(ImmutableArray<Rule> rules, PackFiles files, ProblemList problems)
{
    private readonly ImmutableArray<string> _names = files.Names;

    private readonly Dictionary<string, Rule> _rules = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rules, each combined one with the sources of those it rests on.</summary>
    public ImmutableArray<Rule> Resolve()
    {
        foreach (var rule in rules)
        {
            foreach (var reference in ReferencesOf(rule))
                Check(rule, reference);
        }

        CheckReplaced();

        return problems.HasErrors ? rules : [.. rules.Select(rule => rule with { Sources = SourcesOf(rule) })];
    }

    // One history has one heir, and what still runs has its own. A retired rule may be replaced: its file may stay.
    private void CheckReplaced()
    {
        var heirs = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (rule.Replaced is not { } replaced || replaced.Id == rule.Id)
                continue;
            if (IsThere(replaced.Id) && _rules.GetValueOrDefault(replaced.Id)?.Status != RuleStatus.Retired)
                problems.Add(RuleReadingProblems.ReplacesPresent(replaced.Where, replaced.Id));
            else if (!heirs.TryAdd(replaced.Id, rule))
                problems.Add(RuleReadingProblems.ReplacedTwice(replaced.Where, replaced.Id, heirs[replaced.Id].Id));
        }
    }

    // A bureau's file that changes a rule which the pack has no longer is no rule.
    private bool IsThere(string id) => _rules.ContainsKey(id) || files.OfPack(id) is not null;

    private void Check(Rule rule, RuleReference reference)
    {
        if (!_names.Contains(reference.Id))
        {
            var meant = Suggestion.Hint(reference.Id, [.. _names.Where(name => name != rule.Id)]);
            problems.Add(RuleReadingProblems.UnknownRule(reference.Where, reference.Id, meant));
        }

        if (!_rules.TryGetValue(reference.Id, out var other))
            return;
        if (KindCheck.Of(other).IsOffRoster)
            problems.Add(RuleReadingProblems.ReferenceOffRoster(reference.Where, other.Id));
        if (rule.Status != RuleStatus.Retired
            && (!Runs(other.Status) || (rule.Status == RuleStatus.Active && other.Status == RuleStatus.Trial)))
            problems.Add(WhyStatusDiffers(rule, reference, other));
        if (WayBack(from: other, to: rule, []) is { } way)
            problems.Add(RuleReadingProblems.ReferenceCycle(reference.Where, other.Id, [rule.Id, .. way]));
    }

    // Where the bureau has given one of two rules of the pack another status, it is its own file that has to say what becomes of the other.
    private static Problem WhyStatusDiffers(Rule rule, RuleReference reference, Rule other) =>
        rule.Origin.Owner == RuleOwner.Pack && other.Origin.Changes.FirstOrDefault(change => change.Key == "status") is { } change
            ? LocalRuleProblems.RestedOn(change.Where, other.Id, WordOf(other.Status), rule.Id)
            : RuleReadingProblems.ReferenceStatus(reference.Where, other.Id, WordOf(other.Status), WordOf(rule.Status));

    // The ids from one rule to another along what they rest on; null where there is no way.
    private ImmutableArray<string>? WayBack(Rule from, Rule to, ImmutableHashSet<string> seen)
    {
        if (from.Id == to.Id)
            return [to.Id];
        foreach (var next in ReferencesOf(from).Where(reference => !seen.Contains(reference.Id)))
        {
            if (_rules.TryGetValue(next.Id, out var rule) && WayBack(rule, to, seen.Add(from.Id)) is { } way)
                return [from.Id, .. way];
        }

        return null;
    }

    private ImmutableArray<string> SourcesOf(Rule rule) =>
        [
            .. rule.Sources.Concat(ReferencesOf(rule).SelectMany(reference => SourcesOf(_rules[reference.Id])))
                .Distinct(StringComparer.Ordinal),
        ];

    private static ImmutableArray<RuleReference> ReferencesOf(Rule rule) => KindCheck.Of(rule).References;

    private static bool Runs(RuleStatus status) => status is RuleStatus.Active or RuleStatus.Trial;

    private static string WordOf(RuleStatus status) => RuleWords.Status.Single(word => word.Value == status).Key;
}
