using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Lookup;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Demand;
using Matcher.Rules.Fields;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;

namespace Matcher.Rules.Running;

/// <summary>Applies a pack to a run's matches.</summary>
internal sealed class RuleRunner
{
    private readonly DateOnly _asOf;
    private readonly ImmutableArray<PreparedRule> _rules;
    private readonly ImmutableDictionary<string, PreparedRule> _byId;
    // The chosen rules, and those that one among them rests on.
    private readonly ImmutableArray<PreparedRule> _needed;
    // By source: asked for every row of it that is about nobody on the roster.
    private readonly FrozenDictionary<string, CompiledRule[]> _outsiderRules;
    // Asked for each part of a file.
    private readonly ConcurrentDictionary<string, ImmutableArray<RowNeeds>> _needs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<BesideQuestion>> _beside = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CellQuestions> _outsidersByCell = new(StringComparer.Ordinal);

    /// <summary>Prepares the rules.</summary>
    /// <param name="pack">The rules.</param>
    /// <param name="asOf">基准日.</param>
    /// <param name="parameters">The run's parameters.</param>
    public RuleRunner(RulePack pack, DateOnly asOf, ImmutableDictionary<string, RunParameter> parameters)
    {
        var values = new ParameterValues(parameters, asOf);
        _asOf = asOf;
        _byId = PreparedRule.Of(pack.All, values).ToImmutableDictionary(rule => rule.Rule.Id, StringComparer.Ordinal);
        _rules = PreparedRule.Of(pack.Rules, values);
        _needed = [.. Needed()];
        _outsiderRules = _rules
            .Where(rule => rule.Compiled is not null && rule.Check.IsOffRoster)
            .SelectMany(rule => rule.Rule.Sources.Select(source => (Source: source, Rule: rule.Compiled!)))
            .GroupBy(one => one.Source, one => one.Rule, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The sources whose rows about nobody on the roster some rule wants to see.</summary>
    public ImmutableHashSet<string> OutsiderSources => [.. _outsiderRules.Keys];

    /// <summary>
    /// Whether a row about nobody on the roster must be kept for a rule (漏保). Called while the sources are read, from
    /// several threads; sources that no such rule reads are never asked about.
    /// </summary>
    public bool WantsOutsider(SourceRow row)
    {
        if (!_outsiderRules.TryGetValue(row.Source.Id, out var rules))
            return false;
        var subject = new Subject(row, Person: null, _asOf);
        foreach (var rule in rules)
        {
            if (rule.Judge(subject) is Ruling.Met or Ruling.Undecided)
                return true;
        }

        return false;
    }

    /// <summary>
    /// What decides whether a match of a source must be kept for a rule. A living person in the registry
    /// is of no use to any rule but one that asks who is missing from it, and that one asks who was seen.
    /// </summary>
    public Func<Match, bool> NeedsOf(SourceDefinition source)
    {
        var needs = Matches(source);
        return MayUse;

        bool MayUse(Match match)
        {
            foreach (var need in needs)
            {
                if (need.MayUse(match))
                    return true;
            }

            return false;
        }
    }

    /// <summary>What rules ask of every certain row of a source, because it may speak against what they find in another.</summary>
    public ImmutableArray<BesideQuestion> BesideOf(SourceDefinition source) =>
        _beside.GetOrAdd(source.Id, _ => [.. NeedsOfRules(source).SelectMany(needs => needs.Beside)]);

    /// <summary>What single cells settle about <see cref="NeedsOf"/>: one list of questions for each need.</summary>
    public CellQuestions NeedsByCell(SourceDefinition source) => new([.. Matches(source).Select(need => need.Cells)]);

    /// <summary>What single cells settle about <see cref="WantsOutsider"/>: one list of questions for each rule that asks.</summary>
    public CellQuestions OutsidersByCell(SourceDefinition source) => _outsidersByCell.GetOrAdd(source.Id, _ => new CellQuestions(
        [.. _outsiderRules.GetValueOrDefault(source.Id, []).Select(rule => SettlingCells.Of(rule.Body.When, rule, source))]));

    /// <summary>Runs every active and trial rule. A rule whose source failed or is not in the config is reported as not run.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="matches">Matches by source id.</param>
    /// <returns>One outcome a rule, in the order of the pack.</returns>
    public ImmutableArray<RuleOutcome> Run(LoadedRoster roster, IReadOnlyDictionary<string, SourceMatches> matches) =>
        new RuleRun(_byId, roster, matches).Of(_rules);

    /// <summary>
    /// What a rule makes of the row behind a finding of another pack, for saying why the two differ; null when the rule is not run, or
    /// looks at several rows together.
    /// </summary>
    public Ruling? JudgeAgain(Rule rule, SourceRow? row, Person? person) =>
        _rules.FirstOrDefault(prepared => prepared.Rule.Id == rule.Id) is { Compiled: { } compiled } prepared
            ? prepared.Check.JudgeAgain(compiled, row, person)
            : null;

    private MatchNeed[] Matches(SourceDefinition source) => [.. NeedsOfRules(source).SelectMany(needs => needs.Matches)];

    private ImmutableArray<RowNeeds> NeedsOfRules(SourceDefinition source) => _needs.GetOrAdd(source.Id, _ =>
        [.. _needed.Where(rule => rule.Compiled is not null).Select(rule => rule.Check.NeedsOf(rule.Compiled!, source))]);

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
