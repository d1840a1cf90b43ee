using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Headers;
using Matcher.Formats.Tables;
using Matcher.Identity;
using Matcher.Lookup.Databases.Queries;
using Matcher.Lookup.Databases.Rows;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases;

/// <summary>The first rows of a table of a database, held: they show what is in it without its being read to its end.</summary>
internal sealed class TableSample : ReadableTable
{
    private const int RowsShown = 30;

    private readonly string _product;
    private readonly int _keyColumns;
    private readonly ImmutableArray<HeldRow> _rows;

    private TableSample(TableLayout layout, string product, int keyColumns, ImmutableArray<HeldRow> rows)
        : base(layout)
    {
        _product = product;
        _keyColumns = keyColumns;
        _rows = rows;
    }

    /// <summary>Whether these are all its rows.</summary>
    public required bool IsAll { get; init; }

    /// <summary>
    /// The masked key of the first row that has the key of the row before it; empty where a row has none, null where there is no such row.
    /// </summary>
    public required string? NotTold { get; init; }

    public override string Format => _product;

    public override bool IsHeaderCertain => true;

    /// <summary>Takes them, in whatever order the server has them.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="relation">The table.</param>
    /// <param name="key">The columns that tell its rows apart; none where nobody knows.</param>
    /// <param name="cells">The columns that are read.</param>
    /// <param name="layout">Which of them is what; its place takes the keys.</param>
    /// <param name="rows">How many at most.</param>
    /// <param name="cancellation">Stops it.</param>
    public static TableSample Take(
        DatabaseSession session, Relation relation, ImmutableArray<DatabaseColumn> key, ImmutableArray<DatabaseColumn> cells,
        TableLayout layout, int rows, CancellationToken cancellation)
    {
        var columns = key.Length + cells.Length;
        var held = ImmutableArray.CreateBuilder<HeldRow>();
        var isAll = true;
        using var cursor = session.Rows(TableQueries.First(session.Sql, relation, [.. key, .. cells], rows + 1), columns, cancellation);
        using var records = new TableRecords(cursor, key.Length, cells.Length, layout.Place.Keys!);
        while (records.Read())
        {
            if (held.Count == rows)
            {
                isAll = false;
                break;
            }

            records.NoteKey(layout.DataRowNumber + held.Count);
            held.Add(new HeldRow(cursor, columns));
        }

        var notTold = key.IsEmpty ? null : records.NotTold is { } row ? IdMask.Cell(layout.Place.Keys!.TextOf(row) ?? "") : null;
        return new TableSample(layout, session.Product, key.Length, held.ToImmutable()) { IsAll = isAll, NotTold = notTold };
    }

    public override RecordReader Read() =>
        new TableRecords(new HeldRows(_rows), _keyColumns, Layout.Header.Length, Layout.Place.Keys!);

    public override ReadableTable? ReadAs(SourceDefinition other) => HeaderFinder.Find(other, [Layout.Header]) is { } header
        ? new TableSample(Layout with { Mapping = header.Columns }, _product, _keyColumns, _rows) { IsAll = IsAll, NotTold = NotTold }
        : null;

    public override IReadOnlyList<ImmutableArray<string>> FirstRows()
    {
        var rows = new List<ImmutableArray<string>> { Layout.Header };
        using var records = Read();
        while (rows.Count <= RowsShown && records.Read())
            rows.Add([.. Layout.Cells(records).Select(cell => cell.Trim())]);
        return rows;
    }

    public override IEnumerable<IReadOnlyList<ImmutableArray<string>>> Cuts() => [FirstRows()];
}
