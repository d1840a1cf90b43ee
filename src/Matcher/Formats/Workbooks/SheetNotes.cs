using Matcher.Formats.Tables;

namespace Matcher.Formats.Workbooks;

/// <summary>Counts what is noticed of a sheet's rows, or of those of a part of it, beside what stands in them.</summary>
/// <param name="layout">Where the columns are that are read.</param>
internal sealed class SheetNotes(TableLayout layout)
{
    private long _hidden;
    private long _notCalculated;
    private (long Record, int Field)? _first;
    private bool _isOutOfOrder;

    /// <summary>Looks at a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="record">The same as a record.</param>
    /// <param name="index">0-based, counted from the first record of the part.</param>
    public void Take(SheetRow row, RecordReader record, long index)
    {
        if (row.IsRowHidden && !record.IsBlank())
            _hidden++;
        if (row.HasNotCalculated)
            TakeNotCalculated(row, index);
    }

    /// <summary>A row of the part, or one before it, bore a number that repeats or goes back.</summary>
    public void TakeOutOfOrder() => _isOutOfOrder = true;

    /// <summary>Adds a part.</summary>
    /// <param name="part">What was noticed of it.</param>
    /// <param name="recordsBefore">Records before its first.</param>
    public void Add(SheetNotes part, long recordsBefore)
    {
        _hidden += part._hidden;
        _notCalculated += part._notCalculated;
        if (part._first is { } first)
            _first ??= (recordsBefore + first.Record, first.Field);
        _isOutOfOrder |= part._isOutOfOrder;
    }

    /// <summary>What was noticed so far.</summary>
    public TableNotes ToTableNotes() => new(_hidden, _notCalculated,
        _first is { } first ? layout.PlaceOf(first.Record).Under(layout.Header[first.Field]) : layout.Place.Where, _isOutOfOrder);

    // A formula in a column that nobody reads is nobody's loss.
    private void TakeNotCalculated(SheetRow row, long index)
    {
        for (var field = 0; field < layout.Header.Length; field++)
        {
            if (!row.IsNotCalculated(field) || !layout.Mapping.Reads(field, layout.Header[field]))
                continue;
            _notCalculated++;
            _first ??= (index, field);
            return;
        }
    }
}
