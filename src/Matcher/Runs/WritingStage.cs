using System.Collections.Immutable;
using Matcher.FollowUp;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Progress;
using Matcher.Hits;
using Matcher.Reports;
using Matcher.Rules.Model;

namespace Matcher.Runs;

/// <summary>
/// Writes lists and ledger so that both are there or neither: the ledger's record is staged, the lists are moved into
/// place, then the record counts. A crash between two of these steps is put right by the next run.
/// </summary>
/// <param name="comparison">The run.</param>
/// <param name="place">Where it is written; nowhere, where it only looks.</param>
internal sealed class WritingStage(Comparison comparison, IRunPlace place)
{
    private readonly RunSetup _setup = comparison.Setup;
    private readonly Watch _watch = comparison.Watch;

    /// <summary>Writes the run, and says how it ended.</summary>
    public RunSummary Write(RunFindings run)
    {
        _watch.Progress.Stage(RunStage.Writing);
        try
        {
            var history = place.Ledger.Compare(run.ForLedger(_setup));
            var folder = place is RunPlace written ? Publish(run, history, written) : null;
            return Summary(run, history.Hits, RunOutcomes.Of(run), folder);
        }
        catch (LedgerException error)
        {
            _watch.Problems.Add(error.Problem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _watch.Problems.Add(OutputProblems.NotWritten(new Place(_setup.OutputFolder), error.Message));
        }

        return Summary(run, [], RunOutcomeKind.OutputFailed, folder: null);
    }

    private string Publish(RunFindings run, HitHistory history, RunPlace written)
    {
        var rejects = written.RejectFiles.Finish();
        // Lists and record wait for the disk together.
        var staging = Task.Run(() => written.Store.Stage(history), CancellationToken.None);
        try
        {
            NightWriter.Write(written.Folder.FullPath, ResultOf(run, history, rejects, written.RejectFiles.Counts), _watch.Clock, _watch.Cancellation);
            _watch.Cancellation.ThrowIfCancellationRequested();
        }
        catch
        {
            // What went wrong with the lists is told, not what may have gone wrong with the record besides.
            staging.ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
            if (staging.IsCompletedSuccessfully)
                written.Store.TakeBack();
            throw;
        }

        staging.GetAwaiter().GetResult();
        var folder = written.Folder.Publish(_watch.Problems);
        written.Store.Commit();
        return folder;
    }

    private NightResult ResultOf(RunFindings run, HitHistory history, ImmutableArray<WrittenList> rejects, ImmutableArray<RejectCount> counts) =>
        new()
        {
            Config = _setup.Config,
            AsOf = _setup.AsOf,
            Started = run.Started,
            Roster = run.Roster.Roster,
            Sources = [_setup.Catalogue.Roster, .. _setup.Catalogue.Sources.Values.OrderBy(source => source.Id, StringComparer.Ordinal)],
            Rules = _setup.Selected.Rules,
            Hits = history.Hits,
            IdentityDoubts = run.Sources.IdentityDoubts,
            InDoubt = run.Sources.InDoubt,
            Outcomes = run.Hits.Outcomes,
            NotComparable = run.Roster.NotComparable,
            Files = run.Files,
            SourceFaults = run.Sources.Faults,
            FieldFaults = run.Sources.FieldFaults,
            Rejects = counts,
            RejectLists = rejects,
            Problems = [.. _watch.Problems.All],
            OnlyTownships = _setup.Options.Townships,
        };

    private RunSummary Summary(RunFindings run, ImmutableArray<TrackedHit> hits, RunOutcomeKind outcome, string? folder) => new()
    {
        Outcome = outcome,
        AsOf = _setup.AsOf,
        OutputFolder = folder,
        People = run.Roster.Roster.People.Length,
        Households = run.Roster.Roster.Households.Length,
        NotComparable = run.Roster.NotComparable.Length,
        Unanswered = run.Roster.Roster.Unanswered.Count,
        Files = run.Files,
        Hits = HitCounts.Of(Wanted(hits), _setup.Config.Groups),
        IdentityDoubts = HitCounts.OfDoubts(run.Sources.IdentityDoubts, run.Roster.Roster, _setup.Config.Groups,
            _setup.Options.Townships),
        TrialHits = HitCounts.Of(Wanted(hits), _setup.Config.Groups, RuleStatus.Trial),
        TrialRules = [.. run.Hits.Outcomes.Where(outcome => outcome.Rule.Status == RuleStatus.Trial).Select(outcome => outcome.Rule.Id)],
        Undecided = [.. run.Hits.Outcomes.SelectMany(rule => rule.LackingFiles
            .Concat(new[] { rule.FirstReason(ProblemCode.RuleWordUnknown) }.OfType<Problem>())
            .Select(reason => new RuleNotRun(rule.Rule.Id, rule.Rule.Title, reason)))],
        Partly = [.. run.Hits.Outcomes.SelectMany(rule => rule.Without.Select(reason => new RuleNotRun(rule.Rule.Id, rule.Rule.Title,
            reason)))],
        NotRun = [.. run.Hits.Outcomes
            .Where(rule => rule.NotRun is not null)
            .Select(rule => new RuleNotRun(rule.Rule.Id, rule.Rule.Title, rule.NotRun!))],
        Problems = [.. _watch.Problems.All],
    };

    private ImmutableArray<TrackedHit> Wanted(ImmutableArray<TrackedHit> hits) => _setup.Options.Townships.IsEmpty
        ? hits
        : [.. hits.Where(hit => _setup.Options.Townships.Contains(hit.Hit.Township))];
}
