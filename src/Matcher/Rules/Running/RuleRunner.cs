using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Demand;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;

namespace Matcher.Rules.Running;

/// <summary>Applies a pack to a run's matches.</summary>
internal sealed class RuleRunner
{
    private readonly ImmutableArray<PreparedRule> _rules;
    private readonly ImmutableDictionary<string, PreparedRule> _byId;

    /// <summary>Prepares the rules.</summary>
    /// <param name="pack">The rules.</param>
    /// <param name="asOf">基准日.</param>
    /// <param name="parameters">The run's parameters.</param>
    public RuleRunner(RulePack pack, DateOnly asOf, ImmutableDictionary<string, RunParameter> parameters)
    {
        var values = new ParameterValues(parameters, asOf);
        _byId = PreparedRule.Of(pack.All, values).ToImmutableDictionary(rule => rule.Rule.Id, StringComparer.Ordinal);
        _rules = PreparedRule.Of(pack.Rules, values);
    }

    /// <summary>What the rules want of the rows of every source.</summary>
    public SourceDemands Demands(SourceCatalogue catalogue) => new(catalogue.Sources.Values.Select(Demand));

    /// <summary>What they want of the rows of one.</summary>
    public RowDemand Demand(SourceDefinition source) => RowDemand.Of(
        source,
        Needed().Where(rule => rule.Compiled is not null).Select(rule => rule.Check.NeedsOf(rule.Compiled!, source)));

    /// <summary>Runs every active and trial rule. A rule whose source failed or is not in the config is reported as not run.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="numbers">How many of its people can be compared.</param>
    /// <param name="matches">Matches by source id.</param>
    /// <param name="bug">Told what a rule threw, which is then not run; null: it is thrown.</param>
    /// <returns>One outcome a rule, in the order of the pack.</returns>
    public ImmutableArray<RuleOutcome> Run(
        LoadedRoster roster,
        RosterNumbers numbers,
        IReadOnlyDictionary<string, SourceMatches> matches,
        Action<Exception>? bug = null)
    {
        var outcomes = new RuleRun(roster, numbers, matches, bug).Of([.. Needed()]);
        return [.. _rules.Select(rule => outcomes[rule.Rule.Id])];
    }

    /// <summary>
    /// What a rule makes of the row behind a finding of another pack, for saying why the two differ; null when the rule is not run, or
    /// looks at several rows together.
    /// </summary>
    public Ruling? JudgeAgain(Rule rule, SourceRow? row, Person? person) =>
        _rules.FirstOrDefault(prepared => prepared.Rule.Id == rule.Id) is { Compiled: { } compiled } prepared
            ? prepared.Check.JudgeAgain(compiled, row, person)
            : null;

    // The chosen rules, and those that one among them rests on.
    private IEnumerable<PreparedRule> Needed()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<PreparedRule>(_rules);
        while (waiting.TryDequeue(out var rule))
        {
            if (!seen.Add(rule.Rule.Id))
                continue;
            yield return rule;
            foreach (var reference in rule.Check.References)
                waiting.Enqueue(_byId[reference.Id]);
        }
    }
}
