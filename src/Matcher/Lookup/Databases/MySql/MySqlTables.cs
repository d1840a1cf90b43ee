using System.Collections.Immutable;
using System.Globalization;
using Matcher.Lookup.Databases.MySql.Asking;
using Matcher.Lookup.Databases.MySql.Sql;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>What a server tells of its tables.</summary>
internal sealed class MySqlTables(MySqlCalls calls, MySqlProduct product)
{
    private const string OwnSchemas = "'information_schema', 'mysql', 'performance_schema', 'sys'";

    // Engines that show one state of the data to all queries of a transaction.
    private const string Transactional = "'innodb', 'tokudb', 'rocksdb', 'xtradb', 'ndbcluster', 'oceanbase'";

    /// <summary>The columns of a relation.</summary>
    public ImmutableArray<DatabaseColumn> ColumnsOf(Relation relation, CancellationToken cancellation)
    {
        if (relation.Table is not { } table)
            return calls.ColumnsOf($"SELECT * FROM {MySqlNames.From(relation)} LIMIT 0", MySqlColumns.Of, cancellation);
        return calls.All(
            $"SHOW FULL COLUMNS FROM {MySqlNames.Table(table)}",
            static row => MySqlColumns.Of(
                MySqlCalls.TextOf(row, 0)!,
                MySqlCalls.TextOf(row, 1)!,
                MySqlCalls.TextOf(row, 2)),
            cancellation);
    }

    /// <summary>
    /// Whether all that a relation takes its rows from is kept by engines with transactions. Of a query or a view nobody tells which tables
    /// it reads: there must be no other engine's in sight.
    /// </summary>
    public bool IsTransactional(Relation relation, CancellationToken cancellation)
    {
        if (product.IsAnalytic)
            return false;
        if (product.Family == MySqlFamily.TiDb)
            return true; // it has one engine, and calls it by several names
        try
        {
            var isView = relation.Table is null || Told(relation.Table, "table_type", cancellation) is not "BASE TABLE";
            return isView ? !OtherEngines(cancellation) : IsOneOfThem(Told(relation.Table!, "engine", cancellation));
        }
        catch (DatabaseFailedException failed) when (MySqlFaults.IsRefusal(failed))
        {
            return false;
        }
    }

    /// <summary>The server's own estimate of a table's rows; null where it has none.</summary>
    public long? EstimatedRows(Relation relation, CancellationToken cancellation)
    {
        try
        {
            return relation.Table is { } table
                && long.TryParse(Told(table, "table_rows", cancellation), NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
                    ? rows
                    : null;
        }
        catch (DatabaseFailedException failed) when (MySqlFaults.IsRefusal(failed))
        {
            return null;
        }
    }

    /// <summary>Whether an index begins with a column.</summary>
    public bool HasIndexOn(Relation relation, DatabaseColumn column, CancellationToken cancellation)
    {
        if (relation.Table is not { } table)
            return false;
        return product.IsAnalytic ? IsFirstOfSortKey(table, column, cancellation) : HasIndexOn(table, column, cancellation);
    }

    /// <summary>The columns of a table's primary key, in its order; none where it has none.</summary>
    public ImmutableArray<string> PrimaryKeyOf(Relation relation, CancellationToken cancellation) =>
        relation.Table is not { } table || product.IsAnalytic
            ? []
            :
            [
                .. calls.All(
                        $"SHOW INDEX FROM {MySqlNames.Table(table)}",
                        static row => (
                            Name: MySqlCalls.Named(row, "Key_name"),
                            Place: MySqlCalls.Named(row, "Seq_in_index"),
                            Column: MySqlCalls.Named(row, "Column_name")),
                        cancellation)
                    .Where(index => index is { Name: "PRIMARY", Column: not null })
                    .OrderBy(index => int.Parse(index.Place ?? "0", CultureInfo.InvariantCulture))
                    .Select(index => index.Column!),
            ];

    private bool HasIndexOn(string table, DatabaseColumn column, CancellationToken cancellation) => calls
        .All(
            $"SHOW INDEX FROM {MySqlNames.Table(table)}",
            static row => (
                Place: MySqlCalls.Named(row, "Seq_in_index"),
                Column: MySqlCalls.Named(row, "Column_name"),
                Prefix: MySqlCalls.Named(row, "Sub_part"),
                Type: MySqlCalls.Named(row, "Index_type"),
                IsHidden: MySqlCalls.Named(row, "Visible") is "NO" || MySqlCalls.Named(row, "Ignored") is "YES"),
            cancellation)
        .Any(index => index.Place == "1"
            && string.Equals(index.Column, column.Name, StringComparison.OrdinalIgnoreCase)
            && (index.Prefix is null or "" || (int.TryParse(index.Prefix, CultureInfo.InvariantCulture, out var prefix) && prefix >= 17))
            && index.Type is null or "" or "BTREE" or "HASH"
            && !index.IsHidden);

    // Doris and StarRocks keep a table sorted by its first key columns.
    private bool IsFirstOfSortKey(string table, DatabaseColumn column, CancellationToken cancellation) => calls
        .All(
            $"SHOW FULL COLUMNS FROM {MySqlNames.Table(table)}",
            static row => (Name: MySqlCalls.Named(row, "Field"), Key: MySqlCalls.Named(row, "Key")),
            cancellation)
        .FirstOrDefault() is var first
            && string.Equals(first.Name, column.Name, StringComparison.OrdinalIgnoreCase)
            && first.Key?.ToUpperInvariant() is "YES" or "TRUE" or "PRI";

    private static bool IsOneOfThem(string? engine) =>
        engine is not null && Transactional.Contains($"'{engine.ToLowerInvariant()}'", StringComparison.Ordinal);

    private bool OtherEngines(CancellationToken cancellation) => calls.OneNumber(
        $"SELECT COUNT(*) FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ({OwnSchemas})"
            + $" AND COALESCE(LOWER(engine), '') NOT IN ({Transactional})",
        cancellation) is not 0;

    private string? Told(string table, string what, CancellationToken cancellation)
    {
        var parts = MySqlNames.Parts(table);
        var schema = parts.Length > 1 ? Literal(parts[^2]) : "DATABASE()";
        return calls.OneText(
            $"SELECT {what} FROM information_schema.tables WHERE table_schema = {schema} AND table_name = {Literal(parts[^1])}",
            cancellation);
    }

    private string Literal(string text) =>
        MySqlNames.Literal(text, bytes => product.IsAnalytic ? bytes : $"CONVERT({bytes} USING utf8mb4)");
}
