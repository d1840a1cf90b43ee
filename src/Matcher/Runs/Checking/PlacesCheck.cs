using Matcher.Catalogue.Config;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Runs.Checking;

/// <summary>
/// Whether ledger and lists are where they are safe. SQLite rests on locks that shares do not keep reliably
/// (sqlite.org/howtocorrupt.html, 2.1), and a sync client copies a file in the middle of a write and puts older ones back; lists in a
/// folder that is synchronised leave the bureau.
/// </summary>
internal static class PlacesCheck
{
    /// <summary>Checks them.</summary>
    /// <param name="config">The config.</param>
    /// <param name="outputFolder">Full path of the folder for results.</param>
    /// <param name="place">Knows where folders are.</param>
    /// <param name="problems">Takes warnings.</param>
    public static void Check(MatcherConfig config, string outputFolder, FolderPlace place, ProblemList problems)
    {
        var ledger = new Place(InputFileFinder.NameOf(config.Folder, config.LedgerFile));
        if (place.SyncFolderOf(config.LedgerFile) is { } synced)
            problems.Add(CheckProblems.LedgerSynced(ledger, synced));
        else if (place.ShareOf(config.LedgerFile) is { } share)
            problems.Add(CheckProblems.LedgerOnShare(ledger, share));
        if (place.SyncFolderOf(outputFolder) is { } sent)
            problems.Add(CheckProblems.OutputSynced(new Place(InputFileFinder.NameOf(config.Folder, outputFolder)), sent));
    }
}
