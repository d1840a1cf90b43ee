using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Cores;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Demand;
using Matcher.Rules.Fields;
using Matcher.Rules.Households;
using Matcher.Rules.Judging;
using Matcher.Rules.Kinds.Combined;
using Matcher.Rules.Kinds.Duplicate;
using Matcher.Rules.Kinds.HouseholdSum;
using Matcher.Rules.Kinds.OffRoster;
using Matcher.Rules.Kinds.Present;
using Matcher.Rules.Kinds.RosterOnly;
using Matcher.Rules.Kinds.Shared;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;

namespace Matcher.Rules.Running;

/// <summary>Applies a pack to a run's matches.</summary>
internal sealed class RuleRunner
{
    private readonly DateOnly _asOf;
    private readonly ImmutableArray<PreparedRule> _rules;
    private readonly ImmutableDictionary<string, PreparedRule> _byId;

    /// <summary>Prepares the rules.</summary>
    /// <param name="pack">The rules.</param>
    /// <param name="asOf">基准日.</param>
    /// <param name="parameters">The run's parameters.</param>
    public RuleRunner(RulePack pack, DateOnly asOf, ImmutableDictionary<string, RunParameter> parameters)
    {
        _asOf = asOf;
        _rules = Prepare(pack.Rules, parameters, asOf);
        _byId = Prepare(pack.All, parameters, asOf).ToImmutableDictionary(rule => rule.Rule.Id, StringComparer.Ordinal);
    }

    /// <summary>What the rules want of the rows of a source.</summary>
    public RowDemand Demand(SourceDefinition source)
    {
        var needed = Needed().Select(rule => rule.Compiled).OfType<CompiledRule>().ToList();
        return RowDemand.Of(
            source,
            needed.SelectMany(rule => MatchNeeds.Of(rule, source)),
            _rules.Where(rule => rule.ReadsOffRoster && rule.Rule.Sources.Contains(source.Id)).Select(rule => MatchNeeds.Meeting(rule.Compiled!)),
            needed.SelectMany(rule => Contradictions.Questions(rule, source)));
    }

    /// <summary>What the rules want of the rows of every source.</summary>
    public SourceDemands Demands(SourceCatalogue catalogue) => new(catalogue.Sources.Values.Select(Demand));

    /// <summary>Runs every active and trial rule. A rule whose source failed or is not in the config is reported as not run.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="matches">Matches by source id.</param>
    /// <returns>One outcome a rule, in the order of the pack.</returns>
    public ImmutableArray<RuleOutcome> Run(LoadedRoster roster, IReadOnlyDictionary<string, SourceMatches> matches)
    {
        // Each of them asks only its own sources and the roster; the others rest on what these found.
        var outcomes = AllCores.Select([.. _rules.Where(rule => rule.Rule.Check is not CombinedCheck)],
            rule => OutcomeOf(rule, roster, matches, []))
            .ToDictionary(outcome => outcome.Rule.Id, StringComparer.Ordinal);
        return [.. _rules.Select(rule => OutcomeOf(rule, roster, matches, outcomes))];
    }

    /// <summary>What a rule makes of one row and person, for explaining it; null when the rule is not run.</summary>
    public Ruling? Judge(Rule rule, SourceRow? row, Person? person) =>
        _rules.FirstOrDefault(prepared => prepared.Rule.Id == rule.Id)?.Compiled?.Judge(new Subject(row, person, _asOf));

    /// <summary>The outcome of a rule that is not run.</summary>
    internal static RuleOutcome NotRun(Rule rule, Problem reason) => new(rule, reason, [], []);

    // The chosen rules, and those that a combined one among them rests on.
    private Dictionary<string, PreparedRule>.ValueCollection Needed()
    {
        var needed = new Dictionary<string, PreparedRule>(StringComparer.Ordinal);
        var waiting = new Queue<PreparedRule>(_rules);
        while (waiting.TryDequeue(out var rule))
        {
            if (needed.TryAdd(rule.Rule.Id, rule) && rule.Rule.Check is CombinedCheck combined)
                combined.Hits.References.ToList().ForEach(reference => waiting.Enqueue(_byId[reference.Id]));
        }

        return needed.Values;
    }

