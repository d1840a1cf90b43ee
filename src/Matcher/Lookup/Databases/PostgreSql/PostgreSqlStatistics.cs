using System.Globalization;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>What a server knows of a table without reading it. Where a fork keeps no such catalogue, nothing is known.</summary>
internal static class PostgreSqlStatistics
{
    // A partitioned table has its rows in the tables under it, at any depth; of itself some versions know nothing.
    private const string Leaves = """
        WITH RECURSIVE part (oid) AS (
            SELECT {0}::regclass::oid
            UNION ALL
            SELECT i.inhrelid FROM part JOIN pg_inherits AS i ON i.inhparent = part.oid)
        """;

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

    /// <summary>Whether rows of a table lie on another server (postgres_fdw and its like).</summary>
    /// <param name="queries">The connection.</param>
    /// <param name="table">Its name in quotes.</param>
    /// <param name="cancellation">Stops it.</param>
    public static bool IsForeign(PostgreSqlQueries queries, string table, CancellationToken cancellation)
    {
        var sql = $"{Of(table)} SELECT count(*) FROM part JOIN pg_class AS c ON c.oid = part.oid WHERE c.relkind = 'f'";
        return queries.TryRead(sql, cancellation) is [[not (null or "0")]];
    }

    private static string Of(string table) => string.Format(CultureInfo.InvariantCulture, Leaves, Literal(table));

    private static string Literal(string text) => new PostgreSqlDialect(PostgreSqlTraits.None).Literal(text);
}
