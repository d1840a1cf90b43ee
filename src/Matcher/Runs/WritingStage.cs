using System.Collections.Immutable;
using Matcher.FollowUp.Nights;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Progress;
using Matcher.Reports;
using Matcher.Reports.Results;
using Matcher.Reports.Tables;
using Matcher.RunFacts;

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
            var history = place.Ledger.Compare(run);
            _watch.Problems.AddRange(history.Carrying?.Problems ?? []);
            var followUp = FollowUpTally.Of(history);
            // Told beside the lists, which are whole all the same.
            if (!followUp.Holds)
                _watch.Problems.Add(LedgerProblems.Unbalanced(Place.Nowhere, followUp.Unbalanced));
            var folder = place is RunPlace written ? Publish(history, followUp, written) : null;
            return Summary(run, history, followUp, RunOutcomes.Of(run, followUp), folder);
        }
        catch (LedgerException error)
        {
            _watch.Problems.Add(error.Problem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _watch.Problems.Add(OutputProblems.NotWritten(new Place(_setup.Scope.OutputFolder), error.Message));
        }

        return Summary(run, history: null, followUp: null, RunOutcomeKind.OutputFailed, folder: null);
    }

    private string Publish(HitHistory history, FollowUpTally followUp, RunPlace written)
    {
        var rejects = written.RejectFiles.Finish();
        // Lists and record wait for the disk together.
        var staging = Task.Run(() => written.Store.Stage(history), CancellationToken.None);
        try
        {
            RunWriter.Write(
                written.Folder.FullPath,
                ResultOf(history, followUp, rejects, written.RejectFiles.Counts),
                _watch.Clock,
                _watch.Cancellation,
                _watch.Progress.Writing);
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
        try
        {
            written.Store.Commit();
        }
        catch (LedgerException)
        {
            // The run has been: whoever reads that something could not be written must not look for the lists of the run before.
            _watch.Problems.Add(OutputProblems.RecordFollows(new Place(folder)));
            throw;
        }

        return folder;
    }

    private RunResult ResultOf(
        HitHistory history, FollowUpTally followUp, ImmutableArray<WrittenList> rejects, ImmutableArray<RejectCount> counts) => new()
    {
        History = history,
        FollowUp = followUp,
        IsIncomplete = RunOutcomes.Of(history.Run, followUp) == RunOutcomeKind.Incomplete,
        Secret = _setup.Secret,
        WorkingDays = _setup.WorkingDays,
        Reasons = _setup.Reasons,
        Rejects = counts,
        RejectLists = rejects,
        Problems = [.. _watch.Problems.All],
        Mask = _watch.Mask,
    };

    private RunSummary Summary(
        RunFindings run, HitHistory? history, FollowUpTally? followUp, RunOutcomeKind outcome, string? folder) =>
        ShownSummary.Of(RunCounts.Of(run, history, outcome) with { FollowUp = followUp }, _watch.Mask) with
        {
            OutputFolder = folder,
            Problems = [.. _watch.Problems.All],
        };
}
