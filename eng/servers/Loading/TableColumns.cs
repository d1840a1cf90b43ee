using System.Collections.Immutable;
using System.Text;
using Matcher.Catalogue.Columns;
using Matcher.Formats.Tables;

namespace Matcher.Loading;

/// <summary>
/// Which columns one table gets that has the rows of several files. What the source's description knows gets the header that all files
/// agree on, else the description's own name; what it does not know comes along only where every file has it.
/// </summary>
internal static class TableColumns
{
    // PostgreSQL cuts a longer name off.
    private const int LongestName = 63;

    /// <summary>The columns, in the order in which the files have them.</summary>
    /// <param name="tables">The tables in the files, of one source.</param>
    public static ImmutableArray<TableColumn> Of(ImmutableArray<TableLayout> tables)
    {
        var columns = new List<TableColumn>();
        foreach (var (table, layout) in tables.Index())
        {
            for (var field = 0; field < layout.Header.Length; field++)
            {
                if (Column(tables, table, field) is { } column && !Holds(columns, column))
                    columns.Add(column);
            }
        }

        // The month of a file may stand in its name alone: in a table it needs a column.
        columns.AddRange(tables[0].Mapping.Source.Columns
            .Where(column => tables.Any(table => table.Has(column)) && columns.TrueForAll(other => other.Column != column))
            .Select(column => Known(tables, column)));
        return [.. columns];
    }

    private static TableColumn? Column(ImmutableArray<TableLayout> tables, int table, int field)
    {
        var known = tables[table].Mapping.Source.Columns.FirstOrDefault(column => tables[table].Mapping.Fields[column.Index] == field);
        return known is not null ? Known(tables, known) : Unknown(tables, tables[table].Header[field].Trim());
    }

    private static TableColumn Known(ImmutableArray<TableLayout> tables, ColumnDefinition column)
    {
        ImmutableArray<int> fields = [.. tables.Select(table => table.Mapping.Fields[column.Index])];
        string[] headers =
        [
            .. tables.Zip(fields).Where(found => found.Second >= 0).Select(found => found.First.Header[found.Second].Trim()).Distinct(),
        ];
        return new TableColumn(headers is [var agreed] && MayBeName(agreed) ? agreed : column.Name, column, fields);
    }

    private static TableColumn? Unknown(ImmutableArray<TableLayout> tables, string header)
    {
        ImmutableArray<int> fields = [.. tables.Select(table => FieldOf(table, header))];
        return MayBeName(header) && !fields.Contains(-1) ? new TableColumn(header, Column: null, fields) : null;
    }

    private static int FieldOf(TableLayout table, string header)
    {
        for (var field = 0; field < table.Header.Length; field++)
        {
            if (table.Header[field].Trim() == header && !table.Mapping.Holds(field))
                return field;
        }

        return -1;
    }

    private static bool MayBeName(string header) => header.Length > 0 && Encoding.UTF8.GetByteCount(header) <= LongestName;

    // Databases tell neither case nor width apart in names of columns.
    private static bool Holds(List<TableColumn> columns, TableColumn column) =>
        columns.Exists(other => (column.Column is not null && other.Column == column.Column)
            || string.Equals(HeaderText.Clean(other.Header), HeaderText.Clean(column.Header), StringComparison.OrdinalIgnoreCase));
}
