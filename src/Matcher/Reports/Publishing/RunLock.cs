namespace Matcher.Reports.Publishing;

/// <summary>
/// Keeps a second run out of an output folder, or off a ledger. The system lets go of it when the process ends, however it ends.
/// </summary>
internal static class RunLock
{
    /// <summary>Its name in the output folder.</summary>
    public const string FileName = ".matcher.lock";

    // The low half of HRESULT_FROM_WIN32: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; elsewhere the errno
    // EWOULDBLOCK, 11 on Linux and 35 on macOS.
    private static readonly int[] HeldByAnother = OperatingSystem.IsWindows() ? [32, 33] : [11, 35];

    /// <summary>The lock of an output folder.</summary>
    /// <param name="outputFolder">Full path of the folder.</param>
    public static string OfFolder(string outputFolder) => Path.Combine(outputFolder, FileName);

    /// <summary>The lock of a ledger, which runs with different output folders may share.</summary>
    /// <param name="ledgerFile">Full path of the ledger.</param>
    public static string OfLedger(string ledgerFile) => ledgerFile + ".lock";

    /// <summary>Whether a run has a lock at this moment; looks, and takes nothing.</summary>
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

    /// <summary>Takes a lock, or returns null when another run has it.</summary>
    /// <param name="path">Full path of the lock, in a folder that is there.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public static FileStream? Take(string path)
    {
        try
        {
            return new FileStream(
                path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException error) when (HeldByAnother.Contains(error.HResult & 0xFFFF))
        {
            return null;
        }
    }
}
