namespace Matcher.Formats.Csv;

/// <summary>A stretch of a file that one worker reads.</summary>
/// <param name="Start">Offset where a record is supposed to start.</param>
/// <param name="End">Offset at which the next part is supposed to start, or the file's length.</param>
internal readonly record struct CsvPart(long Start, long End);
