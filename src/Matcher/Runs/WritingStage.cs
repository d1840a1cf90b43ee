using System.Collections.Immutable;
using Matcher.FollowUp;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Reports;
using Matcher.Rules.Model;

namespace Matcher.Runs;

/// <summary>
/// Writes lists and ledger so that both are there or neither: the ledger's record is staged, the lists are moved into
/// place, then the record counts. A crash between two of these steps is put right by the next run.
/// </summary>
internal sealed class WritingStage(RunSetup setup, RunPlace place, TimeProvider clock)
{
    /// <summary>Writes the run, and says how it ended.</summary>
    public RunSummary Write(RunFindings run, ProblemList problems, CancellationToken cancellation)
    {
        try
        {
            var comparison = place.Ledger.Compare(run.ForLedger(setup));
            var folder = place.Folder is null ? null : Publish(run, comparison, problems, cancellation);
            return Summary(run, comparison.Hits, Outcome(run), folder, problems);
        }
        catch (LedgerException error)
        {
            problems.Add(error.Problem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Error(ProblemCode.OutputNotWritten, new Place(setup.Options.OutputFolder ?? setup.Config.OutputFolder), error.Message);
        }

        return Summary(run, [], RunOutcomeKind.OutputFailed, folder: null, problems);
    }

    private string Publish(RunFindings run, HitHistory comparison, ProblemList problems, CancellationToken cancellation)
    {
        var rejects = place.RejectFiles!.Finish();
        // Lists and record wait for the disk together.
        var staging = Task.Run(() => place.Ledger.Stage(comparison), CancellationToken.None);
        try
        {
            NightWriter.Write(place.Folder!.FullPath, ResultOf(run, comparison, rejects, problems), clock, cancellation);
            cancellation.ThrowIfCancellationRequested();
        }
        catch
        {
            // What went wrong with the lists is told, not what may have gone wrong with the record besides.
            staging.ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
            if (staging.IsCompletedSuccessfully)
                place.Ledger.TakeBack();
            throw;
        }

        staging.GetAwaiter().GetResult();
        var folder = place.Folder.Publish(problems);
        place.Ledger.Commit();
        return folder;
    }

    private NightResult ResultOf(RunFindings run, HitHistory comparison, ImmutableArray<WrittenList> rejects, ProblemList problems) =>
        new()
        {
            Config = setup.Config,
            AsOf = setup.AsOf,
            Started = run.Started,
            Roster = run.Roster.Roster,
            Sources = [setup.Catalogue.Roster, .. setup.Catalogue.Sources.Values.OrderBy(source => source.Id, StringComparer.Ordinal)],
            Rules = setup.Selected.Rules,
            Hits = comparison.Hits,
            IdentityDoubts = run.Sources.IdentityDoubts,
            InDoubt = run.Sources.InDoubt,
            Outcomes = run.Hits.Outcomes,
            NotComparable = run.Roster.NotComparable,
            Files = run.Files,
            SourceFaults = run.Sources.Faults,
            FieldFaults = run.Sources.FieldFaults,
            Rejects = place.RejectFiles!.Counts,
            RejectLists = rejects,
            Problems = [.. problems.All],
            OnlyTownships = setup.Options.Townships,
        };

    // A rule that one file of several gave no column to, or a word that nobody knows, has not looked at those rows.
    // A source that the bureau said it does not receive is no surprise; anything else that kept a rule from running is.
    private static RunOutcomeKind Outcome(RunFindings run)
    {
        var failed = run.Sources.Matches.Values.Any(source => source.Failure is { Severity: Severity.Error });
        var notRun = run.Hits.Outcomes.Any(outcome =>
            outcome.Rule.Status == RuleStatus.Active && outcome.NotRun is { Code: not ProblemCode.SourceNotReceived });
        var undecided = run.Hits.Outcomes.Any(outcome => outcome.Rule.Status == RuleStatus.Active
            && (outcome.LacksColumn || outcome.LacksMeaning));
        // People who could only be found through their names were not found for certain, and those without a number not at all.
        var damaged = run.Roster.Numbers.AreTooFew || run.Sources.WithDamagedNumbers.Any();
        return failed || notRun || undecided || damaged || run.Roster.Roster.Unanswered.Count > 0
            ? RunOutcomeKind.Incomplete
            : RunOutcomeKind.Complete;
    }

    private RunSummary Summary(RunFindings run, ImmutableArray<TrackedHit> hits, RunOutcomeKind outcome, string? folder,
        ProblemList problems) => new()
    {
        Outcome = outcome,
        AsOf = setup.AsOf,
        OutputFolder = folder,
        People = run.Roster.Roster.People.Length,
        Households = run.Roster.Roster.Households.Length,
        NotComparable = run.Roster.NotComparable.Length,
        Unanswered = run.Roster.Roster.Unanswered.Count,
        Files = run.Files,
        Hits = HitCounts.Of(Wanted(hits), setup.Config.Groups),
        IdentityDoubts = HitCounts.OfDoubts(run.Sources.IdentityDoubts, run.Roster.Roster, setup.Config.Groups,
            setup.Options.Townships),
        TrialHits = HitCounts.Of(Wanted(hits), setup.Config.Groups, RuleStatus.Trial),
        TrialRules = [.. run.Hits.Outcomes.Where(outcome => outcome.Rule.Status == RuleStatus.Trial).Select(outcome => outcome.Rule.Id)],
        Undecided = [.. run.Hits.Outcomes.SelectMany(rule => rule.LackingFiles
            .Concat(new[] { rule.FirstReason(ProblemCode.RuleWordUnknown) }.OfType<Problem>())
            .Select(reason => new RuleNotRun(rule.Rule.Id, rule.Rule.Title, reason)))],
        Partly = [.. run.Hits.Outcomes.SelectMany(rule => rule.Without.Select(reason => new RuleNotRun(rule.Rule.Id, rule.Rule.Title,
            reason)))],
        NotRun = [.. run.Hits.Outcomes
            .Where(rule => rule.NotRun is not null)
            .Select(rule => new RuleNotRun(rule.Rule.Id, rule.Rule.Title, rule.NotRun!))],
        Problems = [.. problems.All],
    };

    private ImmutableArray<TrackedHit> Wanted(ImmutableArray<TrackedHit> hits) => setup.Options.Townships.IsEmpty
        ? hits
        : [.. hits.Where(hit => setup.Options.Townships.Contains(hit.Hit.Township))];
}
