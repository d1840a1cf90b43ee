using Matcher.Reports.Csv;
using Matcher.Reports.Workbooks.Texts;
using Matcher.Support;
using Matcher.Values;

namespace Matcher.Reports.Townships;

/// <summary>Holds the workbook of a township against the lists beside it, cell by cell.</summary>
internal static class TownshipBookLists
{
    /// <summary>Compares every sheet with its list; one that has no list has nothing but its header.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="book">Path of the workbook in it.</param>
    /// <returns>How many lists there were.</returns>
    public static int Compare(string folder, string book)
    {
        var compared = 0;
        foreach (var title in SheetTitles.OfTownship)
        {
            var rows = Sheet(folder, book, title);
            var list = ListOf(book, title);
            if (File.Exists(Path.Combine([folder, .. list.Split('/')])))
            {
                Assert.That(rows, Is.EqualTo(Csv(folder, list)), $"{book}, {title}");
                compared++;
            }
            else
            {
                Assert.That(rows, Has.Count.EqualTo(1), $"{book}, {title}: {list}");
            }
        }

        return compared;
    }

    /// <summary>The rows of a list, its header first, as a spreadsheet shows them.</summary>
    public static List<string[]> Csv(string folder, string list) =>
    [
        .. CsvListLines.Read(File.ReadAllBytes(Path.Combine([folder, .. list.Split('/', '\\')])))
            .Select(row => row.Select(cell => Amount(SpreadsheetText.Unwrapped(cell))).ToArray()),
    ];

    /// <summary>
    /// The rows of a sheet, its header first. A text keeps its line ends in a workbook, and the blanks before a sign that a spreadsheet
    /// would run; a list does not.
    /// </summary>
    public static List<string[]> Sheet(string folder, string book, string title) =>
    [
        .. WorkbookTexts.Sheet(Path.Combine([folder, .. book.Split('/')]), title)
            .Select(row => row.Select(cell => Amount(SpreadsheetText.Unwrapped(cell).Replace('\n', ' '))).ToArray()),
    ];

    // An amount is a number in a workbook, whose zeros at the end are only shown.
    private static string Amount(string cell) =>
        cell.EndsWith('0') && cell.Contains('.', StringComparison.Ordinal) && NumberText.TryNumber(cell, out var number) ? number.ToString() : cell;

    private static string ListOf(string book, string title)
    {
        var (group, name) = book["乡镇/".Length..^".xlsx".Length].Split('/') switch { var parts => (parts[0], parts[1]) };
        var flat = group == "未知乡镇" ? $"未知乡镇/{name}" : name;
        return title switch
        {
            SheetTitles.Missed or SheetTitles.Doubts => $"{title}/{flat}.csv",
            SheetTitles.Corrections => $"数据质量/{flat}-待更正.csv",
            _ => $"{title}/{group}/{name}.csv",
        };
    }
}
