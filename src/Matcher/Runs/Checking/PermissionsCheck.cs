using Matcher.FollowUp.Storage;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Reports.Publishing;

namespace Matcher.Runs.Checking;

/// <summary>
/// Whether a run may write what it writes. Nothing is left behind: where there is a file it is opened and closed, and in a folder
/// a file is made that the system takes away as it is closed, because no other question is answered truly by every share.
/// </summary>
internal static class PermissionsCheck
{
    /// <summary>Checks output folder, ledger and log folder, and whether a run is going on.</summary>
    public static void Check(RunSetup setup, ProblemList problems)
    {
        var config = setup.Config;
        var output = setup.Scope.OutputFolder;
        var ledger = new Place(InputFileFinder.NameOf(config.Folder, config.LedgerFile));
        if (WhyNot(output) is { } outputReason)
            problems.Add(OutputProblems.FolderNotWritable(new Place(output), outputReason));
        else if (RunLock.IsHeld(output))
            problems.Add(CheckProblems.RunGoing(new Place(output)));
        else if (LedgerLock.IsHeld(config.LedgerFile))
            problems.Add(LedgerProblems.LockedNow(ledger));
        var ledgerReason = File.Exists(config.LedgerFile)
            ? WhyNotWritten(config.LedgerFile)
            : WhyNot(Path.GetDirectoryName(config.LedgerFile)!);
        if (ledgerReason is not null)
            problems.Add(LedgerProblems.Unusable(ledger, ledgerReason));
        if (WhyNot(config.LogFolder) is { } logReason)
            problems.Add(CheckProblems.NoLog(new Place(InputFileFinder.NameOf(config.Folder, config.LogFolder)), logReason));
    }

    private static string? WhyNot(string folder)
    {
        // The run makes folders that are not there.
        var nearest = folder;
        while (!Directory.Exists(nearest) && !File.Exists(nearest) && Path.GetDirectoryName(nearest) is { Length: > 0 } above)
            nearest = above;
        return Attempt(() => new FileStream(
            Path.Combine(nearest, $".matcher-{Path.GetRandomFileName()}"), FileMode.CreateNew, FileAccess.Write, FileShare.None,
            bufferSize: 1, FileOptions.DeleteOnClose).Dispose());
    }

    private static string? WhyNotWritten(string file) =>
        Attempt(() => new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete).Dispose());

    private static string? Attempt(Action write)
    {
        try
        {
            write();
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }
}
