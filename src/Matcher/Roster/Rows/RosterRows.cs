using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Tables;

namespace Matcher.Roster.Rows;

/// <summary>
/// The rows of the roster, held column by column: hundreds of thousands of people have a few hundred villages and a dozen
/// amounts between them, so each text is there once and a person has its number.
/// </summary>
internal sealed class RosterRows : RowStore
{
    private readonly List<(int FirstRow, TableLayout Table)> _tables = [];
    private readonly NarrowNumbers _rowNumbers = new();

    public RosterRows(SourceDefinition roster)
        : base(roster)
    {
        Columns =
            [.. roster.Columns.Select(column =>
                new RosterColumn(holdsNumbers: column.Role is ColumnRole.IdNumber or ColumnRole.HeadIdNumber))];
    }

    /// <summary>One a column of the roster.</summary>
    public ImmutableArray<RosterColumn> Columns { get; }

    /// <summary>How many there are.</summary>
    public int Count => _rowNumbers.Count;

    /// <summary>Bytes that they take, texts included.</summary>
    public long Bytes => _rowNumbers.Bytes + Columns.Sum(column => column.Bytes);

    /// <summary>The tables that they are of.</summary>
    public ImmutableArray<RosterPart> Parts =>
        [.. _tables.Select(one =>
            new RosterPart(one.FirstRow, one.Table.Place,
                one.Table.Mapping.FieldOrHeads(ColumnRole.Name) is >= 0 and var place ? one.Table.Header[place] : null))];

    public override string? Value(int row, int column) => Columns[column][row];

    public override RowPlace PlaceOf(int row)
    {
        var table = _tables.FindLast(one => one.FirstRow <= row).Table;
        return table.PlaceOf(_rowNumbers[row] - table.DataRowNumber);
    }

    /// <summary>The rows that follow are of this table.</summary>
    public void Begin(TableLayout table) => _tables.Add((Count, table));

    /// <summary>A row has been added to every column.</summary>
    /// <param name="rowNumber">Row number as Excel shows it.</param>
    public void EndRow(long rowNumber) => _rowNumbers.Add(checked((int)rowNumber));

    /// <summary>Adds a row that is decoded already.</summary>
    public void Add(ImmutableArray<string?> values, long rowNumber)
    {
        for (var i = 0; i < Columns.Length; i++)
            Columns[i].Add(Columns[i].CodeOf(values[i]));
        EndRow(rowNumber);
    }

    /// <summary>About so many rows are to come.</summary>
    public void Expect(int rows)
    {
        _rowNumbers.Expect(rows);
        foreach (var column in Columns)
            column.Expect(rows);
    }

    /// <summary>There will be no more: what was only needed to add to it is let go.</summary>
    public void Finish()
    {
        _rowNumbers.Finish();
        foreach (var column in Columns)
            column.Finish();
    }
}
