using System.IO.Compression;
using Matcher.Formats.Files;
using Matcher.Formats.Headers;
using Matcher.Formats.Tables;
using Matcher.Formats.Workbooks.Xlsx.Blocks;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>
/// The sheets of an .xlsx, read from their own XML. Every sheet that the workbook names must be there, and every text that a cell refers
/// to: what cannot be found is a fault of the file, and never an empty cell.
/// </summary>
internal sealed class XlsxSheets : SheetReader
{
    private readonly SafeFileHandle _handle;
    private readonly WholeFileStream _file;
    private readonly ZipArchive _archive;
    private readonly PackageParts _parts;
    private readonly XlsxWorkbook _workbook;
    private readonly XlsxCellTexts _made;
    private readonly MergedCells _merged = new();
    private SharedTexts? _texts;
    private int _sheet = -1;
    private XlsxSheet? _rows;
    private Queue<XlsxMerge>? _merges;

    private XlsxSheets(SafeFileHandle handle)
    {
        _handle = handle;
        _file = new WholeFileStream(handle);
        _archive = new ZipArchive(_file, ZipArchiveMode.Read);
        _parts = new PackageParts(_archive);
        _workbook = XlsxWorkbook.Read(_parts);
        _made = new XlsxCellTexts(_workbook);
    }

    public override string? Name => Sheet.Name;

    public override bool IsHidden => Sheet.IsHidden;

    public override bool IsRowHidden => Rows.IsHidden;

    public override bool IsOutOfOrder => _rows is { IsOutOfOrder: true };

    public override int CellCount => Rows.Width;

    public override bool HasNotCalculated => Rows.HasNotCalculated;

    private XlsxSheetName Sheet => _workbook.Sheets[_sheet];

    private XlsxSheet Rows => _rows ??= new XlsxSheet(Part() ?? throw Missing(), Sheet.Name);

    /// <summary>Opens a workbook; the file stays open after it.</summary>
    /// <exception cref="DamagedFileException">It is damaged; so for all that follows.</exception>
    public static XlsxSheets Open(SafeFileHandle file)
    {
        try
        {
            return new XlsxSheets(file);
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException or OverflowException)
        {
            throw new DamagedFileException(WorkbookProblems.Damaged, error);
        }
    }

    /// <summary>Bytes of the part of shared texts, which are held in memory.</summary>
    public long LengthOfTexts => _workbook.Texts is { } part ? _parts.LengthOf(part) : 0;

    public override long BytesRead => _file.BytesRead;

    /// <summary>Has the rows after the one on which it stands read in blocks.</summary>
    /// <param name="layout">Where the columns are that are read.</param>
    /// <param name="receiver">Takes the rows.</param>
    /// <param name="reading">How to read.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was noticed; null, and nothing was handed over, where the sheet has to be read row by row from its start.</returns>
    public SheetNotes? HandOver(TableLayout layout, IPartReceiver receiver, TableReading reading, CancellationToken cancellation)
    {
        if (Rows.TakeRest() is not { } rest)
            return null;
        var context = new BlockContext(layout, rest.Outer, Sheet.Name, _workbook, new Lazy<SharedTexts>(OpenAllTexts));
        using var blocks = new BlocksInOrder(context, rest, receiver, reading, unpacked => _parts.PackedLengthOf(Sheet.Part!, unpacked));
        return blocks.Read(cancellation);
    }

    public override bool NextSheet()
    {
        _rows?.Dispose();
        _rows = null;
        _merges = null;
        _merged.Clear();
        if (++_sheet >= _workbook.Sheets.Length)
            return false;
        return Sheet.Part is null ? throw Missing() : true;
    }

    public override bool ReadRow()
    {
        _made.BeginRow();
        if (Rows.Read())
            return true;
        _texts?.Finish();
        return false;
    }

    public override ReadOnlySpan<byte> Text(int index)
    {
        if (Rows.Find(index) is not { } cell)
            return [];
        return cell.Type == XlsxCellType.Shared ? Shared(cell) : _made.Of(cell.Type, Rows.Written(cell), cell.Style);
    }

    public override bool IsNumber(int index) =>
        Rows.Find(index) is { Type: XlsxCellType.Number } cell && _made.IsNumber(cell.Type, Rows.Written(cell), cell.Style);

    public override bool IsNotCalculated(int index) => Rows.Find(index) is { Type: XlsxCellType.NotCalculated };

    public override bool IsColumnHidden(int index) => Rows.HiddenColumns.Has(index);

    public override CellMerge MergeOf(int index)
    {
        _merges ??= XlsxMerge.Read(Part() ?? throw Missing());
        while (_merges.TryPeek(out var next) && next.First < Rows.Row)
            _merged.Add(next.Column, next.First, _merges.Dequeue().Last);
        return _merged.Of(index, Rows.Row - 1);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _rows?.Dispose();
        _texts?.Dispose();
        _archive.Dispose();
    }

    // From an archive of its own, because another part is being unpacked meanwhile.
    private SharedTexts OpenAllTexts()
    {
        using var other = Open(_handle);
        var texts = new SharedTexts(_workbook.Texts is { } part ? other._parts.Open(part) : null);
        texts.Finish();
        return texts;
    }

    private Stream? Part() => Sheet.Part is { } part ? _parts.Open(part) : null;

    private ReadOnlySpan<byte> Shared(XlsxCell cell)
    {
        _texts ??= new SharedTexts(_workbook.Texts is { } part ? _parts.Open(part) : null);
        return _texts.TryFind(Rows.Written(cell), out var text) ? text : throw TextMissing(cell.Column);
    }

    private DamagedFileException TextMissing(int index)
    {
        var (sheet, row, column) = (Sheet.Name, Rows.Row, RepeatedColumn.Letters(index));
        return new DamagedFileException(where => WorkbookProblems.TextMissing(where with { Sheet = sheet, Row = row, Column = column }));
    }

    private DamagedFileException Missing()
    {
        var sheet = Sheet.Name;
        return new DamagedFileException(where => WorkbookProblems.SheetMissing(where with { Sheet = sheet }));
    }
}
