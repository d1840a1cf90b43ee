using Matcher.Formats.Tables;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>A row that is left out, because nothing stands in it.</summary>
internal sealed class BlankRecord(int width) : RecordReader
{
    public override bool IsBroken => false;

    public override bool HasCellsByColumn => width > 0;

    public override int FieldCount => width;

    public override ReadOnlySpan<byte> Field(int index) => [];

    public override bool IsNumberCell(int index) => false;

    public override bool Read() => throw new NotSupportedException("The row is given, not read.");

    protected override void Dispose(bool disposing)
    {
    }
}
