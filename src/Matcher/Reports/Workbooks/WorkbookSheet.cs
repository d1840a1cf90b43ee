namespace Matcher.Reports.Workbooks;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">What it should be called; <see cref="SheetNames"/> makes it a name that Excel takes.</param>
internal abstract record WorkbookSheet(string Name);
