using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Reports.Lists;
using Matcher.Reports.Results;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Reports.Figures;

/// <summary>What a night did not check, of the townships that it covers.</summary>
/// <param name="run">The run.</param>
/// <param name="lines">Says whose township somebody is.</param>
internal sealed class Gaps(RunResult run, RunLines lines)
{
    private readonly RunFindings _found = run.Found;

    /// <summary>All of it, the worst first.</summary>
    public ImmutableArray<Unchecked> All =>
    [
        .. new[] { Sources(), NotRun(), Undecided(), Partly(), People() }.SelectMany(gaps => gaps).OrderBy(gap => gap.Kind),
    ];

    /// <summary>
    /// People about whom an active rule that ran could not decide; those apart of whom it is not known whether they are still paid.
    /// </summary>
    public static IEnumerable<UncheckedPerson> Undecided(RunFindings found) => found.Hits.Active
        .Where(outcome => outcome.NotRun is null)
        .SelectMany(outcome => outcome.Unchecked)
        .Where(one => one.Reason.Code != ProblemCode.RulePersonState);

    private IEnumerable<Unchecked> Sources()
    {
        if (_found.Roster.Doubt is { } doubt)
            yield return new Unchecked(
                UncheckedKind.SourceFailed, lines.Scope.Catalogue.Roster.Title, lines.Scope.Catalogue.Roster.Id, null, Shown(doubt));
        foreach (var source in _found.Sources.Matches.Values.OrderBy(source => source.Source.Id, StringComparer.Ordinal))
        {
            if (source.Failure is { } failure)
            {
                yield return new Unchecked(
                    RuleOutcome.IsDeclared(failure) ? UncheckedKind.SourceAbsent : UncheckedKind.SourceFailed,
                    source.Source.Title, source.Source.Id, null, Shown(failure));
            }
        }
    }

    private IEnumerable<Unchecked> NotRun() => _found.Hits.Active
        .Where(outcome => outcome.NotRun is { } reason && !RuleOutcome.IsDeclared(reason))
        .Select(outcome => Of(UncheckedKind.RuleNotRun, outcome.Rule, null, outcome.NotRun!));

    private IEnumerable<Unchecked> Undecided()
    {
        foreach (var outcome in _found.Hits.Active.Where(outcome => outcome.NotRun is null))
        {
            foreach (var file in outcome.LackingFiles)
                yield return Of(UncheckedKind.RuleUndecided, outcome.Rule, null, file);
            var reasons = outcome.Unchecked.Where(one => IsWanted(one.Person)).Select(one => one.Reason)
                .Concat(outcome.UncheckedRows.Select(one => one.Reason))
                .Where(reason => !RuleOutcome.IsLackingFile(reason)
                    && reason.Code is not (ProblemCode.RulePersonState or ProblemCode.RulePersonNotComparable))
                .GroupBy(reason => reason.Code)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => ProblemDeclarations.Of(group.Key).Key, StringComparer.Ordinal);
            foreach (var reason in reasons)
                yield return Of(UncheckedKind.RuleUndecided, outcome.Rule, reason.Count(), reason.First());
        }
    }

    private IEnumerable<Unchecked> Partly() => _found.Hits.Active.SelectMany(outcome =>
        outcome.Without.Select(reason => Of(UncheckedKind.RulePartly, outcome.Rule, null, reason)));

    private IEnumerable<Unchecked> People()
    {
        if (_found.Roster.NotComparable.Count(IsWanted) is > 0 and var damaged)
            yield return new Unchecked(UncheckedKind.PeopleNotComparable, "", "", damaged, Wording.OfText("FiguresNotComparable"));
        if (lines.Roster.Unanswered.Keys.Count(index => IsWanted(lines.Roster.People[index])) is > 0 and var unanswered)
            yield return new Unchecked(UncheckedKind.PeopleUnanswered, "", "", unanswered, Wording.OfText("FiguresUnanswered"));
    }

    private bool IsWanted(Person person) => lines.IsWanted(lines.Of(person).Township);

    private Unchecked Of(UncheckedKind kind, Rule rule, int? count, Problem reason) => new(kind, rule.Title, rule.Id, count, Shown(reason));

    private Wording Shown(Problem problem) => Wording.Of(problem.Shown(run.Mask.Of));
}
