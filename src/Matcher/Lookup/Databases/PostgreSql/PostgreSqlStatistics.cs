using System.Collections.Immutable;
using System.Globalization;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>What a server knows of a table without reading it. Where a fork keeps no such catalogue, nothing is known.</summary>
internal static class PostgreSqlStatistics
{
    /// <summary>Rows of a table and of those under it; null where it is no table, or was never looked at by the server.</summary>
    /// <param name="queries">The connection.</param>
    /// <param name="table">Its name in quotes.</param>
    /// <param name="cancellation">Stops it.</param>
    public static long? Rows(PostgreSqlQueries queries, string table, CancellationToken cancellation)
    {
        var sql = $"""
            {Of(table)}
            SELECT sum(c.reltuples::numeric), min(c.reltuples)
            FROM part JOIN pg_class AS c ON c.oid = part.oid
            WHERE c.relkind IN ('r', 'f', 'm') AND (c.relpages > 0 OR c.reltuples > 0 OR c.relkind = 'f')
            """;
        // Below zero: never counted (since version 14).
        return queries.TryRead(sql, cancellation) is [[{ } rows, { } least]] && !least.StartsWith('-')
            ? (long)decimal.Parse(rows, NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Whether an index of the table, or of every table under it that has rows, begins with a column.</summary>
    /// <param name="queries">The connection.</param>
    /// <param name="table">Its name in quotes.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="cancellation">Stops it.</param>
    public static bool HasIndex(PostgreSqlQueries queries, string table, string column, CancellationToken cancellation)
    {
        var sql = $"""
            {Of(table)}
            SELECT count(*), count(x.indexed)
            FROM part JOIN pg_class AS c ON c.oid = part.oid
            LEFT JOIN (
                SELECT DISTINCT i.indrelid AS indexed
                FROM pg_index AS i JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                WHERE i.indisvalid AND i.indpred IS NULL AND a.attname = {Literal(column)}) AS x ON x.indexed = c.oid
            WHERE c.relkind IN ('r', 'f', 'm')
            """;
        return queries.TryRead(sql, cancellation) is [[{ } tables, { } indexed]] && tables == indexed && tables != "0";
    }

    /// <summary>The columns of a table's primary key, in its order; none where it has none.</summary>
    /// <param name="queries">The connection.</param>
    /// <param name="table">Its name in quotes.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ImmutableArray<string> PrimaryKey(PostgreSqlQueries queries, string table, CancellationToken cancellation)
    {
        var sql = $"""
            SELECT a.attname::text
            FROM pg_index AS i JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
            WHERE i.indisprimary AND i.indrelid = {Literal(table)}::regclass
            ORDER BY strpos(' ' || i.indkey::text || ' ', ' ' || a.attnum::text || ' ')
            """;
        return queries.TryRead(sql, cancellation) is { } rows ? [.. rows.Select(static row => row[0]!)] : [];
    }

    /// <summary>Whether rows of a relation lie on another server (postgres_fdw and its like).</summary>
    /// <param name="queries">The connection.</param>
    /// <param name="from">What comes after FROM.</param>
    /// <param name="cancellation">Stops it.</param>
    public static bool IsForeign(PostgreSqlQueries queries, string from, CancellationToken cancellation) =>
        queries.TryRead($"EXPLAIN (COSTS off) SELECT * FROM {from}", cancellation) is { } plan
        && plan.Any(static row => row[0] is { } step && step.Contains("Foreign Scan", StringComparison.Ordinal));

    /// <summary>
    /// The tables in which a table has its rows, each as it stands after FROM; none where it has them itself, is a view, or where not all
    /// of them may be read.
    /// </summary>
    /// <param name="queries">The connection.</param>
    /// <param name="table">Its name in quotes.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ImmutableArray<string> Leaves(PostgreSqlQueries queries, string table, CancellationToken cancellation)
    {
        var sql = $"""
            {Of(table)}
            SELECT c.oid::regclass::text, c.relkind, has_table_privilege(c.oid, 'SELECT')::text
            FROM part JOIN pg_class AS c ON c.oid = part.oid ORDER BY 1
            """;
        // What is neither partitioned nor foreign nor an ordinary table without tables under it is counted by its own name.
        return queries.TryRead(sql, cancellation) is { } found
            && found.All(static row => row is [_, "p" or "r" or "f", "true"])
            && (found.Count == 1 || found.Any(static row => row[1] == "p"))
            ? [.. found.Where(static row => row[1] != "p").Select(static row => row[0]!)]
            : [];
    }

    // A partitioned table has its rows in the tables under it, at any depth; of itself some versions know nothing.
    private static string Of(string table) => $"""
        WITH RECURSIVE part (oid) AS (
            SELECT {Literal(table)}::regclass::oid
            UNION ALL
            SELECT i.inhrelid FROM part JOIN pg_inherits AS i ON i.inhparent = part.oid)
        """;

    private static string Literal(string text) => new PostgreSqlDialect(static () => PostgreSqlTraits.None).Literal(text);
}
