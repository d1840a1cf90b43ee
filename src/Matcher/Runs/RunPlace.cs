using Matcher.FollowUp;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;
using Matcher.Reports;
using Matcher.Reports.Publishing;
using Matcher.Reports.Rejects;

namespace Matcher.Runs;

/// <summary>
/// Where a run writes: its folder, the ledger and the rejects. Opened before the long match, so that a folder that cannot be
/// written or a ledger in use is known at once. Nobody but a run that is to write opens one.
/// </summary>
internal sealed class RunPlace : IRunPlace
{
    private RunPlace(LedgerStore ledger, RunFolder folder, RejectFiles rejects)
    {
        Store = ledger;
        Folder = folder;
        RejectFiles = rejects;
    }

    /// <summary>The run's folder.</summary>
    public RunFolder Folder { get; }

    /// <summary>The rejected rows.</summary>
    public RejectFiles RejectFiles { get; }

    /// <summary>The ledger, open to write.</summary>
    public LedgerStore Store { get; }

    /// <inheritdoc/>
    public Ledger Ledger => Store;

    /// <inheritdoc/>
    public IRejectSink Rejects => RejectFiles;

    /// <summary>Opens it; null, with the problem, when there is no place to write to.</summary>
    public static RunPlace? Open(Comparison comparison)
    {
        var (setup, problems) = (comparison.Setup, comparison.Watch.Problems);
        var folder = RunFolder.Begin(setup.Scope.OutputFolder, setup.AsOf, problems,
            kind: setup.Options.IsPartial ? ResultKind.Partial : ResultKind.Whole);
        if (folder is null)
            return null;
        if (OpenLedger(setup, comparison.Watch) is { } ledger)
            return new RunPlace(ledger, folder, new RejectFiles(folder.FullPath, ListFormat.Of(setup.Config), setup.Config.Language));
        folder.Dispose();
        return null;
    }

    private static LedgerStore? OpenLedger(RunSetup setup, Watch watch)
    {
        var file = RunLedger.FileOf(setup, LedgerUse.Run, watch.Clock, watch.Problems);
        var ledger = LedgerStore.Open(file, watch.Problems);
        if (ledger is null || !setup.Options.AcceptOlder)
            return ledger;
        try
        {
            var days = ledger.WithdrawAfter(setup.AsOf > setup.Today ? setup.AsOf : setup.Today);
            if (!days.IsEmpty)
            {
                watch.Problems.Add(LedgerProblems.NightsWithdrawn(new Place(File: file.ShownPath), days.Select(IsoDate.Write)));
            }

            return ledger;
        }
        catch (LedgerException error)
        {
            watch.Problems.Add(error.Problem);
            ledger.Dispose();
            return null;
        }
    }

    public void Dispose()
    {
        RejectFiles.Dispose();
        Store.Dispose();
        Folder.Dispose();
    }
}
