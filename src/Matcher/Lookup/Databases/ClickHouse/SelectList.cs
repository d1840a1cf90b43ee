namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>The list of what a select asks for.</summary>
internal static class SelectList
{
    private const string End = " FROM ";

    /// <summary>The same select with one column more at its end.</summary>
    /// <param name="sql">A select of this program, whose texts and names are those of <see cref="ClickHouseDialect"/>.</param>
    /// <param name="expression">What to ask for besides.</param>
    public static string Append(string sql, string expression)
    {
        var end = EndOf(sql);
        return $"{sql[..end]}, {expression}{sql[end..]}";
    }

    // The first FROM that stands in no parentheses, text or name.
    private static int EndOf(string sql)
    {
        var depth = 0;
        for (var i = 0; i < sql.Length; i++)
        {
            switch (sql[i])
            {
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                case '\'' or '`':
                    i = CloseOf(sql, i);
                    break;
                case ' ' when depth == 0 && sql.AsSpan(i).StartsWith(End, StringComparison.Ordinal):
                    return i;
            }
        }

        return sql.Length;
    }

    private static int CloseOf(string sql, int open)
    {
        var i = open + 1;
        while (i < sql.Length && sql[i] != sql[open])
            i += sql[i] == '\\' ? 2 : 1;
        return i;
    }
}
