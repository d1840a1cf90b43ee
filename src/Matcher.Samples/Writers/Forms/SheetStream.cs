using System.Globalization;
using System.Text;
using Matcher.Reports.Packaging;
using Matcher.Samples.Exports;
using Matcher.Samples.Layouts;

namespace Matcher.Samples.Writers.Forms;

/// <summary>
/// Turns the bytes of rows in the making into cells of a sheet, below its title and header. Each write holds whole rows,
/// and each row begins with the row break.
/// </summary>
internal sealed class SheetStream : WriteOnlyStream
{
    private static readonly int FirstDay = new DateOnly(1899, 12, 30).DayNumber;

    private readonly FileLayout _layout;
    private readonly ISheet _sheet;
    private readonly SheetCell[] _cells;

    public SheetStream(FileLayout layout, ISheet sheet)
    {
        (_layout, _sheet) = (layout, sheet);
        _cells = new SheetCell[layout.Columns.Length];
        if (layout.Title.Length > 0)
            sheet.Add([SheetCell.OfText(layout.Title)]);
        if (layout.Columns.Any(column => column.UpperHeader.Length > 0))
            sheet.Add([.. layout.Columns.Select(column => SheetCell.OfText(column.UpperHeader))]);
        sheet.Add([.. layout.Columns.Select(column => SheetCell.OfText(column.Header))]);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        foreach (var row in buffer.Split((byte)_layout.RowBreak[0]))
        {
            if (!buffer[row].IsEmpty)
                AddRow(buffer[row]);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _sheet.End();
        base.Dispose(disposing);
    }

    private void AddRow(ReadOnlySpan<byte> row)
    {
        var place = 0;
        foreach (var cell in row.Split((byte)_layout.FieldBreak))
        {
            _cells[place] = CellOf(_layout.Columns[place], row[cell]);
            place++;
        }

        _sheet.Add(_cells.AsSpan(0, place));
    }

    private static SheetCell CellOf(LayoutColumn column, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [NumberCell.Mark, ..])
            return new SheetCell(Encoding.ASCII.GetString(bytes[1..]), CellKind.Number);
        var text = Encoding.UTF8.GetString(bytes);
        return column.Cells switch
        {
            CellKind.Number when decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) =>
                new SheetCell(text, CellKind.Number),
            CellKind.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                new SheetCell((day.DayNumber - FirstDay).ToString(CultureInfo.InvariantCulture), CellKind.Date),
            _ => SheetCell.OfText(text),
        };
    }
}
