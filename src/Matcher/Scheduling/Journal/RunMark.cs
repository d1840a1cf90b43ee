using Matcher.Foundation.Locks;

namespace Matcher.Scheduling.Journal;

/// <summary>
/// A file that the process of a run holds as long as it is there. Not its number: that another process may have by now, and on a share it
/// is another machine's.
/// </summary>
internal static class RunMark
{
    private const string Before = ".run-";
    private const string After = ".lock";

    public static IDisposable? Take(string folder, string id) => FileLock.Take(PathOf(folder, id));

    public static bool IsHeld(string folder, string id) => IsHeld(PathOf(folder, id));

    /// <summary>Clears up after runs that were killed.</summary>
    public static void RemoveDead(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, $"{Before}*{After}").Where(path => !IsHeld(path)))
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Somebody else's: it does no harm.
            }
        }
    }

    private static bool IsHeld(string path)
    {
        try
        {
            return FileLock.IsHeld(path);
        }
        catch (UnauthorizedAccessException)
        {
            return true; // another account's, and it is there
        }
    }

    private static string PathOf(string folder, string id) => Path.Combine(folder, Before + id + After);
}
