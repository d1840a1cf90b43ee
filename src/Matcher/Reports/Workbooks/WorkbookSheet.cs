namespace Matcher.Reports.Workbooks;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">What it should be called; <see cref="Texts.SheetNames"/> makes it a name that Excel takes.</param>
internal abstract record WorkbookSheet(string Name)
{
    /// <summary>Whose it is, printed at the head of each page beside its name; null: the name of the file.</summary>
    public string? PageHead { get; init; }
}
