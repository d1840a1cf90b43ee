namespace Matcher.Formats.Files;

/// <summary>Where a folder is: on a share, or among those that a sync client keeps the same on a server.</summary>
internal sealed class FolderPlace
{
    // What the clients call their folders, in the languages that offices here use. OneDrive of an organisation adds its name.
    private static readonly string[] SyncFolders =
    [
        "OneDrive", "Dropbox", "Google Drive", "GoogleDrive", "iCloudDrive", "iCloud Drive", "Nextcloud", "ownCloud", "Seafile",
        "Nutstore", "Nutstore Files", "坚果云", "我的坚果云", "BaiduSyncdisk", "BaiduNetdiskWorkspace", "百度网盘同步空间", "WPSDrive", "WPS云盘",
        "WPS Cloud Files", "微云同步助手", "阿里云盘同步", "SynologyDrive",
    ];

    // FILE_ATTRIBUTE_PINNED and FILE_ATTRIBUTE_UNPINNED: whether a sync client is to keep it here.
    private const FileAttributes Synchronised = (FileAttributes)0x0008_0000 | (FileAttributes)0x0010_0000;

    /// <summary>What kind of drive a folder is on; one that is there.</summary>
    public Func<string, DriveType> DriveOf { private get; init; } = static folder => new DriveInfo(folder).DriveType;

    /// <summary>The attributes of a folder that is there.</summary>
    public Func<string, FileAttributes> AttributesOf { private get; init; } = File.GetAttributes;

    /// <summary>The share or network drive that a file or folder is on; null where it is on a disk of this computer.</summary>
    /// <param name="path">Full path; it need not be there.</param>
    public string? ShareOf(string path)
    {
        if (IsUnc(path))
            return Path.GetPathRoot(path) is { Length: > 2 } root ? root : path;
        var folder = Ancestors(path).FirstOrDefault(Directory.Exists);
        if (folder is null || Attempt(() => DriveOf(folder)) != DriveType.Network)
            return null;
        return Path.GetPathRoot(folder) is { Length: > 1 } drive ? drive : folder;
    }

    /// <summary>The folder of a sync client that a file or folder is in; null where it is in none that is known.</summary>
    /// <param name="path">Full path; it need not be there.</param>
    public string? SyncFolderOf(string path) => Ancestors(path)
        .FirstOrDefault(folder => IsCalledSo(Path.GetFileName(folder))
            || (Directory.Exists(folder) && ((Attempt(() => AttributesOf(folder)) ?? default) & Synchronised) != 0));

    // \\?\C:\ and \\.\ are paths of this computer; \\?\UNC\server\share is a share.
    private static bool IsUnc(string path) =>
        path.StartsWith(@"\\", StringComparison.Ordinal)
        && (path.StartsWith(@"\\?\UNC\", StringComparison.OrdinalIgnoreCase) || (path.Length > 2 && path[2] is not ('?' or '.')));

    private static bool IsCalledSo(string name) =>
        SyncFolders.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith("OneDrive - ", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var folder = path; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    private static T? Attempt<T>(Func<T> ask) where T : struct
    {
        try
        {
            return ask();
        }
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
