using Matcher.Foundation.Locks;

namespace Matcher.Reports.Publishing;

/// <summary>Keeps a second run out of an output folder.</summary>
internal static class RunLock
{
    /// <summary>Its name in the output folder.</summary>
    public const string FileName = ".matcher.lock";

    /// <summary>Whether a run is going on; looks, and takes nothing.</summary>
    /// <param name="outputFolder">Full path of the folder; it need not be there.</param>
    public static bool IsHeld(string outputFolder) => FileLock.IsHeld(PathIn(outputFolder));

    /// <summary>Takes the lock, or returns null when another run has it.</summary>
    /// <param name="outputFolder">Full path of the folder, which is there.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public static IDisposable? Take(string outputFolder) => FileLock.Take(PathIn(outputFolder));

    private static string PathIn(string outputFolder) => Path.Combine(outputFolder, FileName);
}
