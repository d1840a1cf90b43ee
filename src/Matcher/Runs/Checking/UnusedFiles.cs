using Matcher.Catalogue.Config;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Runs.Checking;

/// <summary>
/// Files that lie where exports are put and that no source reads: an agency has sent the new month under another name, and
/// the old one is read once more.
/// </summary>
internal static class UnusedFiles
{
    // Beside the config lie other things too: the ledger, the secret, notes.
    private static readonly string[] OfExports = [".csv", ".tsv", ".txt", ".xls", ".xlsx", ".zip", ".gz"];

    /// <summary>Says them.</summary>
    public static void Check(MatcherConfig config, IReadOnlyCollection<InputFile> used, ProblemList problems)
    {
        // What cannot be found of the calendar has been told where it was read.
        var calendar = InputFileFinder.Find(config.Folder, config.FollowUp.Calendar, new ProblemList());
        // What a newer export has taken the place of is told where the newer one is found.
        var older = config.Sources.Select(source => source.Files).Append(config.Roster).Where(files => files.NewestOnly)
            .SelectMany(files => InputFileFinder.Find(config.Folder, files with { NewestOnly = false }, new ProblemList()));
        var read = used.Concat(calendar).Concat(older).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var folders = config.Sources.Select(source => source.Files).Append(config.Roster)
            .SelectMany(files => files.Patterns)
            .Select(pattern => InputFileFinder.RootOf(config.Folder, pattern))
            .Concat(used.Select(file => Path.GetDirectoryName(file.Path)!))
            .Where(Directory.Exists)
            .Distinct(StringComparer.Ordinal);
        var unused = folders
            .SelectMany(folder => Directory.EnumerateFiles(folder))
            .Where(path => !read.Contains(path) && MayBeExport(path, config))
            .Select(path => InputFileFinder.NameOf(config.Folder, path))
            .Order(StringComparer.Ordinal);
        foreach (var name in unused)
            problems.Add(CheckProblems.FileNotUsed(new Place(name)));
    }

    private static bool MayBeExport(string path, MatcherConfig config)
    {
        var name = Path.GetFileName(path);
        if (name.StartsWith('.') || SystemLitter.Is(name))
            return false;
        return Path.GetDirectoryName(path) != config.Folder
            || OfExports.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
    }
}
