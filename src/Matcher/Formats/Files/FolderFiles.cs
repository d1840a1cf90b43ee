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
    public static IEnumerable<string> Below(string root, bool isDeep) => Below(root, isDeep, _ => false, unreadable: null);

    /// <summary>Full paths, folder by folder, but of folders that are passed over.</summary>
    /// <param name="root">Full path of the folder; it is there.</param>
    /// <param name="isDeep">Whether folders below it are looked into, too.</param>
    /// <param name="isPassedOver">Which folders are not.</param>
    /// <param name="unreadable">Takes a folder that this account may not look into; null: it is thrown.</param>
    public static IEnumerable<string> Below(
        string root, bool isDeep, Func<DirectoryInfo, bool> isPassedOver, Action<DirectoryInfo, Exception>? unreadable)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var folders = new Queue<DirectoryInfo>([new DirectoryInfo(root)]);
        // Last: what can be reached without a link keeps the path that people know.
        var links = new Queue<DirectoryInfo>();
        while (folders.TryDequeue(out var folder) || links.TryDequeue(out folder))
        {
            if (!seen.Add(RealFolder.PathOf(folder)))
                continue;
            var (files, below) = In(folder, isDeep, unreadable);
            foreach (var file in files)
                yield return file;
            foreach (var one in below.Where(one => !isPassedOver(one)))
                (one.LinkTarget is null ? folders : links).Enqueue(one);
        }
    }

    private static (IEnumerable<string> Files, IEnumerable<DirectoryInfo> Below) In(
        DirectoryInfo folder, bool isDeep, Action<DirectoryInfo, Exception>? unreadable)
    {
        try
        {
            return (
                [.. folder.EnumerateFiles().Select(file => file.FullName)],
                isDeep ? [.. folder.EnumerateDirectories().OrderBy(one => one.Name, StringComparer.Ordinal)] : []);
        }
        catch (Exception error) when (unreadable is not null && error is IOException or UnauthorizedAccessException)
        {
            unreadable!(folder, error);
            return ([], []);
        }
    }
}
