namespace Matcher.Loading;

/// <summary>The statements that make a source's table, all of whose columns are texts, and an index on its ID numbers.</summary>
internal static class CreateTable
{
    // An index of MySQL needs to know how much of a text it covers.
    private const int IndexedCharacters = 18;

    /// <summary>The statements, without a semicolon.</summary>
    /// <param name="kind">Of which database.</param>
    /// <param name="table">The table.</param>
    public static IEnumerable<string> Statements(TableKind kind, SourceTable table)
    {
        var name = Quote(kind, table.Name);
        yield return $"DROP TABLE IF EXISTS {name}";
        string[] columns = [KeyColumn(kind), .. table.Columns.Select(column => $"{Quote(kind, column.Header)} {Text(kind)}")];
        yield return $"CREATE TABLE {name} ({string.Join(", ", columns)}){Tail(kind)}";
        if (Index(kind, table, name) is { } index)
            yield return index;
    }

    /// <summary>A name as the database wants it.</summary>
    public static string Quote(TableKind kind, string name) => kind == TableKind.PostgreSql
        ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : $"`{name.Replace("`", kind == TableKind.MySql ? "``" : "\\`", StringComparison.Ordinal)}`";

    private static string KeyColumn(TableKind kind) => kind switch
    {
        TableKind.ClickHouse => $"{SourceTable.RowKey} UInt64",
        _ => $"{SourceTable.RowKey} bigint PRIMARY KEY",
    };

    private static string Text(TableKind kind) => kind == TableKind.ClickHouse ? "Nullable(String)" : "text";

    private static string Tail(TableKind kind) => kind switch
    {
        TableKind.MySql => " DEFAULT CHARACTER SET utf8mb4",
        TableKind.ClickHouse => $" ENGINE = MergeTree() ORDER BY {SourceTable.RowKey}",
        _ => "",
    };

    private static string? Index(TableKind kind, SourceTable table, string name) =>
        table.Columns.FirstOrDefault(column => column.IsIdNumber) is { } number && kind != TableKind.ClickHouse
            ? $"CREATE INDEX {Quote(kind, $"{table.Name}_number")} ON {name} ({Quote(kind, number.Header)}"
                + (kind == TableKind.MySql ? $"({IndexedCharacters}))" : ")")
            : null;
}
