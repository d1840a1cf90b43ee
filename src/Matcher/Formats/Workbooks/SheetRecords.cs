using Matcher.Formats.Tables;

namespace Matcher.Formats.Workbooks;

/// <summary>
/// Gives the rows of one sheet as records in UTF-8. What kind of cell a value came from is kept: a number cell in an ID
/// column has lost its last digits, whatever it looks like.
/// </summary>
/// <param name="reader">Stands on the sheet; its rows are read from here on, and it is closed with this.</param>
/// <param name="width">
/// Of sheets whose cells say in which column they stand: a row with fewer cells has empty ones after them. 0 of others.
/// </param>
internal sealed class SheetRecords(SheetReader reader, int width) : RecordReader
{
    public override bool IsBroken => false;

    public override bool HasCellsByColumn => width > 0;

    public override int FieldCount => Math.Max(width, reader.CellCount);

    public override ReadOnlySpan<byte> Field(int index) => index < reader.CellCount ? reader.Text(index) : [];

    public override bool IsNumberCell(int index) => index < reader.CellCount && reader.IsNumber(index);

    public override bool IsHidden => reader.IsRowHidden;

    public override CellMerge MergeOf(int index) => reader.MergeOf(index);

    public override bool Read() => reader.ReadRow();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            reader.Dispose();
    }
}
