using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>
/// ClickHouse's SQL. Texts are bytes there: lengths, places and comparisons are exact. All that is made of columns here is without NULL, so
/// no condition is unknown.
/// </summary>
/// <param name="keysInList">How many numbers a query may list.</param>
internal sealed class ClickHouseDialect(int keysInList) : SqlDialect
{
    /// <summary>How many numbers fit into a query of 256 KiB, the most that ClickHouse parses unless it is told otherwise.</summary>
    public const int KeysInShortQuery = 7_000;

    /// <summary>How many where the account may have longer ones parsed.</summary>
    public const int KeysInLongQuery = 100_000;

    /// <summary>The type of <see cref="SqlDialect.KeyTable"/>: first 17 digits, which a hash table holds in 8 bytes.</summary>
    public const string KeyStructure = "n UInt64";

    public override int KeysInIndexedList => keysInList;

    public override int KeysInList => keysInList;

    public override string Quote(string name) => Quoted(name);

    public override string Literal(string text) => $"'{Escaped(text, '\'')}'";

    public override string From(Relation relation) =>
        relation.Table is { } table ? $"{QuotedName(table)} AS t" : $"({relation.Query}\n) AS t"; // the select may end in a comment

    public override string FromWithKeys(Relation relation, DatabaseColumn id) => From(relation);

    // toString cuts the zero bytes that fill up a FixedString, and writes every other type as an export does.
    public override string Text(DatabaseColumn column) => new ClickHouseType(column.Type) switch
    {
        { IsPlainString: true } => Value(column),
        { IsEnumOrNull: true } => WordOrNothing(column), // older servers look up the word of a NULL, too, and find none
        _ => $"ifNull(toString({Value(column)}),'')",
    };

    public override string IsPlain(DatabaseColumn id, DateOnly asOf) => new PlainNumber(Text(id), asOf).ToString();

    // GLOBAL: the numbers were sent to the server that was asked; it sends them on to those that have the rows, once for each query.
    public override string IsKey(DatabaseColumn id) => $"toUInt64OrZero(substring({Text(id)},1,17)) GLOBAL IN {KeyTable}";

    // On the bare column, which alone an index is kept of.
    public override string IsOneOf(DatabaseColumn id, IEnumerable<string> keys) =>
        id.Kind == ColumnKind.Text ? $"ifNull({In(Value(id), List(keys))},0)" : IsExactly(id, keys);

    public override string IsExactly(DatabaseColumn column, IEnumerable<string> texts) => In(Text(column), List(texts));

    public override string IsEmpty(DatabaseColumn column) => $"{Text(column)}=''";

    public override string HasAt(DatabaseColumn id, IReadOnlyList<int> places, IEnumerable<string> characters) =>
        In(Pieces(Text(id), places), List(characters));

    public override string IsNotTrue(string condition) => $"(ifNull(({condition}),0)=0)";

    // What is NULL comes first, as an empty text does.
    public override string OrderBy(DatabaseColumn column) =>
        column.Kind == ColumnKind.WholeNumber ? $"{Value(column)} NULLS FIRST" : Text(column);

    /// <summary>A name with the database before it, if it has one.</summary>
    public static string QuotedName(string table) => string.Join('.', Parts(table).Select(Quoted));

    /// <summary>The database, where it has one, and the table.</summary>
    public static string[] Parts(string table) => table.Split('.', 2);

    private static string Quoted(string name) => $"`{Escaped(name, '`')}`";

    private string Value(DatabaseColumn column) => $"t.{Quote(column.Name)}";

    private string WordOrNothing(DatabaseColumn column)
    {
        var words = ClickHouseType.WordsOf(column.Type).ToList();
        return $"ifNull(transform(CAST({Value(column)} AS Nullable(Int16)),[{string.Join(',', words.Select(word => word.Number))}],"
            + $"[{string.Join(',', words.Select(word => word.Word))}],''),'')";
    }

    private string List(IEnumerable<string> texts) => string.Join(',', texts.Select(Literal));

    // An empty list is not understood.
    private static string In(string expression, string list) => list.Length == 0 ? "0" : $"{expression} IN ({list})";

    private static string Pieces(string text, IReadOnlyList<int> places)
    {
        var pieces = new List<string>();
        for (var first = 0; first < places.Count;)
        {
            var next = first + 1;
            while (next < places.Count && places[next] == places[next - 1] + 1)
                next++;
            pieces.Add(FormattableString.Invariant($"substring({text},{places[first] + 1},{next - first})"));
            first = next;
        }

        return pieces.Count == 1 ? pieces[0] : $"concat({string.Join(',', pieces)})";
    }

    private static string Escaped(string text, char quote) =>
        text.Replace("\\", @"\\", StringComparison.Ordinal).Replace($"{quote}", $"\\{quote}", StringComparison.Ordinal);
}
