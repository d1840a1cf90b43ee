using System.Buffers;
using System.Text;

namespace Matcher.Formats.Workbooks;

/// <summary>A reader whose cells are values of .NET, as libraries give them.</summary>
internal abstract class ValueSheetReader : SheetReader
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly List<(int Start, int Length, bool IsNumber)> _cells = [];
    private bool _isWritten;

    public sealed override bool ReadRow()
    {
        _isWritten = false;
        return ReadValues();
    }

    public sealed override ReadOnlySpan<byte> Text(int index)
    {
        WriteRow();
        return index < _cells.Count ? _text.WrittenSpan.Slice(_cells[index].Start, _cells[index].Length) : [];
    }

    public sealed override bool IsNumber(int index)
    {
        WriteRow();
        return index < _cells.Count && _cells[index].IsNumber;
    }

    /// <summary>Goes to the next row of the sheet.</summary>
    protected abstract bool ReadValues();

    /// <summary>A cell of the row: null, text, double, bool, DateTime or TimeSpan.</summary>
    public abstract object? Cell(int index);

    private void WriteRow()
    {
        if (_isWritten)
            return;
        _isWritten = true;
        _text.ResetWrittenCount();
        _cells.Clear();
        for (var i = 0; i < CellCount; i++)
        {
            var start = _text.WrittenCount;
            var value = Cell(i);
            if (IsNotCalculated(i))
                _text.Write(CellText.NotCalculated);
            else
                Encoding.UTF8.GetBytes(CellText.Of(value), _text);
            _cells.Add((start, _text.WrittenCount - start, value is double));
        }
    }
}
