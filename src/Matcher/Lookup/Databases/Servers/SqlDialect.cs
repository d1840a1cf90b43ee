namespace Matcher.Lookup.Databases.Servers;

/// <summary>
/// How one family of databases says what the queries need. Conditions may be unknown (NULL); <see cref="IsNotTrue"/> makes them certain.
/// The rows' relation is always named <c>t</c>.
/// </summary>
internal abstract class SqlDialect
{
    /// <summary>Name of the temporary table with the roster's numbers, in its only column <c>n</c>.</summary>
    public const string KeyTable = "matcher_keys";

    /// <summary>
    /// How many numbers one query may list at most where an index finds rows by them: more would be refused, or the index not used.
    /// </summary>
    public abstract int KeysInIndexedList { get; }

    /// <summary>How many numbers one query may list at most where the table is read whole for it.</summary>
    public abstract int KeysInList { get; }

    /// <summary>A name as it is, whatever it looks like.</summary>
    public abstract string Quote(string name);

    /// <summary>A text as a literal.</summary>
    public abstract string Literal(string text);

    /// <summary>What comes after FROM, named <c>t</c>: <c>"si"."payments" AS t</c>, <c>(select …) AS t</c>.</summary>
    public abstract string From(Relation relation);

    /// <summary>
    /// The same with the numbers that were brought, where <see cref="IsKey"/> needs them joined: no row more or less than
    /// <see cref="From(Relation)"/> gives.
    /// </summary>
    public abstract string FromWithKeys(Relation relation, DatabaseColumn id);

    /// <summary>The value of a column as text, as an export of the table would show it.</summary>
    public abstract string Text(DatabaseColumn column);

    /// <summary>
    /// Whether the value of a column is certainly a plain number: exactly what <c>IdReader.TryReadPlain</c> takes, on the bytes of
    /// <see cref="Text"/>.
    /// </summary>
    /// <param name="id">The column.</param>
    /// <param name="asOf">基准日, after which nobody is born.</param>
    public abstract string IsPlain(DatabaseColumn id, DateOnly asOf);

    /// <summary>Whether a plain number is among those that were brought. Asked within <see cref="FromWithKeys"/>.</summary>
    public abstract string IsKey(DatabaseColumn id);

    /// <summary>Whether a plain number is one of those listed, so that an index on the column can find it. Never a row too few.</summary>
    /// <param name="id">The column.</param>
    /// <param name="keys">18 characters each.</param>
    public abstract string IsOneOf(DatabaseColumn id, IEnumerable<string> keys);

    /// <summary>Whether the text of a column is exactly one of these, to the byte; never true of one that only looks alike.</summary>
    public abstract string IsExactly(DatabaseColumn column, IEnumerable<string> texts);

    /// <summary>Whether the cell of a column is empty: NULL or a text without a character.</summary>
    public abstract string IsEmpty(DatabaseColumn column);

    /// <summary>Whether a plain number has certain characters in certain places.</summary>
    /// <param name="id">The column.</param>
    /// <param name="places">0-based places, ascending.</param>
    /// <param name="characters">For each number sought the characters in these places, joined.</param>
    public abstract string HasAt(DatabaseColumn id, IReadOnlyList<int> places, IEnumerable<string> characters);

    /// <summary>Counts all rows of a relation, and those of a condition: two numbers of one state of the data.</summary>
    /// <param name="from">What comes after FROM.</param>
    /// <param name="where">What comes after WHERE; never unknown.</param>
    public virtual string CountBoth(string from, string where) =>
        $"SELECT count(*), sum(CASE WHEN {where} THEN 1 ELSE 0 END) FROM {from}";

    /// <summary>True where a condition is false or unknown; never unknown.</summary>
    public virtual string IsNotTrue(string condition) => $"(({condition}) IS NOT TRUE)";

    /// <summary>
    /// What to order by, so that rows always come in the same order: whole numbers as numbers, all else by the bytes of its text.
    /// </summary>
    public abstract string OrderBy(DatabaseColumn column);

    /// <summary>The first rows of a select.</summary>
    public virtual string Limit(string select, int rows) => FormattableString.Invariant($"{select} LIMIT {rows}");
}
