using Matcher.Reports;
using Matcher.Reports.Publishing;

namespace Matcher.Runs;

/// <summary>Finds the result of a very run: people may have moved it, or given its folder another name.</summary>
internal static class PublishedRun
{
    /// <summary>Full path of the folder with its lists; null: they are not in place.</summary>
    /// <param name="asOf">基准日.</param>
    /// <param name="started">When it began: that tells one run from another.</param>
    /// <param name="outputs">Full paths of the folders that results are in, each perhaps not there.</param>
    public static string? FolderOf(DateOnly asOf, DateTimeOffset started, params IEnumerable<string> outputs)
    {
        var day = RunFolderNames.Day(asOf, ResultKind.Whole);
        return outputs.Distinct(StringComparer.Ordinal)
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Where(folder => RunFolderNames.MayBeResult(Path.GetFileName(folder)))
            .OrderBy(folder => Path.GetFileName(folder).StartsWith(day, StringComparison.Ordinal) ? 0 : 1)
            .FirstOrDefault(folder => RunJson.Read(folder)?.Started == started);
    }
}
