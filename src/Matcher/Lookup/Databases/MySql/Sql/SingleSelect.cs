namespace Matcher.Lookup.Databases.MySql.Sql;

/// <summary>
/// Whether a query of the config is one select and nothing else, so that it can stand in brackets after FROM. It must be so whichever way
/// the server reads a backslash in a text; comments that are carried out (<c>/*!</c>) and whatever locks or writes are none.
/// </summary>
internal static class SingleSelect
{
    /// <summary>Whether it is.</summary>
    public static bool Is(string query) => IsOne(query, "'\"") && IsOne(query, "'") && IsOne(query, "");

    // In which quotes a backslash takes the next character with it: NO_BACKSLASH_ESCAPES and ANSI_QUOTES change that.
    private static bool IsOne(string query, string escaping)
    {
        var (depth, words, last) = (0, 0, "");
        for (var at = 0; at < query.Length;)
        {
            var rest = query.AsSpan(at);
            if (query[at] is '\'' or '"' or '`')
            {
                var end = EndOfQuoted(query, at, escaping.Contains(query[at], StringComparison.Ordinal));
                if (end < 0)
                    return false;
                at = end;
            }
            else if (query[at] == '#' || (rest.StartsWith("--") && (rest.Length == 2 || char.IsWhiteSpace(rest[2]))))
            {
                var end = rest.IndexOf('\n');
                at = end < 0 ? query.Length : at + end;
            }
            else if (rest.StartsWith("/*"))
            {
                var end = rest[2..].IndexOf("*/");
                if (end < 0 || rest.StartsWith("/*!") || rest.StartsWith("/*M!"))
                    return false;
                at += end + 4;
            }
            else if (IsOfWord(query[at]))
            {
                var length = 1;
                while (length < rest.Length && IsOfWord(rest[length]))
                    length++;
                var word = rest[..length].ToString().ToUpperInvariant();
                if ((words == 0 && word is not ("SELECT" or "WITH")) || IsForbidden(last, word))
                    return false;
                (words, last) = (words + 1, word);
                at += length;
            }
            else
            {
                depth += query[at] == '(' ? 1 : query[at] == ')' ? -1 : 0;
                if (depth < 0 || query[at] is ';' or '\0')
                    return false;
                if (!char.IsWhiteSpace(query[at]))
                    last = "";
                at++;
            }
        }

        return depth == 0 && words > 1;
    }

    // FOR UPDATE, FOR SHARE, LOCK IN SHARE MODE, INTO OUTFILE; a column may be called so in back-quotes.
    private static bool IsForbidden(string before, string word) =>
        word is "INTO" || (before, word) is ("FOR", "UPDATE") or ("FOR", "SHARE") or ("LOCK", "IN");

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '$' or '@';

    private static int EndOfQuoted(string query, int at, bool escapes)
    {
        var quote = query[at++];
        for (; at < query.Length; at++)
        {
            if (query[at] == '\\' && escapes)
                at++;
            else if (query[at] == quote && at + 1 < query.Length && query[at + 1] == quote)
                at++;
            else if (query[at] == quote)
                return at + 1;
        }

        return -1;
    }
}
