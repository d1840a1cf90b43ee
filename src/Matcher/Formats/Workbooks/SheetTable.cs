using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Headers;
using Matcher.Formats.Tables;
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

    public override TableNotes? Notes => _read?.Notes;

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

    public override RecordReader Read()
    {
        var reader = file.Open();
        reader.GoTo(sheet);
        for (var i = 0; i < rowsBefore; i++)
            reader.ReadRow();
        return _read = new SheetRecords(reader, file.HasCellsByColumn ? Layout.Header.Length : 0, Layout);
    }

    // The file belongs to whoever opened it.
    protected override void Dispose(bool disposing)
    {
    }
}
