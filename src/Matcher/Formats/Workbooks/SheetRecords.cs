using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;

namespace Matcher.Formats.Workbooks;

/// <summary>
/// Gives the rows of one sheet as records in UTF-8. What kind of cell a value came from is kept: a number cell in an ID
/// column has lost its last digits, whatever it looks like.
/// </summary>
/// <param name="reader">Stands on the sheet; its rows are read from here on, and it is closed with this.</param>
/// <param name="width">
/// Of sheets whose cells say in which column they stand: a row with fewer cells has empty ones after them. 0 of others.
/// </param>
/// <param name="layout">Where the columns are that are read.</param>
internal sealed class SheetRecords(SheetReader reader, int width, TableLayout layout) : RecordReader
{
    private long _records;
    private long _hidden;
    private long _notCalculated;
    private Place? _firstNotCalculated;
    private bool _isOutOfOrder;

    /// <summary>What was noticed so far.</summary>
    public TableNotes Notes => new(_hidden, _notCalculated, _firstNotCalculated ?? layout.Place.Where, _isOutOfOrder);

    public override bool IsBroken => false;

    public override bool HasCellsByColumn => width > 0;

    public override int FieldCount => Math.Max(width, reader.CellCount);

    public override ReadOnlySpan<byte> Field(int index) => index < reader.CellCount ? reader.Text(index) : [];

    public override bool IsNumberCell(int index) => index < reader.CellCount && reader.IsNumber(index);

    public override long BytesRead => reader.BytesRead;

    public override bool IsHidden => reader.IsRowHidden;

    public override CellMerge MergeOf(int index) => reader.MergeOf(index);

    public override bool Read()
    {
        if (!reader.ReadRow())
            return false;
        if (reader.IsRowHidden && !IsBlank())
            _hidden++;
        if (reader.HasNotCalculated)
            NoteNotCalculated();
        _isOutOfOrder |= reader.IsOutOfOrder;
        _records++;
        return true;
    }

    // A formula in a column that nobody reads is nobody's loss.
    private void NoteNotCalculated()
    {
        for (var field = 0; field < layout.Header.Length; field++)
        {
            if (!reader.IsNotCalculated(field) || !layout.Mapping.Reads(field, layout.Header[field]))
                continue;
            _notCalculated++;
            _firstNotCalculated ??= layout.PlaceOf(_records).Under(layout.Header[field]);
            return;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            reader.Dispose();
    }
}
