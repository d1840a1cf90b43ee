namespace Matcher.Outputs.Publishing;

/// <summary>Keeps a second run out of an output folder. The system lets go of it when the process ends, however it ends.</summary>
internal static class RunLock
{
    /// <summary>Its name in the output folder.</summary>
    public const string FileName = ".matcher.lock";

    // The low half of HRESULT_FROM_WIN32: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; elsewhere the errno
    // EWOULDBLOCK, 11 on Linux and 35 on macOS.
    private static readonly int[] HeldByAnother = OperatingSystem.IsWindows() ? [32, 33] : [11, 35];

    /// <summary>Whether a run has the lock at this moment; looks, and takes nothing.</summary>
    /// <param name="outputFolder">Full path of the folder; it need not be there.</param>
    public static bool IsHeld(string outputFolder)
    {
        try
        {
            using var file = new FileStream(Path.Combine(outputFolder, FileName), FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 1);
            return false;
        }
        catch (IOException error)
        {
            return HeldByAnother.Contains(error.HResult & 0xFFFF);
        }
    }

    /// <summary>Takes the lock, or returns null when another run has it.</summary>
    /// <param name="outputFolder">Full path of a folder that is there.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public static FileStream? Take(string outputFolder)
    {
        try
        {
            return new FileStream(
                Path.Combine(outputFolder, FileName),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose);
        }
        catch (IOException error) when (HeldByAnother.Contains(error.HResult & 0xFFFF))
        {
            return null;
        }
    }
}
