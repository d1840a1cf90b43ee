namespace Matcher.Catalogue.Rows;

/// <summary>Where a row stands: what an auditor needs to find it again.</summary>
/// <param name="FileIndex">0-based place of the file in the source's sorted file list; orders rows of several files.</param>
/// <param name="File">File path relative to the config file.</param>
/// <param name="Sheet">Sheet of a workbook, else null.</param>
/// <param name="Row">Row number as Excel shows it: 1-based, header and blank rows counted.</param>
public sealed record RowPlace(int FileIndex, string File, string? Sheet, long Row);
