namespace Matcher.FollowUp.Storage;

/// <summary>
/// Paths for SQLite, which hands them to Windows as they are: without a prefix Windows takes none of more than 259 characters
/// (learn.microsoft.com, "Maximum Path Length Limitation"). .NET sets it for its own files only.
/// </summary>
internal static class LongPath
{
    // What SQLite adds to the name: "-journal".
    private const int Longest = 259 - 8;

    /// <summary>The path with the prefix, where it needs one.</summary>
    /// <param name="path">Full path.</param>
    public static string Of(string path) => Of(path, OperatingSystem.IsWindows());

    /// <summary>As above.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="isWindows">Whether it is one of Windows.</param>
    public static string Of(string path, bool isWindows) =>
        !isWindows || path.Length <= Longest || path.StartsWith(@"\\?\", StringComparison.Ordinal) ? path
        : path.StartsWith(@"\\", StringComparison.Ordinal) ? string.Concat(@"\\?\UNC\", path.AsSpan(2))
        : @"\\?\" + path;
}
