using Matcher.FollowUp.Nights;
using Matcher.Foundation.Problems;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Runs;

/// <summary>Counts what a run found, for its summary.</summary>
internal static class RunCounts
{
    /// <summary>The summary of a run, as far as it follows from what it found.</summary>
    /// <param name="run">What it found.</param>
    /// <param name="history">The same beside the runs before it; null when the ledger could not be used: then no hits are told.</param>
    /// <param name="outcome">How it ended.</param>
    public static RunSummary Of(RunFindings run, HitHistory? history, RunOutcomeKind outcome)
    {
        var (scope, roster) = (run.Scope, run.Roster.Roster);
        var groups = scope.Config.Groups;
        var hits = history?.Hits.RemoveAll(hit => !scope.CoversTownship(hit.Hit.Township)) ?? [];
        return new RunSummary
        {
            Outcome = outcome,
            AsOf = scope.AsOf,
            People = roster.People.Length,
            Households = roster.Households.Length,
            NotComparable = run.Roster.NotComparable.Length,
            Unanswered = roster.Unanswered.Count,
            Files = run.Files,
            Hits = HitCounts.Of(hits, groups),
            IdentityDoubts = HitCounts.OfDoubts(run.Sources.IdentityDoubts, roster, groups, scope.Options.Townships),
            TrialHits = HitCounts.Of(hits, groups, RuleStatus.Trial),
            Gone = HitCounts.OfGone(history?.Gone ?? [], scope.Selected.Rules, groups),
            TrialRules = [.. run.Hits.Outcomes.Where(one => one.Rule.Status == RuleStatus.Trial).Select(one => one.Rule.Id)],
            NotRun = [.. run.Hits.Outcomes.Where(one => one.NotRun is not null).Select(one => Reasoned(one.Rule, one.NotRun!))],
            Undecided = [.. run.Hits.Outcomes.SelectMany(one => one.LackingFiles
                .Concat(new[] { one.FirstReason(ProblemCode.RuleWordUnknown) }.OfType<Problem>())
                .Select(reason => Reasoned(one.Rule, reason)))],
            Partly = [.. run.Hits.Outcomes.SelectMany(one => one.Without.Select(reason => Reasoned(one.Rule, reason)))],
        };
    }

    private static RuleNotRun Reasoned(Rule rule, Problem reason) => new(rule.Id, rule.Title, reason);
}
