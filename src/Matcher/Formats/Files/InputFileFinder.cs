using System.Collections.Immutable;
using System.IO.Enumeration;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Characters;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Microsoft.Extensions.FileSystemGlobbing;
using Globber = Microsoft.Extensions.FileSystemGlobbing.Matcher;

namespace Matcher.Formats.Files;

/// <summary>Finds the files behind the patterns of the config, in an order that no file system decides.</summary>
internal static class InputFileFinder
{
    private static readonly char[] Wildcards = ['*', '?'];

    /// <summary>Finds them; a pattern that fits nothing is an error, because a missing export must not look like an empty one.</summary>
    /// <param name="folder">Folder of the config file.</param>
    /// <param name="files">The patterns.</param>
    /// <param name="problems">Takes the patterns that fit no file.</param>
    public static ImmutableArray<InputFile> Find(string folder, InputFiles files, ProblemList problems)
    {
        var paths = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var pattern in files.Patterns)
        {
            if (TryExpand(folder, pattern, problems) is not { } found)
                continue;
            var inPlace = found.Folders;
            foreach (var one in inPlace)
                problems.Add(FileProblems.IsFolder(new Place(NameOf(folder, one))));
            if (found.Files.Count == 0 && inPlace.Length == 0)
                problems.Add(FileProblems.Missing(new Place(pattern), folder));
            foreach (var path in found.Files)
                paths.TryAdd(NameOf(folder, path), path);
        }

        var named = files.NewestOnly ? NewestFiles.Of(paths.Keys, problems) : null;
        return
        [
            .. paths.Where(pair => named is null || named.Contains(pair.Key))
                .Select((pair, index) => new InputFile(index, pair.Value, pair.Key) { Sheets = files.Sheets }),
        ];
    }

    /// <summary>Whether a pattern fits a file that may not be there, as <see cref="Find"/> would find it.</summary>
    /// <param name="folder">Folder of the config file.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="path">Full path of the file.</param>
    public static bool Fits(string folder, string pattern, string path)
    {
        if (pattern.IndexOfAny(Wildcards) < 0)
            return string.Equals(Path.GetFullPath(pattern, folder), path, StringComparison.OrdinalIgnoreCase);
        var (root, rest) = Split(folder, pattern);
        var below = Path.GetRelativePath(root, path).Replace('\\', '/');
        return !below.StartsWith("../", StringComparison.Ordinal)
            && !SystemLitter.Is(below)
            && new Globber(StringComparison.OrdinalIgnoreCase).AddInclude(rest).Match(root, [below]).HasMatches;
    }

    /// <summary>How a path is shown: relative to the config's folder where it is below or near it.</summary>
    public static string NameOf(string folder, string path) =>
        WellFormedText.Of(Path.GetRelativePath(folder, path).Replace('\\', '/'));

    /// <summary>The folder in which the files of a pattern are looked for, its part before the first wildcard.</summary>
    public static string RootOf(string folder, string pattern) => Split(folder, pattern).Root;

    // A folder that this account may not look into is a fault of one source, too.
    private static (List<string> Files, ImmutableArray<string> Folders)? TryExpand(string folder, string pattern, ProblemList problems)
    {
        try
        {
            return (Expand(folder, pattern), FoldersInPlace(folder, pattern));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(FileProblems.FolderUnreadable(new Place(pattern), error.GetType().Name));
            return null;
        }
    }

    private static List<string> Expand(string folder, string pattern)
    {
        if (pattern.IndexOfAny(Wildcards) < 0)
        {
            var path = Path.GetFullPath(pattern, folder);
            return File.Exists(path) ? [path] : [];
        }

        var (root, rest) = Split(folder, pattern);
        if (!Directory.Exists(root))
            return [];
        var globber = new Globber(StringComparison.OrdinalIgnoreCase).AddInclude(rest);
        var files = FolderFiles.Below(root, isDeep: rest.Contains('/', StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !SystemLitter.Is(path));
        return [.. globber.Match(root, files).Files.Select(match => Path.GetFullPath(match.Path, root))];
    }

    // Somebody unpacked an archive, and its folder bears the file's name. Only where the pattern tells a file by its ending: * fits any
    // folder.
    private static ImmutableArray<string> FoldersInPlace(string folder, string pattern)
    {
        var (root, name) = Split(folder, pattern);
        return name.Contains('/', StringComparison.Ordinal)
            || Path.GetExtension(name).Trim(['.', .. Wildcards]).Length == 0
            || !Directory.Exists(root)
            ? []
            : [
                .. Directory.EnumerateDirectories(root).Where(path => FileSystemName.MatchesSimpleExpression(name, Path.GetFileName(path)))
                    .Order(StringComparer.Ordinal),
            ];
    }

    // The part before the first wildcard is a folder of its own, so that absolute paths and shares work too.
    private static (string Root, string Below) Split(string folder, string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var fixedParts = parts[..^1].TakeWhile(part => part.IndexOfAny(Wildcards) < 0).ToArray();
        return (Path.GetFullPath(fixedParts is [""] ? "/" : string.Join('/', fixedParts), folder),
            string.Join('/', parts.Skip(fixedParts.Length)));
    }
}
