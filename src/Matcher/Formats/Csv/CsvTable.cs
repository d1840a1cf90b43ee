using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Encodings;
using Matcher.Formats.Headers;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Csv;

/// <summary>A text table, which can be read from any record on.</summary>
internal class CsvTable(SafeFileHandle file, CsvShape shape, TableLayout layout) : InputTable(layout)
{
    private static readonly ImmutableArray<byte> Delimiters = [(byte)',', (byte)'\t', (byte)';', (byte)'|'];

    /// <summary>The file.</summary>
    public SafeFileHandle File => file;

    public override SafeFileHandle Content => file;

    /// <summary>Delimiter and where the rows begin.</summary>
    public CsvShape Shape => shape;

    public override bool IsText => true;

    private bool LooksAhead => Layout.LeftOut != LeftOutCells.None;

    public override string DelimiterName => shape.DelimiterName;

    public override string Format => shape.Encoding.Name;

    public override long Length { get; } = RandomAccess.GetLength(file);

    public override Problem? EndFault() => CsvEnd.IsCut(file, shape, Layout) ? FileProblems.CutShort(Layout.Place.Where) : null;

    public override CsvRecords Read() => Read(shape.DataStart);

    public override InputTable? ReadAs(SourceDefinition other) =>
        Look(file, other, shape.Encoding) is var (found, header)
            ? new CsvTable(file, found,
                Layout with { Header = header.Cells, Mapping = header.Columns, DataRowNumber = header.RowsBefore + 1 })
            : null;

    public override IReadOnlyList<ImmutableArray<string>> FirstRows() => FirstRows(file, shape.Encoding, shape.Delimiter);

    public override IEnumerable<IReadOnlyList<ImmutableArray<string>>> Cuts() =>
        Delimiters.Select(delimiter => FirstRows(file, shape.Encoding, delimiter));

    /// <summary>Reads from a record on.</summary>
    public CsvRecords Read(long start) => new(file, start, shape.Delimiter, Layout.Header.Length, looksAhead: LooksAhead);

    /// <summary>Reads a few records from one on.</summary>
    public CsvRecords ReadStretch(long start) => new(file, start, shape.Delimiter, Layout.Header.Length, isStretch: true, LooksAhead);

    /// <summary>
    /// Finds out how a text is laid out: encoding, delimiter (the one that makes most columns recognisable), header.
    /// Null when it has no rows.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="source">What its columns should be.</param>
    /// <param name="encoding">Its encoding where that is known; else it is found out.</param>
    public static (CsvShape Shape, FoundHeader Header)? Look(SafeFileHandle file, SourceDefinition source, TextEncoding? encoding = null)
    {
        var detected = encoding is null
            ? TextEncodingDetector.Look(file)
            : new DetectedEncoding(encoding, HasOther: false, OtherLine: null);
        encoding = detected.Encoding;
        (byte Delimiter, FoundHeader Header)? best = null;
        foreach (var delimiter in Delimiters)
        {
            var header = HeaderFinder.Find(source, FirstRows(file, encoding, delimiter));
            if (header is not null && (best is null || header.Score > best.Value.Header.Score))
                best = (delimiter, header);
        }

        if (best is not { } found)
            return null;
        var start = StartOfRecord(file, encoding, found.Delimiter, found.Header.RowsBefore);
        return (new CsvShape(encoding, found.Delimiter, start) { Detected = detected }, found.Header);
    }

    // The file belongs to whoever opened it.
    protected override void Dispose(bool disposing)
    {
    }

    private static List<ImmutableArray<string>> FirstRows(SafeFileHandle file, TextEncoding encoding, byte delimiter)
    {
        var rows = new List<ImmutableArray<string>>();
        using var records = new CsvRecords(file, encoding.BomLength, delimiter, fieldCount: 0, isStretch: true);
        while (rows.Count <= HeaderFinder.RowsLookedAt && records.Read())
            rows.Add([.. Enumerable.Range(0, records.FieldCount).Select(i => encoding.Decode(records.Field(i)).Trim())]);
        return rows;
    }

    private static long StartOfRecord(SafeFileHandle file, TextEncoding encoding, byte delimiter, int index)
    {
        using var records = new CsvRecords(file, encoding.BomLength, delimiter, fieldCount: 0, isStretch: true);
        for (var i = 0; i <= index; i++)
            records.Read();
        return records.Offset;
    }
}
