using Matcher.Formats.Tables;

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
internal sealed class SheetRecords(SheetReader reader, int width, TableLayout layout) : SheetRecord(reader, width)
{
    private readonly SheetReader _reader = reader;
    private readonly SheetNotes _notes = new(layout);
    private long _records;

    /// <summary>What was noticed so far.</summary>
    public TableNotes Notes => _notes.ToTableNotes();

    public override long BytesRead => _reader.BytesRead;

    public override bool Read()
    {
        if (!_reader.ReadRow())
            return false;
        _notes.Take(_reader, this, _records);
        if (_reader.IsOutOfOrder)
            _notes.TakeOutOfOrder();
        _records++;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _reader.Dispose();
        base.Dispose(disposing);
    }
}
