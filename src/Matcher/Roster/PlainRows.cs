using Matcher.Identity;
using Matcher.Inputs;
using Matcher.Sources;

namespace Matcher.Roster;

/// <summary>
/// The short way for the usual row of a roster: one person, whose number is valid and written plainly. It says of such a
/// row what <see cref="RosterShape"/> says, without making a text that another row has already made.
/// </summary>
internal sealed class PlainRows
{
    private readonly TableColumns _table;
    private readonly RosterRows _rows;
    private readonly IdReader _ids;
    private readonly CellCodes[] _cells;
    private readonly int[] _fields;
    private readonly int _idField;
    private readonly bool _applies;

    public PlainRows(TableColumns table, RosterShape shape, RosterRows rows, IdReader ids)
    {
        _table = table;
        _rows = rows;
        _ids = ids;
        _idField = shape.IdField;
        _applies = shape.IsLong;
        _fields = [.. table.Columns.Fields];
        _cells = [.. table.Columns.Source.Columns.Select(column => CellsOf(column, shape))];
    }

    /// <summary>Adds the row, if it is a usual one.</summary>
    /// <param name="row">The record.</param>
    /// <param name="record">0-based, counted from the first record after the header.</param>
    /// <param name="number">The person's number.</param>
    public bool TryAdd(RecordReader row, long record, out IdNumber number)
    {
        number = default;
        if (!_applies
            || row.IsBroken
            || !_table.Fits(row)
            || !_ids.TryReadPlain(row.Field(_idField), out number)
            || row.IsNumberCell(_idField))
            return false;
        for (var i = 0; i < _cells.Length; i++)
            _rows.Columns[i].Add(_cells[i].Of(_fields[i] < 0 ? default : row.Field(_fields[i])));
        _rows.EndRow(_table.DataRowNumber + record);
        return true;
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
