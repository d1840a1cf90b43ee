using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.Rows;

/// <summary>A row of a database that is held until those before it have come.</summary>
internal sealed class HeldRow
{
    private readonly byte[] _bytes;
    private readonly int[] _ends;

    /// <summary>Copies the current row of a result.</summary>
    public HeldRow(RowCursor rows, int columns)
    {
        _ends = new int[columns];
        var end = 0;
        for (var i = 0; i < columns; i++)
            _ends[i] = end += rows.Cell(i).Length;
        _bytes = new byte[end];
        for (var i = 0; i < columns; i++)
            rows.Cell(i).CopyTo(_bytes.AsSpan(i == 0 ? 0 : _ends[i - 1]));
    }

    /// <summary>A cell.</summary>
    public ReadOnlySpan<byte> Cell(int index) => _bytes.AsSpan((index == 0 ? 0 : _ends[index - 1]).._ends[index]);
}
