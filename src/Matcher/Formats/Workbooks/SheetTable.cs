using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Headers;
using Matcher.Formats.Tables;
using Matcher.Formats.Workbooks.Xlsx;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Workbooks;

/// <summary>One sheet of a workbook. Its rows come from a reader of its own, one after another, never the whole sheet.</summary>
internal sealed class SheetTable(SheetFile file, int sheet, int rowsBefore, TableLayout layout) : InputTable(layout)
{
    public override string Format => file.FormatName;

    public override long Length => file.Length;

    public override SafeFileHandle Content => file.Handle;

    // Opening a workbook reads all its texts: once is enough, however many sources are tried on it.
    private IReadOnlyList<ImmutableArray<string>>? _firstRows;

    private SheetRecords? _read;
    private TableNotes? _notes;

    public override TableNotes? Notes => _notes ?? _read?.Notes;

    public override InputTable? ReadAs(SourceDefinition other) =>
        HeaderFinder.Find(other, FirstRows()) is { } header
            ? new SheetTable(file, sheet, header.RowsBefore,
                Layout with { Header = header.Cells, Mapping = header.Columns, DataRowNumber = header.RowsBefore + 1 })
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

    public override void HandOver(IPartReceiver receiver, TableReading reading, CancellationToken cancellation)
    {
        _notes = null;
        var told = 0L;
        if (file.Format == FileFormat.Xlsx)
        {
            using var sheets = (XlsxSheets)OpenRows();
            _notes = sheets.HandOver(Layout, receiver, reading with { Report = Tell }, cancellation)?.ToTableNotes();
        }

        if (_notes is null)
            base.HandOver(receiver, reading with { Report = (bytes, rows) => Tell(Math.Max(bytes, told), rows) }, cancellation);

        void Tell(long bytes, long rows)
        {
            told = Math.Min(bytes, Length);
            reading.Report(told, rows);
        }
    }

    public override RecordReader Read()
    {
        var reader = OpenRows();
        _notes = null;
        return _read = new SheetRecords(reader, file.HasCellsByColumn ? Layout.Header.Length : 0, Layout);
    }

    private SheetReader OpenRows()
    {
        var reader = file.Open();
        reader.GoTo(sheet);
        for (var i = 0; i < rowsBefore; i++)
            reader.ReadRow();
        return reader;
    }

    // The file belongs to whoever opened it.
    protected override void Dispose(bool disposing)
    {
    }
}
