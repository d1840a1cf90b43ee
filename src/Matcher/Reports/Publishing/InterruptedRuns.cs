using Matcher.Foundation.Problems;

namespace Matcher.Reports.Publishing;

/// <summary>
/// Puts the output folder in order after a run that was killed: what it was making goes, what it was replacing comes back, or, where
/// the new result is in its place already, goes but for what people had written in it.
/// </summary>
internal static class InterruptedRuns
{
    /// <summary>Mends the folder. To be called only by the run that holds the lock.</summary>
    /// <param name="outputFolder">Full path.</param>
    /// <param name="move">Moves a folder.</param>
    /// <param name="problems">Takes a warning where something of people's was kept.</param>
    public static void Heal(string outputFolder, FolderMove move, ProblemList problems)
    {
        foreach (var folder in Directory.GetDirectories(outputFolder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(folder);
            if (RunFolderNames.ResultOfOld(name) is { } result)
                PutBackOrAway(folder, Path.Combine(outputFolder, result), move, problems);
            else if (RunFolderNames.ResultOfSuperseded(name) is { } superseded)
                new ReplacedResult(folder, Path.Combine(outputFolder, superseded)).PutAway(move, problems);
            else if (RunFolderNames.IsWriting(name))
                FolderRemoval.Try(folder);
        }
    }

    private static void PutBackOrAway(string old, string result, FolderMove move, ProblemList problems)
    {
        if (Directory.Exists(result))
        {
            new ReplacedResult(old, result).PutAway(move, problems);
            return;
        }

        try
        {
            move(old, result);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It waits for the next run; this one is not stopped for it.
        }
    }
}
