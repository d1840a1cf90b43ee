namespace Matcher.Reports.Publishing;

/// <summary>Removes folders of runs, which have hidden names.</summary>
internal static class FolderRemoval
{
    /// <summary>Removes a folder if nobody holds a file in it open; else the next run tries again.</summary>
    /// <param name="folder">Full path.</param>
    public static void Try(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The folder has a hidden name that no reader takes for a result, so it may wait.
        }
    }
}
