namespace Matcher.Scheduling.Tasks;

/// <summary>What is special about paths when nobody is logged on.</summary>
public static class WindowsPlaces
{
    // Task Scheduler fills in both before it starts anything, and neither can be written so that it does not.
    private const string ArgumentSign = "$(";

    /// <summary>The letter of a path's drive; null: it has none.</summary>
    public static char? DriveOf(string path) =>
        path is [var letter, ':', ..] && char.IsAsciiLetter(letter) ? char.ToUpperInvariant(letter) : null;

    /// <summary>Whether a path is on a share, by its full name.</summary>
    public static bool IsShare(string path) =>
        path.StartsWith(@"\\", StringComparison.Ordinal) && !path.StartsWith(@"\\.\", StringComparison.Ordinal)
        && (!path.StartsWith(@"\\?\", StringComparison.Ordinal) || path.StartsWith(@"\\?\UNC\", StringComparison.OrdinalIgnoreCase));

    /// <summary>A path on a mapped drive, by the share's full name.</summary>
    /// <param name="path">With a letter.</param>
    /// <param name="share">What the letter stands for.</param>
    public static string OnShare(string path, string share) => share.TrimEnd('\\') + path[2..].Replace('/', '\\');

    /// <summary>Whether Task Scheduler would read a part of a path as a variable: <c>%NAME%</c>, <c>$(Arg0)</c>.</summary>
    public static bool HasVariable(string path) =>
        path.Count(c => c == '%') > 1 || path.Contains(ArgumentSign, StringComparison.Ordinal);
}
