using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Formats.Workbooks.Biff;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Workbooks;

/// <summary>The sheets of an .xls file.</summary>
internal sealed class XlsSheets : ValueSheetReader
{
    private readonly IExcelDataReader _workbook;
    private readonly Stream _records;
    private bool _isBegun;
    private SheetMerges? _merges;
    private int _rows;

    private XlsSheets(IExcelDataReader workbook, Stream records)
    {
        _workbook = workbook;
        _records = records;
    }

    public override string? Name => _workbook.Name;

    // The records are nearly all of the file.
    public override long BytesRead => _records.Position;

    public override bool IsHidden => XlsLibrary.IsSheetHidden(_workbook);

    // The library gives a hidden row no height.
    public override bool IsRowHidden => Guarded(() => _workbook.RowHeight <= 0);

    public override bool IsColumnHidden(int index) =>
        index < _workbook.FieldCount && Guarded(() => _workbook.GetColumnWidth(index) <= 0);

    public override int CellCount => _workbook.FieldCount;

    /// <summary>Opens a workbook; the file stays open after it. What is written as Excel writes it is read without the library.</summary>
    public static SheetReader Open(SafeFileHandle file) => Guarded<SheetReader>(() =>
        BiffStream.Find(file) switch
        {
            { } records when BiffWorkbook.Read(records) is { } workbook => new BiffSheets(workbook),
            { } records => OpenByLibrary(new MemoryStream(records)),
            null => OpenByLibrary(new BufferedStream(new WholeFileStream(file), 64 * 1024)), // a workbook with a password
        });

    /// <summary>Opens a workbook with the library: a stream of records, or a whole file.</summary>
    public static XlsSheets OpenByLibrary(Stream stream) =>
        Guarded(() => new XlsSheets(XlsLibrary.Open(stream), stream));

    public override bool NextSheet() => Guarded(() =>
    {
        _rows = 0;
        _merges = null;
        if (_isBegun)
            return _workbook.NextResult();
        _isBegun = true;
        return true;
    });

    protected override bool ReadValues() =>
        Guarded(() =>
            _workbook.Read() && (++_rows <= MostRows ? true : throw new InvalidDataException("More rows than a sheet can have.")));

    public override object? Cell(int index) => _workbook.GetValue(index);

    public override CellMerge MergeOf(int index) => (_merges ??= new SheetMerges(_workbook.MergeCells ?? [])).Of(index, _rows - 1);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _workbook.Dispose();
    }

    // The library throws whatever its code runs into; only what the file system says is not the file's fault.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException error)
        {
            throw new DamagedFileException(WorkbookProblems.Protected, error);
        }
        catch (Exception error) when (error is EndOfStreamException or not (IOException or OutOfMemoryException))
        {
            throw new DamagedFileException(WorkbookProblems.Damaged, error);
        }
    }
}
