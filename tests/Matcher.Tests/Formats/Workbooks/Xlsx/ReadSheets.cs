using System.Text;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>Reads an .xlsx as a run does: every cell as text.</summary>
internal static class ReadSheets
{
    /// <summary>The rows of all its sheets, one after the other.</summary>
    public static List<string[]> Rows(byte[] workbook)
    {
        var rows = new List<string[]>();
        Look(workbook, sheet =>
        {
            while (sheet.ReadRow())
                rows.Add([.. Enumerable.Range(0, sheet.CellCount).Select(i => Encoding.UTF8.GetString(sheet.Text(i)))]);
        });
        return rows;
    }

    /// <summary>The text of A1 of its first sheet.</summary>
    public static string First(byte[] workbook) => Rows(workbook) is [[var first, ..], ..] ? first : "";

    /// <summary>What is told of a workbook that cannot be read.</summary>
    public static Problem Fault(byte[] workbook)
    {
        var error = Assert.Throws<DamagedFileException>(() => Rows(workbook));
        return DamagedFileException.ProblemOf(error!, new InputFile(0, "v.xlsx", "v.xlsx"));
    }

    /// <summary>Shows every sheet.</summary>
    public static void Look(byte[] workbook, Action<SheetReader> look)
    {
        using var folder = new TemporaryFolder();
        using var file = File.OpenHandle(folder.Write("v.xlsx", workbook));
        using var sheets = XlsxSheets.Open(file);
        while (sheets.NextSheet())
            look(sheets);
    }
}
