using System.Runtime.InteropServices;
using Matcher.Formats.Tables;
using Matcher.Identity;

namespace Matcher.Roster.Reading;

/// <summary>Some thousand rows of a roster's table: the usual ones by column, the others each on its own.</summary>
/// <param name="columns">The cells of the usual ones, for each column of the roster.</param>
/// <param name="fields">For each column of the roster the field of the file, or -1.</param>
/// <param name="states">Tells who is still paid.</param>
internal sealed class RowStretch(CellColumn[] columns, int[] fields, StateCells states)
{
    private readonly List<(long Record, IdNumber Number)> _rows = [];
    private readonly List<(int Place, CopiedRecord Row, long Record)> _others = [];

    /// <summary>The usual rows: each with its record, counted from the stretch's first, and its person's number.</summary>
    public ReadOnlySpan<(long Record, IdNumber Number)> Rows => CollectionsMarshal.AsSpan(_rows);

    /// <summary>The other rows, in their order, each with the number of usual ones before it.</summary>
    public IReadOnlyList<(int Place, CopiedRecord Row, long Record)> Others => _others;

    /// <summary>Tells who is still paid.</summary>
    public StateCells States => states;

    /// <summary>Records read, blank ones too.</summary>
    public long Records { get; set; }

    /// <summary>Rows whose last cells, being empty, are left out.</summary>
    public long Shortened { get; set; }

    /// <summary>Rows that Excel does not show.</summary>
    public long Hidden { get; set; }

    /// <summary>Takes a usual row.</summary>
    public void Take(RecordReader row, IdNumber number)
    {
        for (var column = 0; column < columns.Length; column++)
            columns[column].Take(fields[column] < 0 ? [] : row.Field(fields[column]));
        _rows.Add((Records, number));
    }

    /// <summary>Takes a copy of another row.</summary>
    public void TakeOther(RecordReader row) => _others.Add((_rows.Count, new CopiedRecord(row), Records));

    /// <summary>Does with the cells what can be done while other stretches are added.</summary>
    public void Prepare()
    {
        foreach (var column in columns)
            column.Prepare();
    }

    /// <summary>This stretch is the next to be added.</summary>
    public void FindCodes()
    {
        foreach (var column in columns)
            column.FindCodes();
    }

    /// <summary>Adds the cells of usual rows to the roster's columns.</summary>
    /// <param name="from">The first row.</param>
    /// <param name="to">After the last.</param>
    public void AddCells(int from, int to)
    {
        foreach (var column in columns)
            column.Add(from, to);
    }

    /// <summary>Lets all rows go, and keeps the room.</summary>
    public void Clear()
    {
        foreach (var column in columns)
            column.Clear();
        _rows.Clear();
        _others.Clear();
        (Records, Shortened, Hidden) = (0, 0, 0);
    }
}
