using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matcher.Cli.Support;

/// <summary>
/// A workbook of the program's as somebody fills it in: cells are typed over, all else stays as it is. Disposing of it saves it.
/// </summary>
internal sealed class FilledWorkbook : IDisposable
{
    private readonly SpreadsheetDocument _document;

    public FilledWorkbook(string path) => _document = SpreadsheetDocument.Open(path, isEditable: true);

    /// <summary>The names of the sheets that are shown.</summary>
    public IEnumerable<string> Sheets =>
        Main.Workbook!.Descendants<Sheet>().Where(sheet => sheet.State is null).Select(sheet => sheet.Name!.Value!);

    private WorkbookPart Main => _document.WorkbookPart!;

    /// <summary>What stands under a header, row by row; the first row under it is number 2.</summary>
    public List<string> Column(string sheet, string header)
    {
        var rows = RowsOf(sheet);
        var letters = LettersOf(rows[0], header);
        return [.. rows.Skip(1).Select(row => TextOf(row.Elements<Cell>().FirstOrDefault(cell => Letters(cell) == letters)))];
    }

    /// <summary>Types into the row of a number: texts, and days as the real days that a spreadsheet makes of them.</summary>
    public FilledWorkbook Fill(string sheet, string number, params ReadOnlySpan<(string Header, object Value)> cells) =>
        FillRow(sheet, Column(sheet, "疑点编号").IndexOf(number) + 2, cells);

    /// <summary>Types into a row, by its number as a spreadsheet shows it.</summary>
    public FilledWorkbook FillRow(string sheet, int number, params ReadOnlySpan<(string Header, object Value)> cells)
    {
        var rows = RowsOf(sheet);
        foreach (var (header, value) in cells)
        {
            var cell = CellOf(rows[number - 1], LettersOf(rows[0], header));
            cell.RemoveAllChildren();
            if (value is DateOnly day)
            {
                cell.DataType = null;
                cell.CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                cell.DataType = CellValues.InlineString;
                cell.AppendChild(new InlineString(new Text((string)value) { Space = SpaceProcessingModeValues.Preserve }));
            }
        }

        return this;
    }

    public void Dispose() => _document.Dispose();

    private List<Row> RowsOf(string sheet)
    {
        var listed = Main.Workbook!.Descendants<Sheet>().Single(one => one.Name == sheet);
        return [.. ((WorksheetPart)Main.GetPartById(listed.Id!)).Worksheet!.Descendants<Row>()];
    }

    private string LettersOf(Row header, string name) => Letters(header.Elements<Cell>().Single(cell => TextOf(cell) == name));

    private static Cell CellOf(Row row, string letters)
    {
        var reference = letters + row.RowIndex;
        if (row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference == reference) is { } known)
            return known;
        var made = new Cell { CellReference = reference };
        var next = row.Elements<Cell>()
            .FirstOrDefault(cell => (Letters(cell).Length, Letters(cell)).CompareTo((letters.Length, letters)) > 0);
        return row.InsertBefore(made, next)!;
    }

    private static string Letters(Cell cell) => cell.CellReference!.Value!.TrimEnd([.. "0123456789"]);

    private string TextOf(Cell? cell) => cell switch
    {
        null => "",
        { DataType: { } type } when type.Value == CellValues.SharedString =>
            Main.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>()
                .ElementAt(int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).InnerText,
        { InlineString: { } inline } => inline.InnerText,
        _ => cell.CellValue?.Text ?? "",
    };
}
