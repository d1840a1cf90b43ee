using System.Runtime.InteropServices;
using Matcher.Formats.Files;
using Matcher.Formats.Headers;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>
/// The rows of one sheet, one after the other, each as it stands in its part: cells are stretches of bytes, blank ones are none. This
/// is where a row could be ruled out by what stands in it, before anything is made of it.
/// </summary>
/// <param name="scan">Stands after the start of <c>sheetData</c>.</param>
/// <param name="sheet">Name of the sheet, for what is wrong with it.</param>
internal sealed class XlsxRowScan(XmlScan scan, string sheet)
{
    private readonly List<XlsxCell> _cells = [];
    private int _rows;
    private int _lastColumn;

    /// <summary>The cells of the row that have something in them, by column.</summary>
    public ReadOnlySpan<XlsxCell> Cells => CollectionsMarshal.AsSpan(_cells);

    /// <summary>The number that the row bears, from 1; 0 where it bears none.</summary>
    public int Number { get; private set; }

    /// <summary>Whether Excel does not show it.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>Cells with a formula whose result nobody stored.</summary>
    public int NotCalculated { get; private set; }

    /// <summary>Columns up to the last that has something in it.</summary>
    public int Width => _cells.Count == 0 ? 0 : _cells[^1].Column + 1;

    /// <summary>A cell of the row; null where it is empty.</summary>
    /// <param name="column">0-based.</param>
    public XlsxCell? Find(int column)
    {
        var cells = Cells;
        if (column < cells.Length && cells[column].Column == column)
            return cells[column];
        var (low, high) = (0, Math.Min(column, cells.Length - 1));
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (cells[middle].Column == column)
                return cells[middle];
            if (cells[middle].Column < column)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    /// <summary>What stands in a cell, as it is written; valid until the next row.</summary>
    public ReadOnlySpan<byte> Written(XlsxCell cell) => scan.Held.Slice(cell.Start, cell.Length);

    /// <summary>How many rows there were, blank or not.</summary>
    public int Count => _rows;

    /// <summary>Begins anew, wherever the scan stands.</summary>
    public void Restart() => (_rows, Number) = (0, 0);

    /// <summary>Goes to the next row, blank or not; false after the last.</summary>
    public bool Read()
    {
        _cells.Clear();
        NotCalculated = 0;
        while (true)
        {
            scan.Hold();
            var tag = scan.Read();
            if (tag == XmlTag.None)
                throw Damaged();
            if (tag == XmlTag.End)
                return false;
            if (scan.Name.SequenceEqual("row"u8))
            {
                Begin();
                if (tag == XmlTag.Start)
                    ReadCells();
                return true;
            }

            if (tag == XmlTag.Start)
                scan.Skip();
        }
    }

    private void Begin()
    {
        // Some formats stand before a row without a number, or with one again and again: they are counted as they come.
        if (++_rows > SheetReader.MostRows)
            throw Damaged();
        _lastColumn = -1;
        Number = 0;
        var isRow = RowTag.TryRead(scan.Attributes, out var tag);
        (Number, IsHidden) = (tag.Number, tag.IsHidden);
        if (!isRow)
            throw Damaged();
    }

    private void ReadCells()
    {
        var inOrder = true;
        while (scan.Read() is var tag && tag != XmlTag.End)
        {
            if (tag == XmlTag.None)
                throw Damaged();
            if (scan.Name.SequenceEqual("c"u8))
                inOrder &= ReadCell(tag == XmlTag.Empty);
            else if (tag == XmlTag.Start)
                scan.Skip();
        }

        if (!inOrder)
            PutInOrder();
        if (!XmlText.IsValid(scan.Held))
            throw Damaged();
    }

    // Of two values in one place nobody can say which holds.
    private void PutInOrder()
    {
        _cells.Sort((a, b) => a.Column.CompareTo(b.Column));
        for (var i = 1; i < _cells.Count; i++)
        {
            if (_cells[i].Column == _cells[i - 1].Column && !Written(_cells[i]).SequenceEqual(Written(_cells[i - 1])))
                throw Damaged(_cells[i].Column);
        }
    }

    // False where the cell stands before one that has been read.
    private bool ReadCell(bool isEmpty)
    {
        var (column, style, type) = (_lastColumn + 1, -1, XlsxCellType.Number);
        var attributes = new XmlAttributes(scan.Attributes);
        while (attributes.MoveNext())
        {
            if (attributes.Name.Length != 1)
                continue;
            if (attributes.Name[0] == 'r')
                column = CellReference.ColumnOf(attributes.Value);
            else if (attributes.Name[0] == 's')
                style = CellReference.NumberOf(attributes.Value);
            else if (attributes.Name[0] == 't')
                type = TypeOf(attributes.Value);
        }

        if (column < 0)
            throw Damaged();
        var isInOrder = column > _lastColumn;
        _lastColumn = column;
        if (!isEmpty)
            ReadContent(column, style, type);
        return isInOrder;
    }

    private void ReadContent(int column, int style, XlsxCellType type)
    {
        var (hasFormula, hasValue) = (false, false);
        var value = default(XlsxCell);
        while (scan.Read() is var tag && tag != XmlTag.End)
        {
            if (tag == XmlTag.None)
                throw Damaged();
            hasFormula |= scan.Name.SequenceEqual("f"u8);
            if (tag == XmlTag.Empty)
            {
                hasValue |= scan.Name.SequenceEqual("v"u8);
            }
            else if (scan.Name.SequenceEqual("v"u8))
            {
                hasValue = true;
                value = ReadValue(column, style, type);
            }
            else if (scan.Name.SequenceEqual("is"u8))
            {
                hasValue = true;
                value = ReadRuns(column);
            }
            else
            {
                scan.Skip();
            }
        }

        if (hasFormula && value.Length == 0 && !(type == XlsxCellType.Text && hasValue))
        {
            value = new XlsxCell(column, XlsxCellType.NotCalculated, style, 0, 1);
            NotCalculated++;
        }

        if (value.Length == 0)
            return;
        if (column >= SheetReader.MostColumns)
            throw Damaged(column);
        _cells.Add(value);
    }

    private XlsxCell ReadValue(int column, int style, XlsxCellType type)
    {
        if (scan.Read() != XmlTag.End)
            throw Damaged();
        return new XlsxCell(column, type, style, scan.TextStart, scan.TextLength);
    }

    // One t alone is a text as it stands; else the whole is kept.
    private XlsxCell ReadRuns(int column)
    {
        var (start, length, texts, plain) = (-1, 0, 0, default(XlsxCell));
        for (var depth = scan.Depth; ;)
        {
            var tag = scan.Read();
            if (tag == XmlTag.None)
                throw Damaged();
            if (start < 0)
                start = scan.TextStart;
            if (tag == XmlTag.End && scan.Depth < depth)
            {
                length = scan.TextStart + scan.TextLength - start;
                break;
            }

            if (tag == XmlTag.Start && scan.Name.SequenceEqual("rPh"u8))
            {
                texts = 2;
                scan.Skip();
            }
            else if (tag == XmlTag.End && scan.Name.SequenceEqual("t"u8))
            {
                texts++;
                plain = new XlsxCell(column, XlsxCellType.Text, -1, scan.TextStart, scan.TextLength);
            }
        }

        return texts switch
        {
            0 => default,
            1 => plain,
            _ => new XlsxCell(column, XlsxCellType.Runs, -1, start, length),
        };
    }

    private static XlsxCellType TypeOf(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("s"u8) ? XlsxCellType.Shared
        : type.SequenceEqual("str"u8) || type.SequenceEqual("inlineStr"u8) || type.SequenceEqual("e"u8) ? XlsxCellType.Text
        : type.SequenceEqual("b"u8) ? XlsxCellType.Boolean
        : type.SequenceEqual("d"u8) ? XlsxCellType.Date
        : XlsxCellType.Number;

    private DamagedFileException Damaged(int? column = null)
    {
        var row = Number > 0 ? Number : (long?)null;
        return new DamagedFileException(where => WorkbookProblems.Damaged(where with
        {
            Sheet = sheet,
            Row = row,
            Column = column is null or > SheetReader.MostColumns ? null : RepeatedColumn.Letters(column.Value),
        }));
    }
}
