using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.MySql.Sql;

/// <summary>
/// The SQL of MySQL and its family. Texts are compared as byte strings: collations take upper and lower case, full and half width, and
/// blanks at the end for the same.
/// </summary>
/// <param name="product">Which server it is.</param>
/// <param name="longestQuery">How many bytes one query may have: max_allowed_packet.</param>
internal sealed class MySqlDialect(MySqlProduct product, long longestQuery) : SqlDialect
{
    private const int BytesOfKey = 21; // with its quotes and comma
    private const int RoomForTheRest = 64 * 1024;

    // Doris and StarRocks refuse more members of a list (expr_children_limit).
    private const int MostInAnalyticList = 10_000;

    // MySQL weighs the index for as many, and reads the whole table for more (range_optimizer_max_mem_size, 230 bytes each).
    private const int MostInIndexedList = 10_000;
    private const int MostInList = 200_000;

    public override int KeysInIndexedList => (int)Math.Min(Fitting, MostInIndexedList);

    public override int KeysInList => (int)Math.Min(Fitting, product.IsAnalytic ? MostInAnalyticList : MostInList);

    private long Fitting => Math.Max(100, (longestQuery - RoomForTheRest) / BytesOfKey);

    public override string Quote(string name) => MySqlNames.Quote(name);

    public override string Literal(string text) =>
        MySqlNames.Literal(text, bytes => product.IsAnalytic ? bytes : $"CONVERT({bytes} USING utf8mb4)");

    public override string From(Relation relation) => MySqlNames.From(relation);

    // The keys are unique, so no row comes twice.
    public override string FromWithKeys(Relation relation, DatabaseColumn id) =>
        $"{From(relation)} LEFT JOIN {KeyTable} AS k ON k.n = {Bytes(id)}";

    public override string Text(DatabaseColumn column)
    {
        if (product.IsAnalytic)
            return $"CAST({Value(column)} AS STRING)";
        return MySqlColumns.IsUtf8(column)
            ? $"CONVERT({Value(column)} USING binary)"
            : $"CONVERT(CONVERT({Value(column)} USING utf8mb4) USING binary)";
    }

    public override string IsPlain(DatabaseColumn id, DateOnly asOf) => product.IsAnalytic
        ? PlainNumberSql.Condition(Bytes(id), "BIGINT", number => $"CAST({number} AS STRING)", asOf)
        : PlainNumberSql.Condition(Bytes(id), "SIGNED", number => number, asOf);

    public override string IsKey(DatabaseColumn id) => "k.n IS NOT NULL";

    // In the column's own collation, whatever that is: only so can its index be used. It finds a lower-case x too, a row too many.
    public override string IsOneOf(DatabaseColumn id, IEnumerable<string> keys)
    {
        if (id.Kind != ColumnKind.WholeNumber)
            return In(id.Kind == ColumnKind.Text ? Column(id) : Bytes(id), keys.Select(key => $"'{key}'"));
        return In(Value(id), keys.Where(key => key.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0));
    }

    public override string IsExactly(DatabaseColumn column, IEnumerable<string> texts) =>
        In(Text(column), texts.Select(text => MySqlNames.Literal(text, bytes => bytes)));

    public override string IsEmpty(DatabaseColumn column) => $"(COALESCE(LENGTH({Text(column)}), 0) = 0)";

    public override string HasAt(DatabaseColumn id, IReadOnlyList<int> places, IEnumerable<string> characters)
    {
        var runs = Runs(places).Select(run => FormattableString.Invariant($"SUBSTR({Bytes(id)}, {run.First + 1}, {run.Count})")).ToArray();
        var found = runs is [var only] ? only : $"CONCAT({string.Join(", ", runs)})";
        return In(found, characters.Select(text => MySqlNames.Literal(text, bytes => bytes)));
    }

    // StarRocks has no IS TRUE.
    public override string IsNotTrue(string condition) =>
        product.IsAnalytic ? $"(NOT COALESCE(({condition}), FALSE))" : base.IsNotTrue(condition);

    public override string OrderBy(DatabaseColumn column) => column.Kind == ColumnKind.WholeNumber ? Value(column) : Text(column);

    private string Bytes(DatabaseColumn id)
    {
        if (product.IsAnalytic || !MySqlColumns.IsAsciiItself(id))
            return Text(id);
        return $"CONVERT({Value(id)} USING binary)";
    }

    private string Value(DatabaseColumn column) => MySqlColumns.IsBits(column) ? $"({Column(column)} + 0)" : Column(column);

    private string Column(DatabaseColumn column) => $"t.{Quote(column.Name)}";

    // A list without members is no syntax.
    private static string In(string value, IEnumerable<string> members)
    {
        var list = string.Join(", ", members);
        return list.Length == 0 ? "(1 = 0)" : $"({value} IN ({list}))";
    }

    private static IEnumerable<(int First, int Count)> Runs(IReadOnlyList<int> places)
    {
        for (var at = 0; at < places.Count;)
        {
            var count = 1;
            while (at + count < places.Count && places[at + count] == places[at] + count)
                count++;
            yield return (places[at], count);
            at += count;
        }
    }
}
