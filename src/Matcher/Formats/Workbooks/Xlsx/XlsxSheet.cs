using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>
/// One sheet, row after row as Excel numbers them: where rows are left out there are empty ones, and behind the last that has something
/// in it there are none, however far down somebody has formatted.
/// </summary>
internal sealed class XlsxSheet : IDisposable
{
    // Of a sheet, two: the root, and its data.
    private const int MostOuter = 8;

    private readonly XmlScan _scan;
    private readonly XlsxRowScan? _rows;
    private readonly bool _hasPrefix;
    private int _emptyRows;
    private RowNumbers _numbers;
    private bool _isAtEnd;

    /// <summary>Opens it.</summary>
    /// <param name="part">Its part.</param>
    /// <param name="name">Its name, for what is wrong with it.</param>
    public XlsxSheet(Stream part, string name)
    {
        _scan = new XmlScan(part);
        if (_scan.Read() == XmlTag.None || !IsSheet(_scan.Name))
            throw new DamagedFileException(where => WorkbookProblems.Damaged(where with { Sheet = name }));
        while (_scan.Read() is not XmlTag.None and var tag)
        {
            if (tag != XmlTag.End && _scan.Name.SequenceEqual("col"u8))
                HiddenColumns.Add(_scan.Attributes);
            if (tag == XmlTag.Start && _scan.Name.SequenceEqual("sheetData"u8))
            {
                _rows = new XlsxRowScan(_scan, name);
                _hasPrefix = _scan.HasPrefix;
                break;
            }

            _scan.Hold();
        }
    }

    /// <summary>The columns that Excel does not show.</summary>
    public HiddenColumns HiddenColumns { get; } = new();

    /// <summary>Number of the row, from 1.</summary>
    public int Row => _numbers.Row - _emptyRows;

    /// <summary>Whether rows bore numbers that repeat or go back; then they are numbered as they come.</summary>
    public bool IsOutOfOrder => _numbers.IsOutOfOrder;

    /// <summary>Whether Excel does not show the row.</summary>
    public bool IsHidden => HasCells && _rows!.IsHidden;

    /// <summary>Whether the row has a formula whose result nobody stored.</summary>
    public bool HasNotCalculated => HasCells && _rows!.NotCalculated > 0;

    /// <summary>Columns up to the last of the row that has something in it.</summary>
    public int Width => HasCells ? _rows!.Width : 0;

    private bool HasCells => _emptyRows == 0 && _rows is { Cells.Length: > 0 };

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="DamagedFileException">The part is damaged.</exception>
    public bool Read()
    {
        if (_emptyRows > 0)
        {
            _emptyRows--;
            return true;
        }

        while (!_isAtEnd && _rows is not null && _rows.Read())
        {
            if (_rows.Cells.IsEmpty)
            {
                _numbers.Pass(_rows.Number);
                continue;
            }

            _emptyRows = _numbers.Take(_rows.Number);
            return true;
        }

        _isAtEnd = true;
        _scan.Finish();
        return false;
    }

    // A sheet of old macros has its rows like others; one of a chart alone has none.
    private static bool IsSheet(ReadOnlySpan<byte> root) =>
        root.SequenceEqual("worksheet"u8) || root.SequenceEqual("macrosheet"u8) || root.SequenceEqual("chartsheet"u8)
        || root.SequenceEqual("dialogsheet"u8);

    /// <summary>
    /// Hands over the rows after the one on which it stands, to be read by somebody else; null, and nothing is handed over, where they
    /// cannot be told from what has been read, or where tags have a prefix, and no block would show where a row begins.
    /// </summary>
    public SheetRest? TakeRest() =>
        _rows is not null && !_isAtEnd && _emptyRows == 0 && !_hasPrefix && _scan.Depth <= MostOuter
            ? new SheetRest(_scan, _scan.TakeRest(), _numbers, _rows.Count)
            : null;

    /// <summary>A cell of the row; null where it is empty.</summary>
    /// <param name="column">0-based.</param>
    public XlsxCell? Find(int column) => HasCells ? _rows!.Find(column) : null;

    /// <summary>What stands in a cell, as it is written; valid until the next row.</summary>
    public ReadOnlySpan<byte> Written(XlsxCell cell) => _rows!.Written(cell);

    public void Dispose() => _scan.Dispose();
}
