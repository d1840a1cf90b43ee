using System.Collections.Immutable;
using Matcher.Sources;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs.Csv;

/// <summary>
/// Finds out how a text table is laid out: its encoding, its delimiter and its header row, which may stand below title
/// rows. The header is the row in which most of the source's columns are recognised; the delimiter the one that makes
/// it so. A file's own content decides, never its name.
/// </summary>
internal static class CsvShapeFinder
{
    private const int RowsLookedAt = 30;

    private static readonly ImmutableArray<byte> Delimiters = [(byte)',', (byte)'\t', (byte)';', (byte)'|'];

    /// <summary>The layout and the columns; null when the file has no row at all.</summary>
    public static (CsvShape Shape, ColumnMapping Columns)? Find(SafeFileHandle file, SourceDefinition source)
    {
        var encoding = TextEncoding.Detect(file);
        (CsvShape Shape, ColumnMapping Columns)? best = null;
        foreach (var delimiter in Delimiters)
        {
            if (Header(file, source, encoding, delimiter) is not { } candidate)
                continue;
            if (best is null || Score(candidate.Columns) > Score(best.Value.Columns))
                best = candidate;
        }

        return best;
    }

    private static (CsvShape Shape, ColumnMapping Columns)? Header(SafeFileHandle file, SourceDefinition source, TextEncoding encoding, byte delimiter)
    {
        using var records = new CsvRecords(file, encoding.BomLength, delimiter, fieldCount: 0);
        (List<string> Cells, ColumnMapping Columns, long Number)? header = null;
        for (var number = 1L; number <= RowsLookedAt && records.Read(); number++)
        {
            var cells = Cells(records, encoding);
            var columns = ColumnMapping.Of(source, cells);
            if (header is null || Score(columns) > Score(header.Value.Columns))
                header = (cells, columns, number);
        }

        if (header is not { } found)
            return null;
        var shape = new CsvShape(encoding, delimiter, found.Cells, StartOfRecord(file, encoding, delimiter, found.Number), found.Number + 1);
        return (shape, found.Columns);
    }

    // Columns that the source cannot do without weigh more: a title row may hold one word that is also a column.
    private static int Score(ColumnMapping columns) => columns.Found - (columns.Missing.Count() * 4);

    private static List<string> Cells(CsvRecords records, TextEncoding encoding)
    {
        var cells = new List<string>(records.FieldCount);
        for (var i = 0; i < records.FieldCount; i++)
            cells.Add(encoding.Decode(records.Field(i)).Trim());
        return cells;
    }

    private static long StartOfRecord(SafeFileHandle file, TextEncoding encoding, byte delimiter, long index)
    {
        using var records = new CsvRecords(file, encoding.BomLength, delimiter, fieldCount: 0);
        for (var i = 0L; i <= index; i++)
            records.Read();
        return records.Offset;
    }
}
