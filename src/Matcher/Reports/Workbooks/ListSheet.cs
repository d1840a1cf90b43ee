using Matcher.Reports.Tables;

namespace Matcher.Reports.Workbooks;

/// <summary>A list as one sheet of a workbook.</summary>
/// <param name="Name">What its sheet should be called.</param>
/// <param name="List">The list. Its own path does not matter: the workbook has one.</param>
internal sealed record ListSheet(string Name, ListTable List) : WorkbookSheet(Name)
{
    /// <summary>
    /// Header of the last column that stays in sight when the others move; null: the first. Where it would leave no room for these,
    /// fewer stay.
    /// </summary>
    public string? FrozenThrough { get; init; }

    /// <summary>A list whose sheet is called as its file would be.</summary>
    public static ListSheet Of(ListTable list) => new(list.Path.Split('/')[^1], list);
}