    // A combined rule comes after those it rests on; each is run once. Where one was not run, neither is this one.
    private RuleOutcome OutcomeOf(PreparedRule rule, LoadedRoster roster,
        IReadOnlyDictionary<string, SourceMatches> matches, Dictionary<string, RuleOutcome> outcomes)
    {
        if (outcomes.TryGetValue(rule.Rule.Id, out var known))
            return known;
        var others = rule.Rule.Check is CombinedCheck combined
            ? combined.Hits.References.ToDictionary(reference => reference.Id,
                reference => OutcomeOf(_byId[reference.Id], roster, matches, outcomes), StringComparer.Ordinal)
            : [];
        var whyNot = WhyNot(rule, matches) ?? HouseholdDoubts.WhyNotRun(rule.Rule, roster) ?? WhyNotOf(rule.Rule.Check, others);
        var outcome = whyNot is null ? Run(rule.Compiled!, roster, matches, outcomes) : NotRun(rule.Rule, whyNot);
        outcomes.Add(rule.Rule.Id, outcome);
        return outcome;
    }

    private static ImmutableArray<PreparedRule> Prepare(ImmutableArray<Rule> rules, ImmutableDictionary<string, RunParameter> parameters,
        DateOnly asOf) =>
    [
        .. rules
            .Where(rule => rule.Status is RuleStatus.Active or RuleStatus.Trial)
            .Select(rule => PreparedRule.Of(rule, new ParameterValues(parameters, asOf))),
    ];

    // The source comes first: nobody need set a threshold for data that the bureau does not receive.
    private static Problem? WhyNot(PreparedRule rule, IReadOnlyDictionary<string, SourceMatches> matches) => rule.Rule.Check switch
    {
        // A sum uses the sources there are: it is the least.
        HouseholdSumCheck check when check.Sum.Figures.Any(figure => WhyNotRead(figure.Source.Id, matches) is null) => rule.WhyNot,
        // Its other sources are those of the rules it rests on.
        CombinedCheck check => (check.Source is { } own ? WhyNotRead(own.Id, matches) : null) ?? rule.WhyNot,
        _ => rule.Rule.Sources.Select(source => WhyNotRead(source, matches)).FirstOrDefault(problem => problem is not null) ?? rule.WhyNot,
    };

    // Of rules of which one is enough, those that ran are used; where none (of two, only one) did, there is nothing to use.
    private static Problem? WhyNotOf(RuleCheck check, Dictionary<string, RuleOutcome> others)
    {
        if (check is not CombinedCheck { Hits: var hits })
            return null;
        return First(hits.Needed) ?? TooFew(hits.Any, 1) ?? TooFew(hits.TwoOf, 2);

        Problem? First(IEnumerable<RuleReference> references) =>
            references.Select(reference => others[reference.Id].NotRun).FirstOrDefault(reason => reason is not null);

        Problem? TooFew(ImmutableArray<RuleReference> references, int needed) =>
            references.IsEmpty || references.Count(reference => others[reference.Id].NotRun is null) >= needed ? null : First(references);
    }

    private static Problem? WhyNotRead(string source, IReadOnlyDictionary<string, SourceMatches> matches) =>
        matches.TryGetValue(source, out var found)
            ? found.Failure
            : RuleRunProblems.SourceNotRead(Place.Nowhere, source);

    private static RuleOutcome Run(
        CompiledRule rule,
        LoadedRoster roster,
        IReadOnlyDictionary<string, SourceMatches> matches,
        Dictionary<string, RuleOutcome> outcomes) => rule.Rule.Check switch
    {
        PresentCheck check => PresentRule.Run(rule, roster, matches[check.Source.Id], matches),
        AbsentCheck check => RosterRules.RunOnAbsent(rule, roster, matches[check.Source.Id]),
        NotOnRosterCheck check => NotOnRosterRule.Run(rule, roster, matches[check.Source.Id]),
        DuplicateCheck => DuplicateRule.Run(rule, roster),
        SharedCheck check => new SharedRule(rule, check.Shared, roster).Run(),
        RosterOnlyCheck => RosterRules.RunOnFields(rule, roster),
        HouseholdSumCheck check => new HouseholdSumRule(rule, check.Sum, roster).Run(matches),
        CombinedCheck check => new CombinedRule(rule, check, roster).Run(outcomes, check.Source is { } source ? matches[source.Id] : null),
        var other => throw new InvalidOperationException($"No way to run {other.GetType().Name}."),
    };

    /// <summary>A rule with its parameters filled in, or why it cannot be.</summary>
    private sealed record PreparedRule(Rule Rule, CompiledRule? Compiled, Problem? WhyNot)
    {
        public bool ReadsOffRoster => Compiled is not null && Rule.Check is NotOnRosterCheck;

        public static PreparedRule Of(Rule rule, ParameterValues values)
        {
            var compiled = CompiledRule.Compile(rule, values, out var whyNot);
            return new PreparedRule(rule, compiled, whyNot);
        }
    }
}
