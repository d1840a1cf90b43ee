using Matcher.Reports.Tables;

namespace Matcher.Reports.Workbooks;

/// <summary>A list as one sheet of a workbook.</summary>
/// <param name="Name">What its sheet should be called; <see cref="SheetNames"/> makes it a name that Excel takes.</param>
/// <param name="List">The list. Its own path does not matter: the workbook has one.</param>
internal sealed record ListSheet(string Name, ListTable List)
{
    /// <summary>A list whose sheet is called as its file would be.</summary>
    public static ListSheet Of(ListTable list) => new(list.Path.Split('/')[^1], list);
}
