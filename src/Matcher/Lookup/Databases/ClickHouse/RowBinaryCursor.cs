using System.Text;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>
/// Reads rows in ClickHouse's format RowBinary: each cell its length, then its bytes, without escaping. A server that fails in the middle
/// of a result has already said that all is well, and writes its error where the next row would stand; some then end the answer as if it
/// were whole. So every row is asked to end with a mark that nobody else knows: what does not end so is no row, and the answer no result.
/// </summary>
internal sealed class RowBinaryCursor : RowCursor
{
    private const int LongestError = 64 * 1024;
    private const int FirstLength = 256 * 1024;

    // Longer than anything that an export may hold in a cell: the length of something else than a cell.
    private const ulong LongestCell = 1UL << 28;

    private readonly RunningQuery _query;
    private readonly byte[] _mark;
    private readonly (int Start, int Length)[] _cells;
    private byte[] _buffer = new byte[FirstLength];
    private int _position;
    private int _length;
    private long _received;
    private bool _isAtEnd;

    /// <param name="query">A query in this format.</param>
    /// <param name="columns">How many columns are asked for, the mark's not counted.</param>
    /// <param name="mark">What the last column holds in every row.</param>
    public RowBinaryCursor(RunningQuery query, int columns, string mark)
    {
        _query = query;
        _mark = Encoding.ASCII.GetBytes(mark);
        _cells = new (int, int)[columns + 1];
    }

    public override long BytesReceived => _received;

    public override ReadOnlySpan<byte> Cell(int index) => _buffer.AsSpan(_cells[index].Start, _cells[index].Length);

    public override bool Read()
    {
        if (_isAtEnd)
            return false;
        int end;
        while (!TryReadRow(out end))
        {
            if (Fill())
                continue;
            return _position == _length ? false : throw Broken();
        }

        if (!Cell(_cells.Length - 1).SequenceEqual(_mark))
            throw Broken();
        _position = end;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _query.Dispose();
    }

    // False where a row has not arrived whole.
    private bool TryReadRow(out int position)
    {
        position = _position;
        for (var i = 0; i < _cells.Length; i++)
        {
            if (!TryReadLength(ref position, out var length) || length > _length - position)
                return false;
            _cells[i] = (position, length);
            position += length;
        }

        return true;
    }

    private bool TryReadLength(ref int position, out int length)
    {
        length = 0;
        var value = 0UL;
        for (var shift = 0; position < _length; shift += 7)
        {
            var next = _buffer[position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80 && value <= LongestCell)
            {
                length = (int)value;
                return true;
            }

            if (next < 0x80 || shift > 28)
                throw Broken();
        }

        return false;
    }

    // Brings more behind what has not been taken yet; false at the end.
    private bool Fill()
    {
        var kept = _length - _position;
        _buffer.AsSpan(_position, kept).CopyTo(_buffer);
        (_position, _length) = (0, kept);
        if (kept == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        int count;
        try
        {
            count = _query.Read(_buffer.AsSpan(kept));
        }
        catch (DatabaseFailedException exception) when (exception.Fault == DatabaseFault.Broken && kept > 0)
        {
            _isAtEnd = true;
            if (_query.Broken(_buffer.AsSpan(0, kept)) is { Fault: not DatabaseFault.Broken } error)
                throw error; // newer servers break off on purpose, once they have written why
            throw;
        }

        _length += count;
        _received += count;
        _isAtEnd = count == 0;
        return count > 0;
    }

    private bool MayFill()
    {
        try
        {
            return Fill();
        }
        catch (DatabaseFailedException)
        {
            return false;
        }
    }

    private DatabaseFailedException Broken()
    {
        while (!_isAtEnd && _length - _position < LongestError && MayFill())
        {
            // An error stands at the very end.
        }

        var end = _buffer.AsSpan(_position, Math.Min(_length - _position, LongestError));
        _isAtEnd = true;
        return _query.Broken(end);
    }
}
