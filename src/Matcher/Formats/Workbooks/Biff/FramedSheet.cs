using System.Collections.Immutable;
using ExcelDataReader;
using Matcher.Formats.Workbooks.Xlsx;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>What the library says of a sheet whose cells it did not see.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">Whether Excel does not show it.</param>
/// <param name="HiddenColumns">Of each column, whether Excel does not show it.</param>
/// <param name="AreRowsHidden">Whether rows are not shown of which nothing is said.</param>
/// <param name="Merges">Which cells are merged.</param>
/// <param name="Forms">What each number format makes of a number.</param>
/// <param name="IsDate1904">Whether days count from 1904; known only where a format makes days of numbers.</param>
internal sealed record FramedSheet(
    string? Name,
    bool IsHidden,
    ImmutableArray<bool> HiddenColumns,
    bool AreRowsHidden,
    ImmutableArray<CellRange> Merges,
    ImmutableDictionary<ushort, NumberForm> Forms,
    bool IsDate1904)
{
    private const int YearOf1904 = 1904;

    /// <summary>Asks for each sheet; the library throws whatever it runs into.</summary>
    /// <param name="library">Has opened the frame of the workbook.</param>
    /// <param name="workbook">What the workbook says before its sheets.</param>
    /// <param name="sheets">Its sheets.</param>
    public static IEnumerable<FramedSheet> Ask(IExcelDataReader library, WorkbookRecords workbook, ImmutableArray<SheetRows> sheets)
    {
        foreach (var sheet in sheets)
        {
            yield return Ask(library, workbook, sheet);
            library.NextResult();
        }
    }

    private static FramedSheet Ask(IExcelDataReader library, WorkbookRecords workbook, SheetRows sheet)
    {
        library.Read();
        var areRowsHidden = library.RowHeight <= 0;
        var forms = ImmutableDictionary.CreateBuilder<ushort, NumberForm>();
        var isDate1904 = false;
        foreach (var format in workbook.DistinctFormats)
        {
            library.Read();
            var made = library.GetValue(0);
            forms[format] = made switch
            {
                DateTime => NumberForm.Date,
                TimeSpan => NumberForm.Duration,
                _ => NumberForm.Number,
            };
            isDate1904 |= made is DateTime { Year: >= YearOf1904 };
        }

        return new FramedSheet(library.Name, XlsLibrary.IsSheetHidden(library),
            [.. Enumerable.Range(0, sheet.FieldCount).Select(column => library.GetColumnWidth(column) <= 0)], areRowsHidden,
            [.. library.MergeCells ?? []], forms.ToImmutable(), isDate1904);
    }
}
