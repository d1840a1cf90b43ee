using System.Globalization;
using System.Text;
using Matcher.Lookup.Databases.PostgreSql.Queries;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>
/// SQL of the PostgreSQL family. Nothing in it depends on whether '' is NULL, on a function made for it, or on a version since 9.2.
/// </summary>
/// <param name="traitsNow">What is particular to the server and the relation, as far as it is known when a question is put.</param>
internal sealed class PostgreSqlDialect(Func<PostgreSqlTraits> traitsNow) : SqlDialect
{
    // From version 15 on a list is looked up by its hash, whether a row is to be in it or not; before, a query of rows is.
    private const int FewKeys = 30_000;

    private const int ManyKeys = 500_000;

    /// <inheritdoc/>
    public override int KeysInIndexedList => Traits.HashesLists ? KeysInList : 10_000;

    /// <inheritdoc/>
    public override int KeysInList => Traits.HashesLists ? ManyKeys : FewKeys;

    /// <summary>Whether <see cref="IsOneOf"/> asks a column in a way that an index on it can answer.</summary>
    public static bool CanUseIndex(DatabaseColumn column) => column.Kind is ColumnKind.Text or ColumnKind.WholeNumber || IsNumeric(column);

    /// <inheritdoc/>
    public override string Quote(string name) => RelationName.Quote(name);

    /// <inheritdoc/>
    public override string Literal(string text)
    {
        var doubled = text.Replace("'", "''", StringComparison.Ordinal);
        return doubled.Contains('\\', StringComparison.Ordinal)
            ? $"E'{doubled.Replace("\\", "\\\\", StringComparison.Ordinal)}'"
            : $"'{doubled}'";
    }

    /// <inheritdoc/>
    public override string From(Relation relation) => relation.Table is { } table
        ? $"{RelationName.Of(table)} AS t"
        : $"({relation.Query}\n) AS t"; // a comment may end the query

    /// <inheritdoc/>
    public override string FromWithKeys(Relation relation, DatabaseColumn id) => Traits.SentKeys is null
        ? $"{From(relation)} LEFT JOIN {KeyTable} AS k ON k.n = {Exact(id)}"
        : From(relation);

    /// <inheritdoc/>
    public override string Text(DatabaseColumn column) => column.Type == "boolean"
        ? $"(CASE WHEN {Column(column)} THEN 't' WHEN NOT {Column(column)} THEN 'f' END)" // as COPY writes it
        : $"{Column(column)}::text";

    /// <inheritdoc/>
    public override string IsPlain(DatabaseColumn id, DateOnly asOf) => Traits.IsForeign
        ? ShippedPlainNumber.Condition(Exact(id), asOf)
        : PlainNumber.Condition(Exact(id), asOf);

    /// <inheritdoc/>
    public override string IsKey(DatabaseColumn id) => Traits.SentKeys is { } keys ? IsOneOf(id, keys) : "(k.n IS NOT NULL)";

    /// <inheritdoc/>
    public override string IsOneOf(DatabaseColumn id, IEnumerable<string> keys)
    {
        var isNumber = id.Kind == ColumnKind.WholeNumber || IsNumeric(id);
        var (value, type) = (isNumber, IsPadded(id)) switch
        {
            (true, _) => (Column(id), id.Kind == ColumnKind.WholeNumber ? "bigint" : "numeric"),
            (_, true) => (Collated(Column(id)), "bpchar"),
            _ => (Exact(id), "text"),
        };
        var fitting = (isNumber ? keys.Where(static key => key[^1] != 'X') : keys).ToList();
        if (fitting.Count == 0)
            return "FALSE";
        return Traits.HashesLists
            ? $"({value} = ANY ('{{{string.Join(',', fitting)}}}'::{type}[]))"
            : $"({value} IN (SELECT n::{type} FROM (VALUES ('{string.Join("'), ('", fitting)}')) AS v (n)))";
    }

    /// <inheritdoc/>
    public override string IsExactly(DatabaseColumn column, IEnumerable<string> texts) =>
        Among(Collated(Text(column)), texts);

    /// <inheritdoc/>
    public override string IsEmpty(DatabaseColumn column) =>
        $"({Column(column)} IS NULL OR octet_length({Text(column)}) = 0)";

    /// <inheritdoc/>
    public override string HasAt(DatabaseColumn id, IReadOnlyList<int> places, IEnumerable<string> characters)
    {
        var pieces = new List<string>();
        for (var index = 0; index < places.Count;)
        {
            var length = 1;
            while (index + length < places.Count && places[index + length] == places[index] + length)
                length++;
            pieces.Add(string.Create(CultureInfo.InvariantCulture, $"substr({Exact(id)}, {places[index] + 1}, {length})"));
            index += length;
        }

        return Among(pieces.Count == 0 ? "''" : $"({string.Join(" || ", pieces)})", characters);
    }

    /// <inheritdoc/>
    public override string CountBoth(string from, string where)
    {
        // postgres_fdw has one table counted on its server, but fetches each row to count those of several together.
        if (Traits.Leaves.IsEmpty)
            return base.CountBoth(from, where);
        var counts = Traits.Leaves.Select(leaf =>
            $"SELECT (SELECT count(*) FROM {leaf} AS t) AS a, (SELECT count(*) FROM {leaf} AS t WHERE {where}) AS h");
        return $"SELECT sum(a), sum(h) FROM ({string.Join(" UNION ALL ", counts)}) AS c";
    }

    /// <inheritdoc/>
    public override string IsNotTrue(string condition) => $"(({condition}) IS DISTINCT FROM TRUE)"; // postgres_fdw sends this, not IS TRUE

    /// <inheritdoc/>
    public override string OrderBy(DatabaseColumn column) => column.Kind == ColumnKind.WholeNumber
        ? Column(column)
        : $"{Text(column)} COLLATE \"C\"";

    private PostgreSqlTraits Traits => traitsNow();

    private static bool IsNumeric(DatabaseColumn column) => column.Type.StartsWith("numeric", StringComparison.Ordinal);

    // char(n): what fills it up at the end is no part of its value.
    private static bool IsPadded(DatabaseColumn column) => column.Type is "character" or "bpchar";

    private string Among(string value, IEnumerable<string> texts)
    {
        var list = new StringBuilder();
        foreach (var text in texts.Where(static text => !text.Contains('\0', StringComparison.Ordinal))) // no cell has one
            list.Append(list.Length == 0 ? "" : ", ").Append(Literal(text));
        return list.Length == 0 ? "FALSE" : $"({value} IN ({list}))";
    }

    private string Column(DatabaseColumn column) => $"t.{Quote(column.Name)}";

    private string Exact(DatabaseColumn column) => Collated(Text(column));

    // A collation for which different texts are equal knows no LIKE, and would find texts that only look alike.
    private string Collated(string text) => Traits.HasLooseCollations ? $"({text} COLLATE \"C\")" : $"({text})";
}
