namespace Matcher.Foundation.Locks;

/// <summary>A file that one process at a time holds. The system lets go of it when the process ends, however it ends.</summary>
internal static class FileLock
{
    // The low half of HRESULT_FROM_WIN32: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; elsewhere the errno
    // EWOULDBLOCK, 11 on Linux and 35 on macOS.
    private static readonly int[] HeldByAnother = OperatingSystem.IsWindows() ? [32, 33] : [11, 35];

    /// <summary>Whether somebody has a lock at this moment; looks, and takes nothing.</summary>
    /// <param name="path">Full path of the lock; neither it nor its folder need be there.</param>
    public static bool IsHeld(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 1);
            return false;
        }
        catch (IOException error)
        {
            return HeldByAnother.Contains(error.HResult & 0xFFFF);
        }
    }

    /// <summary>Takes a lock until it is disposed of, or returns null when another process has it.</summary>
    /// <param name="path">Full path of the lock, in a folder that is there.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public static IDisposable? Take(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1,
                FileOptions.DeleteOnClose);
        }
        catch (IOException error) when (HeldByAnother.Contains(error.HResult & 0xFFFF))
        {
            return null;
        }
    }
}
