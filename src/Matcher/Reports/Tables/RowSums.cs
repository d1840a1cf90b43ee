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

    // Odd, so that no row loses its weight in the sum: the multiplier of MMIX, 6364136223846793005.
    private const ulong Weight = 0x5851_F42D_4C95_7F2D;

    private readonly List<ulong> _blocks = [];
    private byte[] _row = new byte[4096];
    private ulong _block;
    private int _length;
    private int _cell;
    private int _cells;

    /// <summary>Rows so far, the header among them.</summary>
    public int Rows { get; private set; }

    /// <summary>Cells of a row.</summary>
    public int Columns => columns;

    /// <summary>Adds a cell to the row that is being made.</summary>
    /// <param name="text">Its text in UTF-8.</param>
    public void Add(ReadOnlySpan<byte> text)
    {
        Append(text);
        EndCell();
    }

    /// <summary>Adds an empty cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddBlank()
    {
        MakePlace(1);
        EndCell();
    }

    /// <summary>Adds a text that is not UTF-8 yet.</summary>
    /// <returns>It in UTF-8, until the next cell; half a surrogate pair is U+FFFD there.</returns>
    public ReadOnlySpan<byte> Add(ReadOnlySpan<char> text)
    {
        Append(text);
        return EndCell();
    }

    /// <summary>Adds a piece to the cell that is being made, in UTF-8.</summary>
    public void Append(ReadOnlySpan<byte> piece)
    {
        MakePlace(piece.Length + 1);
        piece.CopyTo(_row.AsSpan(_length));
        _length += piece.Length;
    }

    /// <summary>The same of a piece that is not UTF-8 yet; a surrogate pair is never cut in two.</summary>
    public void Append(ReadOnlySpan<char> piece)
    {
        MakePlace((piece.Length * 3) + 1);
        _length += Encoding.UTF8.GetBytes(piece, _row.AsSpan(_length));
    }

    /// <summary>Ends a cell whose pieces were appended.</summary>
    /// <returns>The cell in UTF-8, until the next one.</returns>
    public ReadOnlySpan<byte> EndCell()
    {
        var cell = _row.AsSpan(_cell, _length - _cell);
        _row[_length++] = EndOfCell;
        _cell = _length;
        _cells++;
        return cell;
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        while (_cells < columns)
            AddBlank();
        // Multiplied after each row, so that their order counts.
        _block = unchecked((_block + XxHash3.HashToUInt64(_row.AsSpan(0, _length))) * Weight);
        (_length, _cell, _cells) = (0, 0, 0);
        Rows++;
        if (Rows % RowsOfBlock != 0)
            return;
        _blocks.Add(_block);
        _block = 0;
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

    private List<ulong> All() => Rows % RowsOfBlock == 0 ? _blocks : [.. _blocks, _block];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MakePlace(int length)
    {
        if (unchecked(_row.Length - _length) < length)
            Array.Resize(ref _row, Math.Max(_row.Length * 2, _length + length));
    }
}
