using System.Collections.Immutable;
using ExcelDataReader;
using Matcher.Sources;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs.Workbooks;

/// <summary>A sheet and the header found in it; null when the sheet is empty.</summary>
internal sealed record FoundSheet(int Index, string Name, FoundHeader? Header);

/// <summary>Looks at the first rows of every sheet.</summary>
internal static class SheetFinder
{
    /// <summary>The sheets, in the order of the workbook.</summary>
    public static ImmutableArray<FoundSheet> Find(SafeFileHandle file, FileFormat format, SourceDefinition source)
    {
        using var workbook = Workbook.Open(file, format);
        var sheets = ImmutableArray.CreateBuilder<FoundSheet>();
        do
        {
            var rows = FirstRows(workbook);
            var isEmpty = rows.All(row => row.All(cell => cell.Length == 0));
            sheets.Add(new FoundSheet(sheets.Count, workbook.Name, isEmpty ? null : HeaderFinder.Find(source, rows)));
        }
        while (workbook.NextResult());

        return sheets.ToImmutable();
    }

    /// <summary>The first rows of the sheet that a reader stands on.</summary>
    public static List<ImmutableArray<string>> FirstRows(IExcelDataReader workbook)
    {
        var rows = new List<ImmutableArray<string>>();
        while (rows.Count <= HeaderFinder.RowsLookedAt && workbook.Read())
            rows.Add([.. Enumerable.Range(0, workbook.FieldCount).Select(i => (workbook.GetValue(i)?.ToString() ?? "").Trim())]);
        return rows;
    }
}
