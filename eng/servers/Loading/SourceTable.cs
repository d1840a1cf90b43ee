using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Identity;

namespace Matcher.Loading;

/// <summary>
/// The rows of all files of a source, in their order, as one table of texts: what a database would hold if the agency had filled it with
/// what it exports. Cells are exactly what the engine reads of the files, codes and blanks as they stand. What is no row (notes, totals,
/// blank lines) is not in it, nor is what no table can hold: lines with too few or too many cells.
/// </summary>
internal sealed class SourceTable : IDisposable
{
    /// <summary>Name of the column that numbers the rows, from 1.</summary>
    public const string RowKey = "matcher_row";

    // Only tells numbers from notes.
    private static readonly IdReader Ids = new(DateOnly.MaxValue);

    private readonly List<OpenedFile> _files;
    private readonly ImmutableArray<InputTable> _tables;

    private SourceTable(string name, List<OpenedFile> files)
    {
        Name = name;
        _files = files;
        _tables = [.. files.SelectMany(file => file.Tables)];
        Columns = TableColumns.Of([.. _tables.Select(table => table.Layout)]);
    }

    /// <summary>The source's id, and the name of the table.</summary>
    public string Name { get; }

    /// <summary>Its columns, beside <see cref="RowKey"/>.</summary>
    public ImmutableArray<TableColumn> Columns { get; }

    /// <summary>Rows given so far.</summary>
    public long RowCount { get; private set; }

    /// <summary>Rows of the files that are in no table, so far: their cells cannot be told apart.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Opens the files of a source; null, with every problem, when they cannot be read.</summary>
    /// <param name="folder">Folder of the config.</param>
    /// <param name="input">What the config says of it.</param>
    /// <param name="source">What its columns should be.</param>
    /// <param name="files">Opens them.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static SourceTable? Open(string folder, SourceInput input, SourceDefinition source, SharedFiles files, ProblemList problems)
    {
        var own = new ProblemList();
        List<OpenedFile> opened =
        [
            .. InputFileFinder.Find(folder, input.Files, own)
                .Select(file => OpenedFile.Open(file, source, files, own))
                .OfType<OpenedFile>(),
        ];
        var whole = IdenticalFiles.LeaveOut(opened, own);
        problems.AddRange(own.All);
        if (!own.HasErrors && whole.Count > 0)
            return new SourceTable(input.Id, whole);
        whole.ForEach(file => file.Dispose());
        return null;
    }

    /// <summary>Its rows, a cell a column of <see cref="Columns"/>; each is good until the next.</summary>
    public IEnumerable<string[]> Rows()
    {
        (RowCount, LeftOut) = (0, 0);
        var cells = new string[Columns.Length];
        foreach (var (place, table) in _tables.Index())
        {
            using var records = table.Read();
            while (records.Read())
            {
                if (!IsRow(records, table.Layout))
                    continue;
                RowCount++;
                for (var i = 0; i < cells.Length; i++)
                    cells[i] = Cell(records, table.Layout, Columns[i], place);
                yield return cells;
            }
        }
    }

    public void Dispose() => _files.ForEach(file => file.Dispose());

    private bool IsRow(RecordReader record, TableLayout table)
    {
        var number = record.Field(table.Mapping.FieldOf(ColumnRole.IdNumber));
        if (TableLine.IsBlank(record, number))
            return false;
        var fits = !record.IsBroken && RowFit.Fits(record, table);
        if (fits && Ids.TryReadPlain(number, out _))
            return true;
        if (!TableLine.Read(table.Cells(record), table).IsRow)
            return false;
        if (!fits)
            LeftOut++;
        return fits;
    }

    private static string Cell(RecordReader record, TableLayout table, TableColumn column, int place) =>
        column.Fields[place] is >= 0 and var field ? table.Encoding.Decode(record.Field(field))
            : column.Column is { } known ? table.WithoutField(known.Index) ?? ""
            : "";
}
