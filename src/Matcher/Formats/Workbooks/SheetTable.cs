using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Formats.Headers;
using Matcher.Formats.Opening;
using Matcher.Formats.Tables;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Workbooks;

/// <summary>One sheet of a workbook. Its rows come from a reader of its own, one after another, never the whole sheet.</summary>
internal sealed class SheetTable(SheetFile file, int sheet, int rowsBefore, TableColumns columns) : InputTable(columns)
{
    public override string Format => file.FormatName;

    public override long Length => file.Length;

    public override SafeFileHandle Content => file.Handle;

    // Opening a workbook reads all its texts: once is enough, however many sources are tried on it.
    private IReadOnlyList<ImmutableArray<string>>? _firstRows;

    public override InputTable? ReadAs(SourceDefinition other) =>
        HeaderFinder.Find(other, FirstRows()) is { } header
            ? new SheetTable(file, sheet, header.RowsBefore, Columns with { Header = header.Cells, Columns = header.Columns, DataRowNumber = header.RowsBefore + 1 })
            {
                _firstRows = _firstRows,
            }
            : null;

    public override IReadOnlyList<ImmutableArray<string>> FirstRows()
    {
        if (_firstRows is not null)
            return _firstRows;
        using var reader = file.Open();
        reader.GoTo(sheet);
        return _firstRows = SheetFinder.FirstRows(reader);
    }

    public override IEnumerable<IReadOnlyList<ImmutableArray<string>>> Cuts() => [FirstRows()];

    public override RecordReader Read()
    {
        var reader = file.Open();
        reader.GoTo(sheet);
        var records = new SheetRecords(reader, file.HasCellsByColumn ? Columns.Header.Length : 0);
        for (var i = 0; i < rowsBefore; i++)
            records.Read();
        return records;
    }

    // The file belongs to whoever opened it.
    protected override void Dispose(bool disposing)
    {
    }
}

/// <summary>A file with sheets.</summary>
/// <param name="Handle">The file.</param>
/// <param name="Format">What it is.</param>
/// <param name="Encoding">How its bytes become characters, if it is text.</param>
internal sealed record SheetFile(SafeFileHandle Handle, FileFormat Format, TextEncoding Encoding)
{
    /// <summary>What users read.</summary>
    public string FormatName => Format switch
    {
        FileFormat.Xlsx => "xlsx",
        FileFormat.Xls => "xls",
        FileFormat.Html => $"HTML ({Encoding.Name})",
        _ => $"XML 2003 ({Encoding.Name})",
    };

    /// <summary>Whether a cell says in which column it stands. Else a row that is too short may have lost a cell anywhere.</summary>
    public bool HasCellsByColumn => Format != FileFormat.Html;

    /// <summary>Bytes.</summary>
    public long Length { get; } = RandomAccess.GetLength(Handle);

    /// <summary>A reader before the first sheet; disposing it leaves the file open.</summary>
    /// <exception cref="DamagedFileException">The file is damaged or protected.</exception>
    public SheetReader Open() => Format switch
    {
        FileFormat.Html => HtmlSheets.Open(Handle, Encoding),
        FileFormat.SpreadsheetMl => SpreadsheetMlSheets.Open(Handle, Encoding),
        _ => ExcelSheets.Open(Handle),
    };
}
