using System.Buffers;
using System.Text;
using Matcher.Formats.Tables;
using Matcher.Formats.Workbooks.Xlsx;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// The sheets of an .xls that is written as Excel writes it. Going to a row finds its cells and looks at none: of a row off the roster only
/// the ID number is ever looked at, and that where it stands.
/// </summary>
/// <param name="workbook">The workbook.</param>
internal sealed class BiffSheets(BiffWorkbook workbook) : SheetReader
{
    private const int NoCell = -1;

    private readonly ArrayBufferWriter<byte> _room = new();
    private int _index = -1;
    private BiffSheet _sheet = workbook.Sheets[0];
    private SheetMerges? _merges;
    private int _row;
    private int _at;

    // Of each column where the record of its cell begins, and what of the room its text takes, once it is written there.
    private int[] _cells = [];
    private (int Start, int Length)[] _written = [];

    public override string? Name => _sheet.Frame.Name;

    public override bool IsHidden => _sheet.Frame.IsHidden;

    public override bool IsRowHidden => _sheet.Rows.Heights.IsHidden(_row, _sheet.Frame.AreRowsHidden);

    // The records are nearly all of the file.
    public override long BytesRead => _at;

    public override int CellCount => _sheet.Rows.FieldCount;

    public override bool IsColumnHidden(int index) => index < CellCount && _sheet.Frame.HiddenColumns[index];

    public override bool NextSheet()
    {
        if (_index + 1 >= workbook.Sheets.Length)
            return false;
        _sheet = workbook.Sheets[++_index];
        _merges = null;
        _row = -1;
        _at = _sheet.Rows.Start;
        _cells = new int[_sheet.Rows.Columns];
        _written = new (int, int)[_cells.Length];
        return true;
    }

    public override bool ReadRow()
    {
        if (_index < 0 || _row + 1 >= _sheet.Rows.Count)
            return false;
        _row++;
        _cells.AsSpan().Fill(NoCell);
        if (_room.WrittenCount > 0)
        {
            _room.ResetWrittenCount();
            _written.AsSpan().Clear();
        }

        FindCells();
        return true;
    }

    public override ReadOnlySpan<byte> Text(int index)
    {
        if (index >= _cells.Length || _cells[index] == NoCell)
            return [];
        if (_written[index].Length > 0)
            return _room.WrittenSpan.Slice(_written[index].Start, _written[index].Length);
        var before = _room.WrittenCount;
        var text = TextOf(BiffRecord.At(workbook.Stream, _cells[index])!.Value, index);
        _written[index] = (before, _room.WrittenCount - before);
        return text;
    }

    public override bool IsNumber(int index) =>
        index < _cells.Length
        && _cells[index] != NoCell
        && BiffRecord.At(workbook.Stream, _cells[index]) is { } record
        && BiffCell.IsNumber(workbook.Stream, record)
        && ValueOf(record, index) is double;

    public override CellMerge MergeOf(int index) => (_merges ??= new SheetMerges(_sheet.Frame.Merges)).Of(index, _row);

    protected override void Dispose(bool disposing)
    {
        // The workbook is in memory.
    }

    // Of two cells in one place the later one is there; one that says nothing takes the other's place, too.
    private void FindCells()
    {
        var stream = workbook.Stream.AsSpan();
        for (; _at < _sheet.Rows.End && BiffRecord.At(stream, _at) is { } record; _at = record.End)
        {
            if (!RecordKind.IsCell(record.Id))
                continue;
            if (record.UShortAt(stream, 0) != _row)
                return;
            var column = record.UShortAt(stream, 2);
            if (record.Id == RecordKind.ShortNumbers)
            {
                for (var last = Math.Min(BiffCell.LastColumn(stream, record), _cells.Length - 1); column <= last; column++)
                    _cells[column] = record.Start;
            }
            else
            {
                _cells[column] = record.Id is RecordKind.Blank or RecordKind.Blanks ? NoCell : record.Start;
            }
        }
    }

    private ReadOnlySpan<byte> TextOf(BiffRecord record, int column)
    {
        var stream = workbook.Stream;
        switch (record.Id)
        {
            case RecordKind.SharedText:
                return workbook.Texts.InUtf8((int)record.UIntAt(stream, BiffCell.HeadLength), _room);
            case RecordKind.Label or RecordKind.RichLabel:
                return StoredText.At(stream, record, BiffCell.HeadLength)!.Value.InUtf8(stream, _room);
            case RecordKind.Formula when BiffCell.IsFormulaOfText(stream, record):
                return BiffCell.TextOfFormula(stream, record)!.Value.InUtf8(stream, _room);
        }

        var before = _room.WrittenCount;
        Encoding.UTF8.GetBytes(CellText.Of(ValueOf(record, column)), _room);
        return _room.WrittenSpan[before..];
    }

    // Of a cell that is no text: a number, a day, a time span, yes or no, or nothing.
    private object? ValueOf(BiffRecord record, int column)
    {
        var stream = workbook.Stream;
        if (!BiffCell.IsNumber(stream, record))
            return BiffCell.TruthOf(stream, record);
        var number = BiffCell.NumberOf(stream, record, column);
        return workbook.FormOf(_sheet, BiffCell.FormatOf(stream, record, column)) switch
        {
            NumberForm.Date => BiffDay.Of(number, _sheet.Frame.IsDate1904) is { } day ? day : number,
            NumberForm.Duration => TimeSpan.FromDays(number),
            _ => number,
        };
    }
}
