using System.Globalization;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.Fakes;

/// <summary>SQLite's SQL, with the engine's own reading of numbers as a function: what other databases say at length.</summary>
internal sealed class SqliteDialect(int keysInList) : SqlDialect
{
    public override int KeysInIndexedList => keysInList;

    public override int KeysInList => keysInList;

    public override string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public override string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public override string From(Relation relation) => relation.Query is { } query ? $"({query}) AS t" : $"{Quote(relation.Table!)} AS t";

    public override string FromWithKeys(Relation relation, DatabaseColumn id) =>
        $"{From(relation)} LEFT JOIN temp.{KeyTable} AS k ON k.n = {Text(id)}";

    public override string Text(DatabaseColumn column) => $"CAST(t.{Quote(column.Name)} AS TEXT)";

    public override string IsPlain(DatabaseColumn id, DateOnly asOf) =>
        string.Create(CultureInfo.InvariantCulture, $"plain({Text(id)}, {asOf.DayNumber})");

    public override string IsKey(DatabaseColumn id) => "k.n IS NOT NULL";

    public override string IsOneOf(DatabaseColumn id, IEnumerable<string> keys) => $"{Text(id)} IN ({string.Join(", ", keys.Select(Literal))})";

    public override string IsExactly(DatabaseColumn column, IEnumerable<string> texts) =>
        $"{Text(column)} IN ({string.Join(", ", texts.Select(Literal))})";

    public override string IsEmpty(DatabaseColumn column) => $"coalesce({Text(column)}, '') = ''";

    public override string HasAt(DatabaseColumn id, IReadOnlyList<int> places, IEnumerable<string> characters)
    {
        var joined = string.Join(" || ", places.Select(place =>
            string.Create(CultureInfo.InvariantCulture, $"substr({Text(id)}, {place + 1}, 1)")));
        return $"{joined} IN ({string.Join(", ", characters.Select(Literal))})";
    }

    public override string OrderBy(DatabaseColumn column) =>
        column.Kind == ColumnKind.WholeNumber ? $"t.{Quote(column.Name)}" : Text(column);
}
