using Matcher.FollowUp.Storage;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;

namespace Matcher.Runs;

/// <summary>Which ledger a run uses. It can ask whether the lists of a run that did not come to its end are in place.</summary>
internal static class RunLedger
{
    /// <summary>The ledger of a run.</summary>
    /// <param name="setup">The run.</param>
    /// <param name="use">What it is opened for.</param>
    /// <param name="clock">Measures waits.</param>
    /// <param name="problems">Takes doubts about it.</param>
    public static LedgerFile FileOf(RunSetup setup, LedgerUse use, TimeProvider clock, ProblemList problems)
    {
        var config = setup.Config;
        var shown = InputFileFinder.NameOf(config.Folder, config.LedgerFile);
        return new LedgerFile(
            config.LedgerFile,
            shown,
            setup.Secret,
            DatabasePipeline.Create(clock),
            run => AreInPlace(run, setup.Scope.OutputFolder))
        {
            MayBeUsed = new LedgerDoubts(setup, use, new Place(File: shown), problems).Allow,
        };
    }

    // The interrupted run may have had another output folder, in which its lists may still lie as it was making them.
    private static bool AreInPlace(StagedRun run, string outputFolder) =>
        PublishedRun.FolderOf(run.AsOf, run.StartedUtc, outputFolder, run.OutputFolder) is not null;
}
