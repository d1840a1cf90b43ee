using System.IO.Hashing;

namespace Matcher.Formats.Tables;

/// <summary>
/// Remembers what was made of the cells of one column that were seen lately: a file says 正常 a hundred thousand times.
/// Makes no object for a cell. Not for several threads.
/// </summary>
/// <param name="read">Makes something of a cell.</param>
internal sealed class CellCache<T>(Func<ReadOnlySpan<byte>, T> read)
{
    private const int Slots = 256;
    private const int SlotSize = 48;

    private readonly byte[] _cells = new byte[Slots * SlotSize];
    private readonly (int Length, T Made)[] _made = new (int, T)[Slots];

    /// <summary>What is made of a cell.</summary>
    public T Of(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || cell.Length > SlotSize)
            return read(cell);
        var slot = (int)(XxHash3.HashToUInt64(cell) % Slots);
        var seen = _cells.AsSpan(slot * SlotSize, SlotSize);
        if (_made[slot].Length != cell.Length || !cell.SequenceEqual(seen[..cell.Length]))
        {
            _made[slot] = (cell.Length, read(cell));
            cell.CopyTo(seen);
        }

        return _made[slot].Made;
    }
}
