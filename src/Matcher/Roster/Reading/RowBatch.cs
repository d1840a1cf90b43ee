using Matcher.Formats.Tables;
using Matcher.Identity;

namespace Matcher.Roster.Reading;

/// <summary>A few thousand rows of a roster as the file has them: the usual ones by column, the others each on its own.</summary>
/// <param name="fields">For each column of the roster the field of the file, or -1.</param>
// Measured 2026-11-30, against adding each row as it is read: loading 200 000 people alone takes 1.07 of the time, but a whole run
// of the published program, 10 million rows, 0.95 (medians of 9 and 6 pairs), with 1.01 of the processor time and 0.97 of the memory.
internal sealed class RowBatch(int[] fields)
{
    /// <summary>Rows that it can hold.</summary>
    public const int MostRows = 4096;

    private readonly int[] _ends = new int[MostRows * fields.Length];
    private readonly (long Record, IdNumber Number)[] _rows = new (long, IdNumber)[MostRows];
    private readonly List<(int Place, CopiedRecord Row, long Record)> _others = [];
    private byte[] _bytes = new byte[1 << 16];

    /// <summary>How many usual rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The other rows, in their order, each with the number of usual ones before it.</summary>
    public IReadOnlyList<(int Place, CopiedRecord Row, long Record)> Others => _others;

    /// <summary>Whether there is no room for another.</summary>
    public bool IsFull => Count + _others.Count == MostRows;

    /// <summary>A usual row's record, 0-based, counted from the first after the header, and its person's number.</summary>
    public (long Record, IdNumber Number) this[int row] => _rows[row];

    /// <summary>A cell of a usual row; empty where the file has no such column.</summary>
    public ReadOnlySpan<byte> Cell(int row, int column)
    {
        var place = (row * fields.Length) + column;
        return _bytes.AsSpan((place == 0 ? 0 : _ends[place - 1]).._ends[place]);
    }

    /// <summary>Takes a copy of a usual row.</summary>
    public void Add(RecordReader row, long record, IdNumber number)
    {
        var place = Count * fields.Length;
        var end = place == 0 ? 0 : _ends[place - 1];
        foreach (var field in fields)
        {
            var cell = field < 0 ? default : row.Field(field);
            if (_bytes.Length - end < cell.Length)
                Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, end + cell.Length));
            cell.CopyTo(_bytes.AsSpan(end));
            end += cell.Length;
            _ends[place++] = end;
        }

        _rows[Count++] = (record, number);
    }

    /// <summary>Takes another row.</summary>
    public void AddOther(CopiedRecord row, long record) => _others.Add((Count, row, record));

    /// <summary>Lets all rows go.</summary>
    public void Clear()
    {
        Count = 0;
        _others.Clear();
    }
}
