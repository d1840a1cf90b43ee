using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matcher.Support;

/// <summary>Makes .xlsx files: a string becomes a text cell, a double a number cell, null no cell.</summary>
internal static class TestWorkbook
{
    public static byte[] Make(params (string Sheet, object?[][] Rows)[] sheets)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            foreach (var (name, rows) in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select(RowOf)));
                workbook.Workbook.Sheets!.AppendChild(new Sheet
                {
                    Id = workbook.GetIdOfPart(part),
                    SheetId = (uint)workbook.Workbook.Sheets.Count() + 1,
                    Name = name,
                });
            }
        }

        return stream.ToArray();
    }

    /// <summary>Merges cells of the first sheet: <c>A2:A4</c>.</summary>
    public static byte[] Merging(this byte[] xlsx, params string[] ranges)
    {
        var stream = new MemoryStream();
        stream.Write(xlsx);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
            document.WorkbookPart!.WorksheetParts.First().Worksheet!
                .AppendChild(new MergeCells(ranges.Select(range => new MergeCell { Reference = range })));
        return stream.ToArray();
    }

    private static Row RowOf(object?[] cells, int row) => new(cells
        .Select((value, column) => (value, reference: $"{(char)('A' + column)}{row + 1}"))
        .Where(cell => cell.value is not null)
        .Select(cell => cell.value is double number
            ? new Cell { CellReference = cell.reference, CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)) }
            : new Cell { CellReference = cell.reference, DataType = CellValues.InlineString, InlineString = new InlineString(
                new Text((string)cell.value!)) }))
    {
        RowIndex = (uint)row + 1,
    };
}
