using System.Collections.Immutable;
using System.Globalization;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.Queries;

/// <summary>The queries by which a table is read. Together those of one way give each row exactly once that may not be ruled out.</summary>
/// <param name="sql">The database's SQL.</param>
/// <param name="relation">The table.</param>
/// <param name="id">The column of the ID number.</param>
/// <param name="key">The columns that tell rows apart.</param>
/// <param name="cells">The columns that are read.</param>
internal sealed class TableQueries(
    SqlDialect sql, Relation relation, DatabaseColumn id, ImmutableArray<DatabaseColumn> key, ImmutableArray<DatabaseColumn> cells)
{
    /// <summary>Columns of <see cref="Rows"/>: the row's key, then its cells.</summary>
    public int ColumnCount => key.Length + cells.Length;

    /// <summary>Where none may be ruled out: every row.</summary>
    public ImmutableArray<TableQuery> All() => [new(sql.From(relation), "1 = 1")];

    /// <summary>Where the roster's numbers were brought: one query.</summary>
    /// <param name="mayGo">What a row must fulfil to be ruled out, beside not being about a number of the roster.</param>
    public ImmutableArray<TableQuery> WithKeys(string mayGo) =>
        [new(sql.FromWithKeys(relation, id), sql.IsNotTrue($"{mayGo} AND {sql.IsNotTrue(sql.IsKey(id))}"))];

    /// <summary>
    /// Where they travel in the queries: one query where a list can hold them all; else one for each list, which an index answers, and at
    /// last one for every row that may not be ruled out whosoever it is.
    /// </summary>
    /// <param name="mayGo">As in <see cref="WithKeys"/>.</param>
    /// <param name="keys">The roster's numbers, 18 characters each.</param>
    /// <param name="isIndexed">Whether an index finds rows by the ID number.</param>
    public ImmutableArray<TableQuery> InLists(string mayGo, IReadOnlyCollection<string> keys, bool isIndexed)
    {
        var from = sql.From(relation);
        if (keys.Count == 0)
            return [new(from, sql.IsNotTrue(mayGo))];
        // The table is read whole in any case, for the rows that may not be ruled out: where that costs no more with a list of all
        // numbers, one query is all. Without an index each list would be a reading of the whole table.
        if (keys.Count <= sql.KeysInList && (!isIndexed || sql.KeysInIndexedList >= sql.KeysInList))
            return [new(from, sql.IsNotTrue($"{mayGo} AND {sql.IsNotTrue(sql.IsOneOf(id, keys))}"))];
        return
        [
            .. keys.Chunk(isIndexed ? sql.KeysInIndexedList : sql.KeysInList)
                .Select(some => new TableQuery(from, $"{sql.IsOneOf(id, some)} AND {mayGo}")),
            new(from, sql.IsNotTrue(mayGo)),
        ];
    }

    /// <summary>Counts all rows, and those of a query.</summary>
    public string CountBoth(TableQuery query) => sql.CountBoth(query.From, query.Where);

    /// <summary>Counts the rows of a query.</summary>
    public static string Count(TableQuery query) => $"SELECT count(*) FROM {query.From} WHERE {query.Where}";

    /// <summary>The first rows of a relation in whatever order the server has them, all as text.</summary>
    /// <param name="sql">The database's SQL.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">How many rows at most.</param>
    public static string First(SqlDialect sql, Relation relation, IEnumerable<DatabaseColumn> columns, int rows) =>
        sql.Limit($"SELECT {Texts(sql, columns)} FROM {sql.From(relation)}", rows);

    /// <summary>Counts the rows of a relation, but not beyond a number: that is answered at once of a table of any size.</summary>
    public static string CountUpTo(SqlDialect sql, Relation relation, int most) =>
        $"SELECT count(*) FROM ({sql.Limit($"SELECT 1 AS matcher_n FROM {sql.From(relation)}", most)}) AS f";

    /// <summary>The first rows of a relation as a relation.</summary>
    public static Relation FirstOf(SqlDialect sql, Relation relation, int rows) =>
        new(Table: null, sql.Limit($"SELECT t.* FROM {sql.From(relation)}", rows));

    /// <summary>The rows of a query in the order of their keys: key, then cells, all as text.</summary>
    public string Rows(TableQuery query) =>
        $"SELECT {Texts(sql, key.Concat(cells))} FROM {query.From} WHERE {query.Where} "
            + $"ORDER BY {string.Join(", ", key.Select(sql.OrderBy))}";

    // ClickHouse takes a column by the name of an alias, wherever it stands, for the alias: none may be the name of a column.
    private static string Texts(SqlDialect sql, IEnumerable<DatabaseColumn> columns) => string.Join(", ",
        columns.Select((column, place) => string.Create(CultureInfo.InvariantCulture, $"{sql.Text(column)} AS matcher_c{place}")));
}
