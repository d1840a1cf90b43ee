namespace Matcher.Formats.Files;

/// <summary>
/// The files below a folder, each once. A link may lead to a folder above it, and whoever follows it goes round until no path is long
/// enough.
/// </summary>
internal static class FolderFiles
{
    /// <summary>Full paths, folder by folder.</summary>
    /// <param name="root">Full path of the folder; it is there.</param>
    /// <param name="isDeep">Whether folders below it are looked into, too.</param>
    public static IEnumerable<string> Below(string root, bool isDeep)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var folders = new Queue<DirectoryInfo>([new DirectoryInfo(root)]);
        // Last: what can be reached without a link keeps the path that people know.
        var links = new Queue<DirectoryInfo>();
        while (folders.TryDequeue(out var folder) || links.TryDequeue(out folder))
        {
            if (!seen.Add(RealFolder.PathOf(folder)))
                continue;
            foreach (var file in folder.EnumerateFiles())
                yield return file.FullName;
            if (!isDeep)
                continue;
            foreach (var below in folder.EnumerateDirectories().OrderBy(one => one.Name, StringComparer.Ordinal))
                (below.LinkTarget is null ? folders : links).Enqueue(below);
        }
    }
}
