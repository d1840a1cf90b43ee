using System.IO.Hashing;
using Matcher.Sources;

namespace Matcher.Inputs;

/// <summary>
/// Gives the words of a column's cells, one text for the same bytes as long as they were seen lately: a file says 正常 a
/// hundred thousand times. Not for several threads.
/// </summary>
/// <param name="column">The column.</param>
/// <param name="encoding">How bytes become characters.</param>
internal sealed class CellTexts(ColumnDefinition column, TextEncoding encoding)
{
    private const int Slots = 256;
    private const int LongestKept = 96;

    private readonly (byte[] Bytes, string Words)[] _slots = new (byte[], string)[Slots];

    /// <summary>The words of a cell, trimmed, codes put into words.</summary>
    public string Of(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
            return "";
        if (cell.Length > LongestKept)
            return WordsOf(cell);
        ref var slot = ref _slots[XxHash3.HashToUInt64(cell) % Slots];
        if (slot.Bytes is null || !cell.SequenceEqual(slot.Bytes))
            slot = (cell.ToArray(), WordsOf(cell));
        return slot.Words;
    }

    private string WordsOf(ReadOnlySpan<byte> cell) => column.ToWords(encoding.Decode(cell).Trim());
}
