using System.Collections.Immutable;
using System.Text;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.MySql.Sql;

/// <summary>Names and texts within a query, whatever sql_mode the server has (ANSI_QUOTES, NO_BACKSLASH_ESCAPES).</summary>
internal static class MySqlNames
{
    /// <summary>A name as it is.</summary>
    public static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>The parts of a table's name, split at its dots; a part with a dot in it stands in back-quotes.</summary>
    public static ImmutableArray<string> Parts(string table)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var part = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < table.Length; at++)
        {
            if (table[at] == '`' && isQuoted && at + 1 < table.Length && table[at + 1] == '`')
                part.Append(table[at++]);
            else if (table[at] == '`')
                isQuoted = !isQuoted;
            else if (table[at] == '.' && !isQuoted)
                parts.Add(Take(part));
            else
                part.Append(table[at]);
        }

        parts.Add(Take(part));
        return parts.ToImmutable();
    }

    /// <summary>A table's name as it is.</summary>
    public static string Table(string table) => string.Join('.', Parts(table).Select(Quote));

    /// <summary>
    /// A text as a literal. A backslash means now itself and now the next character, as the server is set; a text that has one is
    /// written in hexadecimal.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="ofBytes">Makes a text of the byte string that UNHEX gives.</param>
    public static string Literal(string text, Func<string, string> ofBytes) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\x1F') >= 0 || text.Contains('\\', StringComparison.Ordinal)
            ? ofBytes($"UNHEX('{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}')")
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>What comes after FROM.</summary>
    /// <exception cref="DatabaseFailedException">The query is not one select.</exception>
    public static string From(Relation relation)
    {
        if (relation.Table is { } table)
            return $"{Table(table)} AS t";
        var query = relation.Query ?? "";
        return SingleSelect.Is(query)
            ? $"(\n{query}\n) AS t" // its last line may end in a comment
            : throw new DatabaseFailedException(DatabaseFault.BadQuery, "");
    }

    private static string Take(StringBuilder part)
    {
        var text = part.ToString();
        part.Clear();
        return text;
    }
}
