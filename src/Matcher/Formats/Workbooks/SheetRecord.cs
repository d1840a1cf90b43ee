using Matcher.Formats.Tables;

namespace Matcher.Formats.Workbooks;

/// <summary>A row of a sheet as a record in UTF-8.</summary>
/// <param name="row">The row.</param>
/// <param name="width">
/// Of sheets whose cells say in which column they stand: a row with fewer cells has empty ones after them. 0 of others.
/// </param>
internal class SheetRecord(SheetRow row, int width) : RecordReader
{
    public override bool IsBroken => false;

    public override bool HasCellsByColumn => width > 0;

    public override int FieldCount => Math.Max(width, row.CellCount);

    public override bool IsHidden => row.IsRowHidden;

    public override ReadOnlySpan<byte> Field(int index) => index < row.CellCount ? row.Text(index) : [];

    public override bool IsNumberCell(int index) => index < row.CellCount && row.IsNumber(index);

    public override CellMerge MergeOf(int index) => row.MergeOf(index);

    public override bool Read() => throw new NotSupportedException("The row is given, not read.");

    protected override void Dispose(bool disposing)
    {
    }
}
