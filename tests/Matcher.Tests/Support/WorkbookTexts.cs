using System.Text;
using Matcher.Formats.Workbooks.Xlsx;

namespace Matcher.Support;

/// <summary>The texts of a workbook, sheet by sheet, as whoever reads one that comes back sees them.</summary>
internal static class WorkbookTexts
{
    /// <summary>Each sheet with its rows; rows without a text at the end of a sheet are none.</summary>
    public static List<(string Name, List<string[]> Rows)> Read(string path)
    {
        using var file = File.OpenHandle(path);
        using var sheets = XlsxSheets.Open(file);
        var all = new List<(string, List<string[]>)>();
        while (sheets.NextSheet())
        {
            var rows = new List<string[]>();
            while (sheets.ReadRow())
                rows.Add([.. Enumerable.Range(0, sheets.CellCount).Select(cell => Encoding.UTF8.GetString(sheets.Text(cell)))]);
            all.Add((sheets.Name!, rows));
        }

        return all;
    }

    /// <summary>The rows of one sheet, each as wide as its header.</summary>
    public static List<string[]> Sheet(string path, string name)
    {
        var rows = Read(path).Single(sheet => sheet.Name == name).Rows;
        return [.. rows.Select(row => Enumerable.Range(0, rows[0].Length).Select(at => at < row.Length ? row[at] : "").ToArray())];
    }
}
