using System.Collections.Immutable;
using Matcher.Hits;
using Matcher.Identity;
using Matcher.Reports.CaseLists;
using Matcher.Reports.Lists;
using Matcher.Reports.Results;
using Matcher.Rules.Model;

namespace Matcher.Reports.Figures;

/// <summary>Makes the figures of a night of what its run found.</summary>
/// <param name="run">The run.</param>
/// <param name="lines">Its hits, as lines.</param>
/// <param name="cases">Its cases, as lines.</param>
/// <param name="plan">What was learned, and the order of work.</param>
/// <param name="places">Counts by township.</param>
internal sealed class RunReckoning(RunResult run, RunLines lines, CaseLines cases, WorkPlan plan, PlaceCounts places)
{
    // As many messages as anybody reads; the console and the log have them all.
    private const int MostProblems = 100;

    /// <summary>The figures.</summary>
    public RunFigures Figures
    {
        get
        {
            var levels = new int[Enum.GetValues<Level>().Length];
            var grades = new int[Enum.GetValues<MatchGrade>().Length];
            foreach (var line in lines.ToBeVerified(isTrial: false, RuleList.Hits))
            {
                levels[(int)line.Finding.Level]++;
                grades[(int)line.Finding.Grade]++;
            }

            var sources = new SourceCounts(run);
            return new RunFigures
            {
                Before = run.History.Nights.Before(lines.Scope.AsOf),
                LostRuns = lines.Scope.Options.LostRuns,
                OnlyRules = lines.Scope.Options.Rules,
                OnlyTownships = [.. lines.Scope.Options.Townships.Select(run.Mask.Of)],
                IsIncomplete = run.IsIncomplete,
                County = places.County,
                Townships = [.. places.Townships.Select(place => place with { Name = run.Mask.Of(place.Name) })],
                Rules = Rules(),
                Levels = [.. Enum.GetValues<Level>().Select(level => new NamedCount(Words.Of(level), levels[(int)level]))],
                Grades = [.. Enum.GetValues<MatchGrade>().Select(grade => new NamedCount(grade.ToString(), grades[(int)grade]))],
                NotChecked = new Gaps(run, lines).All,
                Sources = [.. lines.Sources.Select(sources.Of)],
                Agencies = AgencyCounts.Of(cases.Requests, lines.Scope.AsOf),
                Order = plan.Tally(lines.Scope.Config.FollowUp),
                Problems = [.. run.Problems.Take(MostProblems).Select(Wording.Of)],
                MoreProblems = Math.Max(0, run.Problems.Length - MostProblems),
            };
        }
    }

    private ImmutableArray<RuleFigures> Rules()
    {
        var hits = lines.Hits.Where(line => line.IsToBeVerified).ToLookup(line => line.Rule.Id, StringComparer.Ordinal);
        var gone = run.History.Gone.Where(hit => !hit.IsTrial).CountBy(hit => hit.RuleId, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var outcomes = run.Found.Hits.Outcomes.ToDictionary(outcome => outcome.Rule.Id, StringComparer.Ordinal);
        return
        [
            .. lines.Scope.Selected.Rules.Where(rule => rule.Status == RuleStatus.Active)
                .OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(rule => Of(rule, [.. hits[rule.Id]], gone.GetValueOrDefault(rule.Id), outcomes.GetValueOrDefault(rule.Id))),
        ];
    }

    private RuleFigures Of(Rule rule, ImmutableArray<HitLine> hits, int gone, RuleOutcome? outcome)
    {
        var rate = plan.Rates.Of(rule.Id);
        return new RuleFigures(rule.Id, rule.Title, Words.Of(rule.Level), rule.List.ToString(),
            [.. rule.Sources.Select(source => lines.Scope.Catalogue.Sources.GetValueOrDefault(source)?.Title ?? source)])
        {
            Leads = hits.Length,
            New = hits.Count(line => line.Tracked.State == HitState.New),
            Gone = gone,
            Undecided = outcome is { NotRun: null } ? outcome.Unchecked.Length + outcome.UncheckedRows.Length : 0,
            NotRun = outcome?.NotRun is { } reason ? Wording.Of(reason.Shown(run.Mask.Of)) : null,
            Answered = rate.Answered,
            Confirmed = rate.Confirmed,
            Rate = RateSpan.Of(RateTally.Of(rate)),
        };
    }
}
