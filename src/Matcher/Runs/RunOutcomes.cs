using Matcher.Foundation.Problems;
using Matcher.Reports.Results;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Runs;

/// <summary>Tells how a run ended.</summary>
internal static class RunOutcomes
{
    /// <summary>How a run ends that found no place to write to.</summary>
    public static RunOutcomeKind WithoutPlace(ProblemList problems) =>
        problems.All.Any(problem => problem.Class == ProblemClass.Locked)
            ? RunOutcomeKind.Locked
            : RunOutcomeKind.OutputFailed;

    /// <summary>
    /// How a run ends whose lists are written: complete, unless something was not checked. A rule that one file of several gave no
    /// column to, or a word that nobody knows, has not looked at those rows. A source that the bureau said it does not receive is no
    /// surprise; anything else that kept a rule from running is. A ledger that does not add up is our mistake, whatever else there is.
    /// </summary>
    public static RunOutcomeKind Of(RunFindings run, FollowUpTally followUp)
    {
        if (!followUp.Holds)
            return RunOutcomeKind.Unbalanced;
        var failed = run.Sources.Matches.Values.Any(source => source.Failure is { Severity: Severity.Error });
        var notRun = run.Hits.Active.Any(outcome =>
            outcome.NotRun is { } reason && !RuleOutcome.IsDeclared(reason));
        var undecided = run.Hits.Active.Any(outcome => outcome.LacksColumn || outcome.LacksMeaning);
        // People who could only be found through their names were not found for certain, and those without a number not at all.
        var damaged = run.Roster.Numbers.AreTooFew || run.Sources.WithDamagedNumbers.Any();
        return failed || notRun || undecided || damaged || run.Roster.Roster.Unanswered.Count > 0
            ? RunOutcomeKind.Incomplete
            : RunOutcomeKind.Complete;
    }
}
