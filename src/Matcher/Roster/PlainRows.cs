using Matcher.Identity;
using Matcher.Inputs;
using Matcher.Sources;

namespace Matcher.Roster;

/// <summary>
/// The short way for the usual row of a roster: one person, whose number is valid and written plainly. It says of such a
/// row what <see cref="RosterShape"/> says, without making a text that another row has already made. Rows are gathered, and
/// while the next are gathered, the columns of the last are read at the same time: no column knows of another.
/// </summary>
internal sealed class PlainRows : IDisposable
{
    private readonly TableColumns _table;
    private readonly RosterRows _rows;
    private readonly IdReader _ids;
    private readonly CellCodes[] _cells;
    private readonly int[] _fields;
    private readonly int _idField;
    private readonly bool _applies;
    private readonly Action<int, long, IdNumber> _added;
    private RowBatch _gathered;
    private RowBatch _other;
    private Task _reading = Task.CompletedTask;

    /// <summary>Prepares for a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="rows">Where the rows go.</param>
    /// <param name="ids">Reads numbers.</param>
    /// <param name="added">Told of each row that was added, in order: its place in <paramref name="rows"/>, its record, its person's number.</param>
    public PlainRows(TableColumns table, RosterShape shape, RosterRows rows, IdReader ids, Action<int, long, IdNumber> added)
    {
        _added = added;
        _table = table;
        _rows = rows;
        _ids = ids;
        _idField = shape.IdField;
        _applies = shape.IsLong;
        _fields = [.. table.Columns.Fields];
        _cells = [.. table.Columns.Source.Columns.Select(column => CellsOf(column, shape))];
        _gathered = new RowBatch(_fields);
        _other = new RowBatch(_fields);
    }

    /// <summary>Takes the row, if it is a usual one; it is added later.</summary>
    /// <param name="row">The record.</param>
    /// <param name="record">0-based, counted from the first record after the header.</param>
    public bool TryTake(RecordReader row, long record)
    {
        if (!_applies
            || row.IsBroken
            || !_table.Fits(row)
            || !_ids.TryReadPlain(row.Field(_idField), out var number)
            || row.IsNumberCell(_idField))
            return false;
        _gathered.Add(row, record, number);
        if (_gathered.IsFull)
            AddGathered();
        return true;
    }

    /// <summary>All rows that were taken are added now: the next may need what they say.</summary>
    public void Finish()
    {
        AddGathered();
        _reading.GetAwaiter().GetResult();
    }

    /// <summary>Waits for what is being read; what went wrong with it is told by <see cref="Finish"/>.</summary>
    public void Dispose() => _reading.ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);

    private void AddGathered()
    {
        _reading.GetAwaiter().GetResult();
        (_gathered, _other) = (_other, _gathered);
        var batch = _other;
        _gathered.Clear();
        if (batch.Count > 0)
            _reading = Task.Run(() => Add(batch));
    }

    private void Add(RowBatch batch)
    {
        var first = _rows.Count;
        Parallel.For(0, _cells.Length, column => AddColumn(batch, column));
        for (var row = 0; row < batch.Count; row++)
            _rows.EndRow(_table.DataRowNumber + batch[row].Record);
        for (var row = 0; row < batch.Count; row++)
            _added(first + row, batch[row].Record, batch[row].Number);
        batch.Clear();
    }

    private void AddColumn(RowBatch batch, int column)
    {
        var (target, cells) = (_rows.Columns[column], _cells[column]);
        for (var row = 0; row < batch.Count; row++)
            target.Add(cells.Of(batch.Cell(row, column)));
    }

    private CellCodes CellsOf(ColumnDefinition column, RosterShape shape)
    {
        var target = _rows.Columns[column.Index];
        if (column.Role == ColumnRole.Category && shape.CategoryByName is { } category)
            return new SameForAll(target.CodeOf(category));
        if (_fields[column.Index] < 0)
            return new SameForAll(RosterColumn.Absent);
        return column.Role switch
        {
            ColumnRole.IdNumber => new NumberCells(target, _ids, _table.Encoding),
            ColumnRole.HeadIdNumber when column.Codes.IsEmpty => new NumberCells(target, _ids, _table.Encoding),
            ColumnRole.Name => new TextCells(target, null, _table.Encoding),
            _ => new TextCells(target, column.Codes.IsEmpty ? null : column.ToWords, _table.Encoding),
        };
    }
}
