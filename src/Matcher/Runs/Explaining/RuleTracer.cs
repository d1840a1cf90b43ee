using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Matches;
using Matcher.Reports.Lists;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Judging;
using Matcher.Rules.Kinds.Combined;
using Matcher.Rules.Kinds.Duplicate;
using Matcher.Rules.Kinds.HouseholdSum;
using Matcher.Rules.Kinds.RosterOnly;
using Matcher.Rules.Kinds.Shared;
using Matcher.Rules.Model;

namespace Matcher.Runs.Explaining;

/// <summary>Goes through the rules once more for one person, and writes down what each condition saw.</summary>
/// <param name="asOf">基准日.</param>
/// <param name="parameters">The run's parameters.</param>
/// <param name="roster">The roster.</param>
/// <param name="matches">What the sources gave.</param>
/// <param name="outcomes">What the rules gave.</param>
/// <param name="hits">The hits with their history.</param>
internal sealed class RuleTracer(
    DateOnly asOf,
    ImmutableDictionary<string, RunParameter> parameters,
    LoadedRoster roster,
    IReadOnlyDictionary<string, SourceMatches> matches,
    ImmutableArray<RuleOutcome> outcomes,
    ImmutableArray<TrackedHit> hits)
{
    private readonly ParameterValues _values = new(parameters, asOf);
    private readonly Dictionary<string, RuleOutcome> _outcomes = outcomes.ToDictionary(outcome => outcome.Rule.Id, StringComparer.Ordinal);
    private readonly ILookup<string, TrackedHit> _hits = hits.ToLookup(hit => hit.Hit.Finding.Rule.Id, StringComparer.Ordinal);

    /// <summary>What became of a rule for a person on the roster.</summary>
    public ExplainedRule Explain(Rule rule, Person person) => Explain(
        rule,
        _hits[rule.Id].Where(hit => hit.Hit.Finding.Person == person),
        outcome => outcome.Unchecked.FirstOrDefault(one => one.Person == person)?.Reason,
        compiled => Subjects(compiled, person),
        person);

    /// <summary>What became of a rule for somebody who is not on the roster.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="rows">Their rows, of every source.</param>
    public ExplainedRule Explain(Rule rule, ImmutableArray<ExplainedMatch> rows) => Explain(
        rule,
        _hits[rule.Id].Where(hit => rows.Any(row => row.Row.Place == hit.Hit.Finding.Outsider?.Place)),
        outcome => outcome.UncheckedRows.FirstOrDefault(one => rows.Any(row => row.Row.Place == one.Row.Place))?.Reason,
        compiled => compiled.Rule.Check is NotOnRosterCheck check
            ? rows.Where(row => row.Row.Source.Id == check.Source.Id)
                .Select(row => new Looked(new Subject(row.Row, Person: null, asOf), row))
            : [],
        person: null);

    private ExplainedRule Explain(
        Rule rule,
        IEnumerable<TrackedHit> found,
        Func<RuleOutcome, Problem?> undecided,
        Func<CompiledRule, IEnumerable<Looked>> subjects,
        Person? person)
    {
        if (!_outcomes.TryGetValue(rule.Id, out var outcome))
            return new ExplainedRule { Rule = rule, Verdict = RuleVerdict.NotInForce };
        if (outcome.NotRun is { } reason)
            return new ExplainedRule { Rule = rule, Verdict = RuleVerdict.NotRun, Reason = reason };
        var compiled = CompiledRule.Compile(rule, _values, out _)!;
        var looks = subjects(compiled).Select(one => Look(compiled, one)).ToImmutableArray();
        ImmutableArray<TrackedHit> listed = [.. found];
        var open = undecided(outcome) ?? TooCommon(compiled, person);
        return new ExplainedRule
        {
            Rule = rule,
            Verdict = !listed.IsEmpty ? RuleVerdict.Hit
                : open is not null ? RuleVerdict.Undecided
                : looks.IsEmpty ? RuleVerdict.NothingToLookAt
                : looks.Select(look => look.Verdict).OrderBy(Weight).First(),
            Reason = open,
            Hits = listed,
            Looks = looks,
            Parts = rule.Check is CombinedCheck combined && person is not null ? Parts(compiled, combined, person) : [],
        };
    }

    // The subjects that the rule's kind asks about, as the kinds themselves do.
    private IEnumerable<Looked> Subjects(CompiledRule rule, Person person) => rule.Rule.Check switch
    {
        PresentCheck check =>
            RowsOf(check.Source, person).Select(match => new Looked(new Subject(match.Row, person, asOf), ExplainedMatch.Of(match))),
        AbsentCheck check => RowsOf(check.Source, person).Any() ? [] : [new Looked(new Subject(Row: null, person, asOf))],
        RosterOnlyCheck => [new Looked(new Subject(Row: null, RosterRules.Looked(rule, roster, person), asOf))],
        DuplicateCheck => DuplicateRule.SubjectOf(rule, roster, person) is { } subject ? [new Looked(subject)] : [],
        SharedCheck check => new SharedRule(rule, check.Shared, roster)
            .Judge()
            .Where(one => one.Head.HouseholdIndex == person.HouseholdIndex && one.TooCommon is null && one.Ruling is not Ruling.Undecided)
            .Select(one => new Looked(one.Subject)),
        HouseholdSumCheck check => new HouseholdSumRule(rule, check.Sum, roster)
            .Judge(matches)
            .Where(household => household.Head.HouseholdIndex == person.HouseholdIndex)
            .Select(household =>
                new Looked(household.Subject) { Figures = [.. household.Figures.Evidence(asOf).Select(FigureText), .. household.Notes] }),
        CombinedCheck check => Combined(rule, check, person),
        _ => [],
    };

    // A value that very many households share is told once, and no household's own.
    private Problem? TooCommon(CompiledRule rule, Person? person) => rule.Rule.Check is SharedCheck check && person is not null
        ? new SharedRule(rule, check.Shared, roster)
            .Judge()
            .FirstOrDefault(one => one.Head.HouseholdIndex == person.HouseholdIndex && one.TooCommon is not null)
            ?.TooCommon
        : null;

    private IEnumerable<Looked> Combined(CompiledRule rule, CombinedCheck check, Person person)
    {
        var combined = new CombinedRule(rule, check, roster);
        return combined
            .Judge(combined.PartsOf(_outcomes), check.Source is { } source ? matches[source.Id] : null)
            .Where(one => combined.KeyOf(one.Person) == combined.KeyOf(person))
            .Select(one => new Looked(one.Subject, one.Match is { } match ? ExplainedMatch.Of(match) : null));
    }

    private ImmutableArray<ExplainedPart> Parts(CompiledRule rule, CombinedCheck check, Person person)
    {
        var combined = new CombinedRule(rule, check, roster);
        return [.. combined.PartsOf(_outcomes).Select(part => new ExplainedPart(part.Key, part.Value.About(combined.KeyOf(person))))];
    }

    private static string FigureText(Evidence evidence) =>
        $"{RowText.Of(evidence.Row.Place)}，{string.Join('，', evidence.Columns.Select(column => $"{column.Key}：{column.Value}"))}";

    private IEnumerable<Match> RowsOf(SourceDefinition source, Person person) =>
        matches[source.Id].Matches.Where(match => match.Person == person);

    private ExplainedLook Look(CompiledRule rule, Looked looked)
    {
        var (subject, match) = looked;
        var trace = new ConditionTrace(_values);
        return new ExplainedLook(
            match,
            VerdictOf(rule, subject, match),
            trace.Of(rule.Body.When, subject),
            [.. rule.Body.Except.Select(exemption => new ExplainedExemption(
                exemption.Name,
                new ConditionCompiler(_values).Compile(exemption.When)(subject).Truth,
                trace.Of(exemption.When, subject)))],
            rule.Body.Event?.Find(subject))
        {
            Figures = looked.Figures,
        };
    }

    private static RuleVerdict VerdictOf(CompiledRule rule, Subject subject, ExplainedMatch? match) =>
        match?.Grade is { } grade && !rule.Rule.Grades.Contains(grade) ? RuleVerdict.GradeNotAccepted : rule.Judge(subject) switch
        {
            Ruling.Met => RuleVerdict.Hit,
            Ruling.Exempt => RuleVerdict.Exempt,
            Ruling.Undecided => RuleVerdict.Undecided,
            _ => RuleVerdict.NotMet,
        };

    // Of several rows, the one that came nearest to a hit says most.
    private static int Weight(RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.Hit => 0,
        RuleVerdict.Undecided => 1,
        RuleVerdict.Exempt => 2,
        RuleVerdict.GradeNotAccepted => 3,
        _ => 4,
    };

    /// <summary>What a rule looks at for somebody.</summary>
    private sealed record Looked(Subject Subject, ExplainedMatch? Match = null)
    {
        public ImmutableArray<string> Figures { get; init; } = [];
    }
}
