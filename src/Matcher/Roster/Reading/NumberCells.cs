using Matcher.Formats.Encodings;
using Matcher.Identity;
using Matcher.Roster.Rows;

namespace Matcher.Roster.Reading;

/// <summary>A column of numbers. One that is written plainly needs no text.</summary>
/// <param name="column">Where the numbers go.</param>
/// <param name="last">The number that was added last, and its code.</param>
/// <param name="ids">Reads numbers.</param>
/// <param name="encoding">How bytes become characters.</param>
internal sealed class NumberCells(RosterColumn column, LastNumber last, IdReader ids, TextEncoding encoding) : CellColumn
{
    private readonly TextCells _others = new(column, toWords: null, encoding);
    // By row, 17 digits, or the row of the other column and a bit that no number has.
    private ulong[] _rows = new ulong[1024];
    private int _count;
    private int _countOfOthers;

    private const ulong IsOther = 1UL << 63;

    public override void Take(ReadOnlySpan<byte> cell)
    {
        if (_count == _rows.Length)
            Array.Resize(ref _rows, _count * 2);
        if (ids.TryReadPlain(cell, out var number))
        {
            _rows[_count++] = number.Digits17;
            return;
        }

        _others.Take(cell);
        _rows[_count++] = IsOther | (uint)_countOfOthers++;
    }

    public override void Prepare() => _others.Prepare();

    public override void FindCodes() => _others.FindCodes();

    public override void Add(int from, int to)
    {
        foreach (var row in _rows.AsSpan(from..to))
        {
            column.Add((row & IsOther) != 0
                ? _others.CodeOf((int)(row & ~IsOther))
                : last.CodeOf(IdNumber.FromCheckedDigits(row), column));
        }
    }

    public override void Clear()
    {
        _others.Clear();
        (_count, _countOfOthers) = (0, 0);
    }
}
