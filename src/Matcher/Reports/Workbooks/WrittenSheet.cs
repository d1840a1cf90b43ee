namespace Matcher.Reports.Workbooks;

/// <summary>A sheet as it is written, and as it must be read again.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Texts">The header, then the rows, each with one text a column.</param>
internal sealed record WrittenSheet(string Name, string[][] Texts);
