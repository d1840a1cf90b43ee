using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Temporary;
using Matcher.Setup.Seeing;

namespace Matcher.Setup.Facts;

/// <summary>Reads a few columns of files that were seen once more.</summary>
internal static class TableRows
{
    private const int RowsBetweenLooks = 4096;

    /// <summary>
    /// Hands over the cells of the columns, row by row, without those that have no ID number; null where a column is not there.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="source">The source whose tables are read.</param>
    /// <param name="columns">The columns, of the source's definition.</param>
    /// <param name="clock">Measures the waits for files that are locked.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IEnumerable<string?[]> Of(SeenFile file, string source, IReadOnlyList<ColumnDefinition?> columns, TimeProvider clock,
        CancellationToken cancellation)
    {
        using var temporary = TemporaryFiles.OfSystem();
        using var opened = OpenedFile.Open(new InputFile(0, file.Path, file.Name), SourceDefinition.Anything,
            new SharedFiles(clock) { Temporary = temporary }, new ProblemList());
        if (opened is null)
            yield break;
        foreach (var (table, seen) in opened.Tables.Zip(file.Tables))
        {
            if (seen.Source != source || table.ReadAs(seen.Definition!) is not { } reading)
                continue;
            foreach (var row in Of(reading, columns, cancellation))
                yield return row;
        }
    }

    private static IEnumerable<string?[]> Of(InputTable table, IReadOnlyList<ColumnDefinition?> columns, CancellationToken cancellation)
    {
        var layout = table.Layout;
        var number = layout.Mapping.FieldOrHeads(ColumnRole.IdNumber);
        ImmutableArray<int> fields = [.. columns.Select(column => column is null ? -1 : layout.Mapping.Fields[column.Index])];
        using var records = table.Read();
        for (var row = 0; records.Read(); row++)
        {
            if (row % RowsBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();
            if (records.IsBroken || !RowFit.Fits(records, layout) || (number >= 0 && !layout.HoldsValue(records.Field(number))))
                continue;
            var cells = new string?[fields.Length];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = fields[i] < 0 ? null : layout.ValueOf(records.Field(fields[i]));
            yield return cells;
        }
    }
}
