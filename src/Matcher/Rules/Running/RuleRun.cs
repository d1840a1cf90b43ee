using System.Collections.Immutable;
using Matcher.Foundation.Cores;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Kinds;
using Matcher.Rules.Model;

namespace Matcher.Rules.Running;

/// <summary>Runs rules over what was read, each once, after those that it rests on.</summary>
/// <param name="roster">The roster.</param>
/// <param name="numbers">How many of its people can be compared.</param>
/// <param name="matches">Matches by source id.</param>
/// <param name="bug">Told what a rule threw, which is then not run; null: it is thrown.</param>
internal sealed class RuleRun(
    LoadedRoster roster,
    RosterNumbers numbers,
    IReadOnlyDictionary<string, SourceMatches> matches,
    Action<Exception>? bug)
{
    private readonly Dictionary<string, RuleOutcome> _outcomes = new(StringComparer.Ordinal);

    /// <summary>Runs them.</summary>
    /// <param name="rules">The rules, and all that they rest on.</param>
    /// <returns>What each found, by id.</returns>
    public IReadOnlyDictionary<string, RuleOutcome> Of(ImmutableArray<PreparedRule> rules)
    {
        // Those that rest on nothing ask only their own sources and the roster; then those that rest on what these found; and so on.
        for (var open = rules; !open.IsEmpty;)
        {
            var ready = open.Where(rule => rule.Check.References.All(other => _outcomes.ContainsKey(other.Id))).ToImmutableArray();
            if (ready.IsEmpty)
                throw new InvalidOperationException($"'{open[0].Rule.Id}' rests on itself.");
            foreach (var outcome in AllCores.Select(ready, Outcome))
                _outcomes.Add(outcome.Rule.Id, outcome);
            open = open.RemoveAll(rule => _outcomes.ContainsKey(rule.Rule.Id));
        }

        return _outcomes;
    }

    // The source comes first: nobody need set a threshold for data that the bureau does not receive.
    private RuleOutcome Outcome(PreparedRule rule)
    {
        var others = rule.Check.References.ToDictionary(other => other.Id, other => _outcomes[other.Id], StringComparer.Ordinal);
        var inputs = new RuleInputs(roster, numbers, matches, others);
        try
        {
            var whyNot = rule.Check.WhyUnread(rule.Rule, inputs) ?? rule.WhyNot ?? rule.Check.WhyUnusable(inputs);
            return whyNot is null ? rule.Check.Run(rule.Compiled!, inputs) : RuleOutcome.NotRunBecause(rule.Rule, whyNot);
        }
        catch (Exception error) when (bug is not null)
        {
            bug(error);
            return RuleOutcome.NotRunBecause(rule.Rule,
                BugProblems.RuleFailed(new Place(rule.Rule.Id), rule.Rule.Title, error.GetType().Name));
        }
    }
}
