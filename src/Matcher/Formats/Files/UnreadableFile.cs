using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Files;

/// <summary>What a user is told of a file that the system does not let be read: who stands in the way, and what to do.</summary>
internal static class UnreadableFile
{
    private const uint FromWindows = 0x8007_0000; // HRESULT_FROM_WIN32, below it the code of winerror.h

    // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION.
    private static readonly uint[] Held = [32, 33];

    // EWOULDBLOCK on Linux and on macOS, where .NET's own programs keep each other out.
    private static readonly int[] HeldOnUnix = [11, 35];

    // ERROR_REM_NOT_LIST, BAD_NETPATH, DEV_NOT_EXIST, UNEXP_NET_ERR, NETNAME_DELETED, NETWORK_ACCESS_DENIED, BAD_NET_NAME,
    // SEM_TIMEOUT, NO_NET_OR_BAD_PATH, CONNECTION_UNAVAIL, NETWORK_UNREACHABLE, HOST_UNREACHABLE, LOGON_FAILURE.
    private static readonly uint[] ShareAway = [51, 53, 55, 59, 64, 65, 67, 121, 1203, 1201, 1231, 1232, 1326];

    // ERROR_CLOUD_FILE_… in their several blocks.
    private static readonly (uint From, uint To)[] InCloud = [(358, 366), (374, 383), (386, 398), (404, 404), (426, 426), (434, 434)];

    // FILE_ATTRIBUTE_RECALL_ON_OPEN and FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS, which .NET has no names for; older clients say Offline.
    private const FileAttributes OnlyInCloud = (FileAttributes)0x0004_0000 | (FileAttributes)0x0040_0000 | FileAttributes.Offline;

    /// <summary>The problem behind what was thrown.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="where">The file, as users know it.</param>
    /// <param name="path">Its full path; null where nobody knows it.</param>
    public static Problem ProblemOf(Exception error, Place where, string? path = null)
    {
        var code = WindowsCode(error);
        return InCloud.Any(block => code >= block.From && code <= block.To) || (path is not null && IsOnlyInCloud(path))
            ? FileProblems.InCloud(where)
            : (code is { } held && Held.Contains(held)) || IsHeldOnUnix(error) ? FileProblems.Locked(where)
            : code is { } away && ShareAway.Contains(away) ? FileProblems.ShareAway(where)
            : FileProblems.Unreadable(where, error.GetType().Name);
    }

    /// <summary>Whether attributes say that what is in a file is not on this computer.</summary>
    public static bool IsOnlyInCloud(FileAttributes attributes) => (attributes & OnlyInCloud) != 0;

    private static bool IsOnlyInCloud(string path)
    {
        try
        {
            return IsOnlyInCloud(File.GetAttributes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static uint? WindowsCode(Exception error)
    {
        var result = unchecked((uint)error.HResult);
        return (result & 0xFFFF_0000) == FromWindows ? result & 0xFFFF : null;
    }

    private static bool IsHeldOnUnix(Exception error) => !OperatingSystem.IsWindows() && HeldOnUnix.Contains(error.HResult);
}
