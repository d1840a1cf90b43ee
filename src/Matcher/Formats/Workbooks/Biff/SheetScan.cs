namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// Looks at every record of a sheet before its rows are read. A sheet with anything that Excel would not write so is none for
/// our own reader: what the library makes of such a file, or where it gives up, is not for guessing.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="texts">How many texts cells share.</param>
internal sealed class SheetScan(byte[] stream, int texts)
{
    private readonly RowHeights _heights = new();
    private readonly UnusualNumbers _unusual = new();
    private int _row;
    private int _rows;
    private int _firstColumns;
    private int _columns;
    private int _saidColumns;

    /// <summary>Looks at the sheet that begins at a place; null where anything about it is unusual.</summary>
    public SheetRows? Look(int start)
    {
        var at = BiffRecord.At(stream, start)!.Value.End;
        for (; BiffRecord.At(stream, at) is { } record; at = record.End)
        {
            if (record.Id is RecordKind.Eof or RecordKind.Bof)
                return Found(start, at);
            if (!IsUsual(record))
                return null;
        }

        return stream.Length - at <= BiffRecord.HeadLength ? Found(start, at) : null;
    }

    private SheetRows Found(int start, int end)
    {
        var fields = Math.Max(_saidColumns, _firstColumns);
        return new SheetRows(start, end, fields, Math.Min(fields, _columns), _rows, _heights, _unusual);
    }

    private bool IsUsual(BiffRecord record)
    {
        if (RecordKind.IsCell(record.Id))
            return IsUsualCell(record);
        switch (record.Id)
        {
            case RecordKind.Row:
                if (record.Length < 16)
                    return false;
                _heights.Add(stream, record);
                _rows = Math.Max(_rows, record.UShortAt(stream, 0) + 1);
                return true;
            case RecordKind.Dimensions:
                _saidColumns = record.UShortAt(stream, 10);
                return _saidColumns >= 0;
            // Formats stand before the sheets.
            case RecordKind.Format or RecordKind.FilePass or RecordKind.Sheet or RecordKind.CellFormat or RecordKind.TextTable:
                return false;
            default:
                return !RecordKind.IsOld(record.Id);
        }
    }

    // Rows follow one another; so do the cells of a row, but on that nothing depends.
    private bool IsUsualCell(BiffRecord record)
    {
        if (record.Length < BiffCell.HeadLength)
            return false;
        var (row, column) = (record.UShortAt(stream, 0), record.UShortAt(stream, 2));
        if (row < _row)
            return false;
        _row = row;
        _rows = Math.Max(_rows, row + 1);
        _firstColumns = Math.Max(_firstColumns, column + 1);
        var last = column;
        switch (record.Id)
        {
            case RecordKind.SharedText:
                if (record.UIntAt(stream, BiffCell.HeadLength) is var text && (text < 0 || text >= texts))
                    return false;
                break;
            case RecordKind.ShortNumbers:
                last = BiffCell.LastColumn(stream, record);
                if (last < column || record.Length != BiffCell.LengthOfNumbers(last - column + 1))
                    return false;
                for (var each = column; each <= last; each++)
                    See(record, each);
                break;
            case RecordKind.Number when record.Length >= 14:
            case RecordKind.ShortNumber when record.Length >= 10:
                See(record, column);
                break;
            case RecordKind.Label or RecordKind.RichLabel when StoredText.At(stream, record, BiffCell.HeadLength) is not null:
            case RecordKind.BoolOrError when record.Length >= 8:
            case RecordKind.Blank or RecordKind.Blanks:
                break;
            case RecordKind.Formula when record.Length >= 16:
                if (BiffCell.IsNumber(stream, record))
                    See(record, column);
                else if (BiffCell.IsFormulaOfText(stream, record) && BiffCell.TextOfFormula(stream, record) is null)
                    return false;
                break;
            default:
                return false;
        }

        _columns = Math.Max(_columns, last + 1);
        return true;
    }

    private void See(BiffRecord record, int column) =>
        _unusual.See(BiffCell.NumberOf(stream, record, column), BiffCell.FormatOf(stream, record, column));
}
