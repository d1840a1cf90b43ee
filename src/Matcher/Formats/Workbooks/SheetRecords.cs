using System.Buffers;
using System.Text;
using Matcher.Formats.Tables;

namespace Matcher.Formats.Workbooks;

/// <summary>
/// Gives the rows of one sheet as records in UTF-8. What kind of cell a value came from is kept: a number cell in an ID
/// column has lost its last digits, whatever it looks like.
/// </summary>
/// <param name="reader">Stands on the sheet; its rows are read from here on, and it is closed with this.</param>
/// <param name="width">A row with fewer cells has empty ones after them.</param>
internal sealed class SheetRecords(SheetReader reader, int width) : RecordReader
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly List<(int Start, int Length, bool IsNumber)> _cells = [];

    public override bool IsBroken => false;

    public override int FieldCount => _cells.Count;

    public override ReadOnlySpan<byte> Field(int index) =>
        index < _cells.Count ? _text.WrittenSpan.Slice(_cells[index].Start, _cells[index].Length) : [];

    public override bool IsNumberCell(int index) => index < _cells.Count && _cells[index].IsNumber;

    public override bool IsHidden => reader.IsRowHidden;

    public override CellMerge MergeOf(int index) => reader.MergeOf(index);

    public override bool Read()
    {
        if (!reader.ReadRow())
            return false;
        _text.ResetWrittenCount();
        _cells.Clear();
        for (var i = 0; i < reader.CellCount; i++)
        {
            var start = _text.WrittenCount;
            var value = reader.Cell(i);
            Encoding.UTF8.GetBytes(CellText.Of(value), _text);
            _cells.Add((start, _text.WrittenCount - start, value is double));
        }

        while (_cells.Count < width)
            _cells.Add((_text.WrittenCount, 0, false));

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            reader.Dispose();
    }
}
