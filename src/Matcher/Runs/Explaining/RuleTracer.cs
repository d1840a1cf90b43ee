using System.Collections.Immutable;
using Matcher.FollowUp.Nights;
using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Judging;
using Matcher.Rules.Kinds;
using Matcher.Rules.Model;

namespace Matcher.Runs.Explaining;

/// <summary>Goes through the rules once more for one person, and writes down what each condition saw.</summary>
/// <param name="history">What the run found, beside the runs before it.</param>
internal sealed class RuleTracer(HitHistory history)
{
    private readonly ParameterValues _values = new(history.Run.Scope.Config.Parameters, history.Run.Scope.AsOf);
    private readonly ILookup<string, TrackedHit> _hits =
        history.Hits.ToLookup(hit => hit.Hit.Finding.Rule.Id, StringComparer.Ordinal);

    private readonly RuleInputs _inputs = new(
        history.Run.Roster.Roster,
        history.Run.Roster.Numbers,
        history.Run.Sources.Matches,
        history.Run.Hits.Outcomes.ToDictionary(outcome => outcome.Rule.Id, StringComparer.Ordinal));

    /// <summary>What became of a rule for a person on the roster.</summary>
    public ExplainedRule Explain(Rule rule, Person person) => Explain(
        rule,
        _hits[rule.Id].Where(hit => hit.Hit.Finding.Person == person),
        outcome => outcome.Unchecked.FirstOrDefault(one => one.Person == person)?.Reason,
        compiled => KindCheck.Of(rule).LookAt(compiled, person, _inputs),
        look => look.Match is { } match ? ExplainedMatch.Of(match) : null);

    /// <summary>What became of a rule for somebody off the roster.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="rows">Their rows, of every source.</param>
    public ExplainedRule Explain(Rule rule, ImmutableArray<ExplainedMatch> rows) => Explain(
        rule,
        _hits[rule.Id].Where(hit => rows.Any(row => row.Row.Place == hit.Hit.Finding.OffRoster?.Place)),
        outcome => outcome.UncheckedRows.FirstOrDefault(one => rows.Any(row => row.Row.Place == one.Row.Place))?.Reason,
        compiled => new LookedAt(KindCheck.Of(rule).LookOffRoster(compiled, rows.Select(row => row.Row))),
        look => rows.FirstOrDefault(row => row.Row == look.Subject.Row));

    private ExplainedRule Explain(
        Rule rule,
        IEnumerable<TrackedHit> found,
        Func<RuleOutcome, Problem?> undecided,
        Func<CompiledRule, LookedAt> lookAt,
        Func<Look, ExplainedMatch?> matchOf)
    {
        if (!_inputs.Others.TryGetValue(rule.Id, out var outcome))
            return new ExplainedRule { Rule = rule, Answer = RuleAnswer.NotInForce };
        if (outcome.NotRun is { } reason)
            return new ExplainedRule { Rule = rule, Answer = RuleAnswer.NotRun, Reason = reason };
        var compiled = CompiledRule.Compile(rule, _values, out _)!;
        var looked = lookAt(compiled);
        var looks = looked.Looks.Select(one => Explain(compiled, one, matchOf(one))).ToImmutableArray();
        ImmutableArray<TrackedHit> listed = [.. found];
        var open = undecided(outcome) ?? looked.Open;
        return new ExplainedRule
        {
            Rule = rule,
            Answer = !listed.IsEmpty ? RuleAnswer.Hit
                : open is not null ? RuleAnswer.Undecided
                : looks.IsEmpty ? RuleAnswer.NothingToLookAt
                : looks.Select(look => look.Answer).OrderBy(Weight).First(),
            Reason = open,
            Hits = listed,
            Looks = looks,
            Parts = [.. looked.Parts.Select(part => new ExplainedPart(part.Key, part.Value))],
        };
    }

    private static string FigureText(Evidence evidence) =>
        $"{evidence.Row.Place.Text}，{string.Join('，', evidence.Columns.Select(column => $"{column.Key}：{column.Value}"))}";

    private ExplainedLook Explain(CompiledRule rule, Look look, ExplainedMatch? match)
    {
        var subject = look.Subject;
        var trace = new ConditionTrace(_values);
        return new ExplainedLook(
            match,
            AnswerOf(rule, subject, match),
            trace.Of(rule.Body.When, subject),
            [.. rule.Body.Except.Select(exemption => new ExplainedExemption(
                exemption.Name,
                new ConditionCompiler(_values).Compile(exemption.When)(subject).Truth,
                trace.Of(exemption.When, subject)))],
            rule.Body.Event?.Find(subject))
        {
            Figures = [.. look.Figures.Select(FigureText), .. look.Notes],
        };
    }

    private static RuleAnswer AnswerOf(CompiledRule rule, Subject subject, ExplainedMatch? match) =>
        match?.Grade is { } grade && !rule.Rule.Grades.Contains(grade) ? RuleAnswer.GradeNotAccepted : rule.Judge(subject) switch
        {
            Ruling.Met => RuleAnswer.Hit,
            Ruling.Exempt => RuleAnswer.Exempt,
            Ruling.Undecided => RuleAnswer.Undecided,
            _ => RuleAnswer.NotMet,
        };

    // Of several rows, the one that came nearest to a hit says most.
    private static int Weight(RuleAnswer answer) => answer switch
    {
        RuleAnswer.Hit => 0,
        RuleAnswer.Undecided => 1,
        RuleAnswer.Exempt => 2,
        RuleAnswer.GradeNotAccepted => 3,
        _ => 4,
    };
}
