using System.Collections.Immutable;

namespace Matcher.Formats.Files;

/// <summary>A file that was found for the roster or a source.</summary>
/// <param name="Index">0-based place among the files of its source, in ordinal order of <paramref name="Name"/>.</param>
/// <param name="Path">Full path.</param>
/// <param name="Name">Path relative to the config file, with forward slashes: what users read, the same on every machine.</param>
internal sealed record InputFile(int Index, string Path, string Name)
{
    /// <summary>Which of its sheets, or of its members, are meant, by name; empty: all.</summary>
    public ImmutableArray<string> Sheets { get; init; } = [];

    /// <summary>The name inside the archive, of what was in one; null: it lies in a folder.</summary>
    public string? Member { get; init; }

    /// <summary>Whether a table of it is meant.</summary>
    /// <param name="sheet">Name of the sheet; null of a text.</param>
    public bool Means(string? sheet) =>
        Sheets.IsEmpty
            || (sheet is null && Member is null)
            || Sheets.Any(pattern => NamePattern.Fits(pattern, sheet) || NamePattern.Fits(pattern, Member));
}
