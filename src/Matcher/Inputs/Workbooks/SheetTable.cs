using System.Collections.Immutable;
using ExcelDataReader;
using Matcher.Sources;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs.Workbooks;

/// <summary>One sheet of a workbook. Its rows come from a reader of its own, one after another, never the whole sheet.</summary>
internal sealed class SheetTable(SafeFileHandle file, FileFormat format, int sheet, int rowsBefore, TableColumns columns) : InputTable(columns)
{
    public override string Format => format == FileFormat.Xlsx ? "xlsx" : "xls";

    public override long Length { get; } = RandomAccess.GetLength(file);

    // Opening a workbook reads all its texts: once is enough, however many sources are tried on it.
    private IReadOnlyList<ImmutableArray<string>>? _firstRows;

    public override InputTable? ReadAs(SourceDefinition other) =>
        HeaderFinder.Find(other, FirstRows()) is { } header
            ? new SheetTable(file, format, sheet, header.RowsBefore, Columns with { Header = header.Cells, Columns = header.Columns, DataRowNumber = header.RowsBefore + 1 })
            {
                _firstRows = _firstRows,
            }
            : null;

    public override IReadOnlyList<ImmutableArray<string>> FirstRows()
    {
        if (_firstRows is not null)
            return _firstRows;
        using var workbook = OpenSheet();
        return _firstRows = SheetFinder.FirstRows(workbook);
    }

    public override IEnumerable<IReadOnlyList<ImmutableArray<string>>> Cuts() => [FirstRows()];

    public override RecordReader Read()
    {
        var workbook = OpenSheet();
        var records = new SheetRecords(workbook);
        for (var i = 0; i < rowsBefore; i++)
            records.Read();
        return records;
    }

    private IExcelDataReader OpenSheet()
    {
        var workbook = Workbook.Open(file, format);
        for (var i = 0; i < sheet; i++)
            workbook.NextResult();
        return workbook;
    }

    // The file belongs to whoever opened it.
    protected override void Dispose(bool disposing)
    {
    }
}

/// <summary>Opens workbooks.</summary>
internal static class Workbook
{
    /// <summary>A reader on the first sheet; disposing it leaves the file open.</summary>
    public static IExcelDataReader Open(SafeFileHandle file, FileFormat format)
    {
        // Text of workbooks older than Excel 97 is in the code page of the machine that wrote it: a Chinese Windows.
        var configuration = new ExcelReaderConfiguration { FallbackEncoding = TextEncoding.Gb18030.Decoder };
        var stream = new BufferedStream(new WholeFileStream(file), 64 * 1024);
        return format == FileFormat.Xlsx
            ? ExcelReaderFactory.CreateOpenXmlReader(stream, configuration)
            : ExcelReaderFactory.CreateBinaryReader(stream, configuration);
    }
}
