namespace Matcher.Formats.Files;

/// <summary>A file that was found for the roster or a source.</summary>
/// <param name="Index">0-based place among the files of its source, in ordinal order of <paramref name="Name"/>.</param>
/// <param name="Path">Full path.</param>
/// <param name="Name">Path relative to the config file, with forward slashes: what users read, the same on every machine.</param>
internal sealed record InputFile(int Index, string Path, string Name);
