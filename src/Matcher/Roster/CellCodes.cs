using System.IO.Hashing;
using Matcher.Identity;
using Matcher.Inputs;

namespace Matcher.Roster;

/// <summary>Turns the cells of one column of one table into the codes of a <see cref="RosterColumn"/>.</summary>
internal abstract class CellCodes
{
    /// <summary>The code of a cell.</summary>
    public abstract int Of(ReadOnlySpan<byte> cell);
}

/// <summary>A column that the table does not have; it says the same of everybody.</summary>
internal sealed class SameForAll(int code) : CellCodes
{
    public override int Of(ReadOnlySpan<byte> cell) => code;
}

/// <summary>A column of numbers. One that is written plainly needs no text.</summary>
internal sealed class NumberCells(RosterColumn column, IdReader ids, TextEncoding encoding) : CellCodes
{
    private IdNumber _last;
    private int _lastCode;

    public override int Of(ReadOnlySpan<byte> cell)
    {
        if (!ids.TryReadPlain(cell, out var number))
            return column.CodeOf(encoding.Decode(cell).Trim());
        // The head of a household stands in each of its rows.
        if (number == _last)
            return _lastCode;
        (_last, _lastCode) = (number, column.CodeOf(number));
        return _lastCode;
    }
}

/// <summary>A column of texts. A cell whose bytes were seen before is neither decoded nor looked up as a text.</summary>
/// <param name="column">Where the texts go.</param>
/// <param name="toWords">Puts codes into words.</param>
/// <param name="encoding">How bytes become characters.</param>
internal sealed class TextCells(RosterColumn column, Func<string, string> toWords, TextEncoding encoding) : CellCodes
{
    private readonly List<Cell> _cells = [];
    private byte[] _bytes = new byte[1024];
    private int[] _slots = new int[64]; // place in the list + 1; 0: free
    private int _used;
    private Cell _last = new(0, 0, -1, 0);

    public override int Of(ReadOnlySpan<byte> cell)
    {
        // People of one household stand together.
        if (IsSame(_last, cell))
            return _last.Code;
        var hash = XxHash3.HashToUInt64(cell);
        var slot = (int)(hash & (ulong)(_slots.Length - 1));
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            var seen = _cells[_slots[slot] - 1];
            if (seen.Hash == hash && IsSame(seen, cell))
            {
                _last = seen;
                return seen.Code;
            }
        }

        _last = Remember(hash, cell);
        _slots[slot] = _cells.Count;
        if (_cells.Count * 2 > _slots.Length)
            Grow();
        return _last.Code;
    }

    private bool IsSame(in Cell seen, ReadOnlySpan<byte> cell) =>
        seen.Length == cell.Length && _bytes.AsSpan(seen.Start, seen.Length).SequenceEqual(cell);

    private Cell Remember(ulong hash, ReadOnlySpan<byte> cell)
    {
        if (_used + cell.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + cell.Length));
        cell.CopyTo(_bytes.AsSpan(_used));
        var seen = new Cell(hash, _used, cell.Length, column.CodeOf(toWords(encoding.Decode(cell).Trim())));
        _used += cell.Length;
        _cells.Add(seen);
        return seen;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < _cells.Count; i++)
        {
            var slot = (int)(_cells[i].Hash & (ulong)(_slots.Length - 1));
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }

    private readonly record struct Cell(ulong Hash, int Start, int Length, int Code);
}
