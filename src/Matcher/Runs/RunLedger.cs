using Matcher.FollowUp;
using Matcher.Formats.Files;
using Matcher.Reports;
using Matcher.Reports.Publishing;

namespace Matcher.Runs;

/// <summary>Which ledger a run uses. It can ask whether the lists of a run that did not come to its end are in place.</summary>
internal static class RunLedger
{
    /// <summary>The ledger of a run.</summary>
    public static LedgerFile FileOf(RunSetup setup, TimeProvider clock)
    {
        var config = setup.Config;
        return new LedgerFile(
            config.LedgerFile,
            InputFileFinder.NameOf(config.Folder, config.LedgerFile),
            setup.Secret,
            DatabasePipeline.Create(clock),
            run => AreInPlace(run, setup.Scope.OutputFolder));
    }

    // The interrupted run may have had another output folder, in which its lists may still lie as it was making them.
    private static bool AreInPlace(StagedRun run, string outputFolder) => new[] { outputFolder, run.OutputFolder }
        .Distinct(StringComparer.Ordinal)
        .Where(Directory.Exists)
        .SelectMany(Directory.EnumerateDirectories)
        .Where(folder => RunFolderNames.MayBeResult(Path.GetFileName(folder)))
        .Any(result => RunJson.Read(result)?.Started == run.StartedUtc);
}
