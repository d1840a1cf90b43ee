using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;

namespace Matcher.Reports.Tables;

/// <summary>
/// What rows say, as one number for a thousand of them: made of a list while it is written, and again of what is read back. So a list
/// that is never held is still compared to its last character.
/// </summary>
/// <param name="columns">Cells of a row; what a row lacks at its end is empty.</param>
internal sealed class RowSums(int columns)
{
    private const int RowsOfBlock = 1024;

    // Stands in no UTF-8.
    private const byte EndOfCell = 0xFF;

    private readonly XxHash3 _block = new();
    private readonly List<ulong> _blocks = [];
    private byte[] _row = new byte[4096];
    private int _length;
    private int _cells;

    /// <summary>Rows so far, the header among them.</summary>
    public int Rows { get; private set; }

    /// <summary>Cells of a row.</summary>
    public int Columns => columns;

    /// <summary>Adds a cell to the row that is being made.</summary>
    /// <param name="text">Its text in UTF-8.</param>
    public void Add(ReadOnlySpan<byte> text)
    {
        MakePlace(text.Length + 1);
        text.CopyTo(_row.AsSpan(_length));
        End(text.Length);
    }

    /// <summary>Adds an empty cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddBlank()
    {
        MakePlace(1);
        End(0);
    }

    /// <summary>Adds a text that is not UTF-8 yet.</summary>
    /// <returns>It in UTF-8, until the next cell; half a surrogate pair is U+FFFD there.</returns>
    public ReadOnlySpan<byte> Add(ReadOnlySpan<char> text)
    {
        MakePlace((text.Length * 3) + 1);
        var start = _length;
        var length = Encoding.UTF8.GetBytes(text, _row.AsSpan(start));
        End(length);
        return _row.AsSpan(start, length);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        while (_cells < columns)
            AddBlank();
        _block.Append(_row.AsSpan(0, _length));
        (_length, _cells) = (0, 0);
        Rows++;
        if (Rows % RowsOfBlock == 0)
            _blocks.Add(BlockSum());
    }

    /// <summary>The first rows in which two lists differ, both 0-based from the header; null where they are the same.</summary>
    public (int First, int Last)? DifferenceFrom(RowSums other)
    {
        var (mine, others) = (All(), other.All());
        var rows = Math.Max(Rows, other.Rows);
        for (var i = 0; i < Math.Max(mine.Count, others.Count); i++)
        {
            if (i >= mine.Count || i >= others.Count || mine[i] != others[i])
                return (i * RowsOfBlock, Math.Min((i + 1) * RowsOfBlock, rows) - 1);
        }

        return null;
    }

    private List<ulong> All() => Rows % RowsOfBlock == 0 ? _blocks : [.. _blocks, _block.GetCurrentHashAsUInt64()];

    private ulong BlockSum()
    {
        var sum = _block.GetCurrentHashAsUInt64();
        _block.Reset();
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MakePlace(int length)
    {
        if (unchecked(_row.Length - _length) < length)
            Array.Resize(ref _row, Math.Max(_row.Length * 2, _length + length));
    }

    private void End(int length)
    {
        unchecked
        {
            _length += length;
            _row[_length++] = EndOfCell;
            _cells++;
        }
    }
}
