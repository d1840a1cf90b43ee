namespace Matcher.Formats.Files;

/// <summary>
/// Files that a Mac, a Windows or an Office program puts beside others unasked, in folders and in archives alike. Nobody means them, and
/// a pattern that fits every file fits them too.
/// </summary>
internal static class SystemLitter
{
    private static readonly string[] Names = [".DS_Store", "Thumbs.db", "ehthumbs.db", "desktop.ini"];

    /// <summary>Whether a path, with forward slashes, names one.</summary>
    public static bool Is(string path)
    {
        var name = Path.GetFileName(path);
        return path.StartsWith("__MACOSX/", StringComparison.Ordinal)
            || path.Contains("/__MACOSX/", StringComparison.Ordinal)
            || name.StartsWith("._", StringComparison.Ordinal)
            || name.StartsWith("~$", StringComparison.Ordinal) // a workbook that somebody has open
            || Names.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
