using System.Data;
using System.Text;
using ExcelDataReader;
using Matcher.Formats.Workbooks.Xlsx;

namespace Matcher.Reports.Workbooks;

/// <summary>What readers make of a workbook: every text of every row, by sheet.</summary>
internal static class SheetBook
{
    /// <summary>By our own reader.</summary>
    public static Dictionary<string, string[][]> Read(string path)
    {
        var sheets = new Dictionary<string, string[][]>(StringComparer.Ordinal);
        using var file = File.OpenHandle(path);
        using var reader = XlsxSheets.Open(file);
        while (reader.NextSheet())
        {
            var rows = new List<string[]>();
            while (reader.ReadRow())
                rows.Add([.. Enumerable.Range(0, reader.CellCount).Select(i => Encoding.UTF8.GetString(reader.Text(i)))]);
            sheets.Add(reader.Name!, [.. rows]);
        }

        return sheets;
    }

    /// <summary>By a library that knows nothing of us.</summary>
    public static Dictionary<string, object?[][]> ReadByLibrary(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var sheets = new Dictionary<string, object?[][]>(StringComparer.Ordinal);
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets.Add(reader.Name, [.. rows]);
        }
        while (reader.NextResult());
        return sheets;
    }
}
