using Matcher.Catalogue.Columns;
using Matcher.Formats.Tables;
using Matcher.Identity;
using Matcher.Roster.Rows;
using Matcher.Roster.Shapes;

namespace Matcher.Roster.Reading;

/// <summary>
/// Adds the rows of a roster's table in their order. The usual row, one person whose number is valid and written plainly, goes the
/// short way: it becomes what <see cref="RosterShape"/> says of it, without a text that another row has already made.
/// </summary>
// Measured 2026-11-30, a roster of 200 000 people, medians of 5 runs on two busy cores, against decoding every row:
// processor time 0.43, allocated 0.24, memory held 0.61, peak 0.73.
internal sealed class RowAdder
{
    private readonly TableLayout _table;
    private readonly RosterRows _rows;
    private readonly IdReader _ids;
    private readonly CellCodes[] _cells;
    private readonly int[] _fields;
    private readonly int _idField;
    private readonly bool _hasUsual;
    private readonly Action<int, long, IdNumber> _addUsual;
    private readonly Action<RecordReader, long> _addOther;

    /// <summary>Prepares for a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="rows">Where the rows go.</param>
    /// <param name="ids">Reads numbers.</param>
    /// <param name="addUsual">
    /// Told of a usual row that has been added: its place in <paramref name="rows"/>, its record, its person's number.
    /// </param>
    /// <param name="addOther">Adds any other row, given with its record.</param>
    public RowAdder(TableLayout table, RosterShape shape, RosterRows rows, IdReader ids, Action<int, long, IdNumber> addUsual,
        Action<RecordReader, long> addOther)
    {
        _addUsual = addUsual;
        _addOther = addOther;
        _table = table;
        _rows = rows;
        _ids = ids;
        _idField = shape.IdField;
        _hasUsual = shape.IsLong;
        _fields = [.. table.Mapping.Fields];
        _cells = [.. table.Mapping.Source.Columns.Select(column => CellsOf(column, shape))];
    }

    /// <summary>Adds a row.</summary>
    /// <param name="row">The record.</param>
    /// <param name="record">0-based, counted from the first record after the header.</param>
    /// <param name="isOrdinary">Whether it says by itself what its household is.</param>
    public void Add(RecordReader row, long record, bool isOrdinary)
    {
        if (isOrdinary
            && _hasUsual
            && !row.IsBroken
            && _table.Fits(row)
            && _ids.TryReadPlain(row.Field(_idField), out var number)
            && !row.IsNumberCell(_idField))
            AddUsual(row, record, number);
        else
            _addOther(row, record);
    }

    private void AddUsual(RecordReader row, long record, IdNumber number)
    {
        var place = _rows.Count;
        for (var column = 0; column < _cells.Length; column++)
            _rows.Columns[column].Add(_cells[column].Of(_fields[column] < 0 ? default : row.Field(_fields[column])));
        _rows.EndRow(_table.DataRowNumber + record);
        _addUsual(place, record, number);
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
