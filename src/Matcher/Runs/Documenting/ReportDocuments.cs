using Matcher.Catalogue.Config;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Progress;
using Matcher.Foundation.Temporary;
using Matcher.Matches;
using Matcher.Reports.Publishing;
using Matcher.RunFacts;
using Matcher.Runs.Desk;
using Matcher.Runs.Explaining;

namespace Matcher.Runs.Documenting;

/// <summary>
/// <c>matcher report documents</c>: 自查自纠报告 and 入户核查表 of a night that the ledger has. The night's data are compared once more, as
/// an explanation does it, because neither lists nor ledger keep what a form says of a household's members; the figures of cases are
/// asked of the ledger. Where files, rules or config are not those of the night any more, the documents say what is there now, and that
/// is told.
/// </summary>
public static class ReportDocuments
{
    private const string Root = "文书";

    /// <summary>Writes them.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">
    /// Day and townships, as for a run; where nobody names a day it is the ledger's last night. The output folder is that of the documents.
    /// </param>
    /// <param name="progress">Told how it is getting on.</param>
    /// <param name="clock">For waits.</param>
    /// <param name="cancellation">Stops it; nothing half-written stays behind.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static LedgerResult<DocumentsWritten> Execute(
        MatcherConfig config, RunOptions options, IRunProgress progress, TimeProvider clock, CancellationToken cancellation)
    {
        var watch = Watch.Of(progress, clock, cancellation);
        DocumentsWritten? written = null;
        var root = options.OutputFolder ?? Path.Combine(config.OutputFolder, Root);
        try
        {
            if (Open(config, options with { OutputFolder = null }, watch) is { } night)
            {
                watch.Progress.Stage(RunStage.Writing);
                var (folder, isAsBefore, documents) = new DocumentsPlace(root, night.AsOf, FolderMoves.Usual)
                    .Publish(writing => new DocumentFiles(night, options.Townships).Write(writing, cancellation));
                written = new DocumentsWritten(night.AsOf, folder, isAsBefore, documents);
            }
        }
        catch (LedgerException error)
        {
            watch.Problems.Add(error.Problem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            watch.Problems.Add(OutputProblems.NotWritten(new Place(root), error.Message));
        }

        return new LedgerResult<DocumentsWritten>(DeskWork.OutcomeOf(watch.Problems), written, [.. watch.Problems.All]);
    }

    /// <summary>The night; null, with every problem, where it cannot be known.</summary>
    internal static RecordedRun? Open(MatcherConfig config, RunOptions options, Watch watch)
    {
        using var temporary = TemporaryFiles.OfSystem();
        if (Comparison.Prepare(config, options, watch, temporary) is not { Setup: var setup })
            return null;
        using var ledger = new Comparison(setup, watch).LookAtLedger(LedgerUse.Look);
        if (ledger is null)
            return null;
        var nights = ledger.Nights();
        if (options.AsOf is null && nights.LastDay is { } last && last != setup.AsOf)
        {
            if (RunSetup.Prepare(config, options with { AsOf = last }, watch.Clock, temporary, new ProblemList()) is not { } again)
                return null;
            setup = again;
        }

        if (!nights.Has(setup.AsOf))
        {
            watch.Problems.Add(DocumentProblems.RunUnknown(Place.Nowhere, setup.AsOf, nights.LastDay!.Value));
            return null;
        }

        var comparison = new Comparison(setup.AsRecorded(), watch);
        if (comparison.ReadRoster(NoRejects.Sink) is not { } roster)
            return null;
        var wanted = WantedRows.Of(comparison.Setup);
        var sources = comparison.ReadSources(roster, wanted, NoRejects.Sink);
        if (ledger.TryListings(watch.Problems) is not { } listings)
            return null;
        var run = comparison.FindHits(wanted.Runner, roster, sources, listings);
        Tell(InputsSince.Of(run.Scope, run.Files), setup.AsOf, watch.Problems);
        return new RecordedRun(comparison.Setup, run, ledger.HitsUntil(setup.AsOf), nights);
    }

    private static void Tell(InputsSince since, DateOnly night, ProblemList problems)
    {
        var where = new Place(since.Folder);
        if (!since.HasRun)
            problems.Add(DocumentProblems.ResultMissing(where, night));
        else if (since.Changed.AddRange(since.UnsureFiles) is { IsEmpty: false } changed)
            problems.Add(DocumentProblems.InputsChanged(where, night, changed));
    }
}
