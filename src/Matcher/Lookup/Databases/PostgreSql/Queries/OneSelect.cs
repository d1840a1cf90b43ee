namespace Matcher.Lookup.Databases.PostgreSql.Queries;

/// <summary>
/// Whether a text is one select and nothing else, so that it can stand in parentheses after FROM and end where they end. It is not
/// parsed further than that: what the select says, the server checks.
/// </summary>
internal static class OneSelect
{
    private static readonly string[] Beginnings = ["select", "with", "values", "table"];

    /// <summary>Whether it is.</summary>
    public static bool Is(string query)
    {
        var depth = 0;
        var first = -1;
        for (var index = 0; index < query.Length;)
        {
            var next = End(query, index);
            if (next < 0)
                return false; // a text or a comment that nothing ends
            var character = query[index];
            if (next == index + 1)
            {
                depth += character switch { '(' => 1, ')' => -1, _ => 0 };
                if (depth < 0 || character == ';' || character == '\0')
                    return false;
                if (first < 0 && !char.IsWhiteSpace(character) && character != '(')
                    first = index;
            }

            index = next;
        }

        return depth == 0 && first >= 0 && Beginnings.Any(word => Begins(query.AsSpan(first), word));
    }

    private static bool Begins(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || !(char.IsLetterOrDigit(text[word.Length]) || text[word.Length] is '_' or '$'));

    // Where the text, name or comment ends that begins here; the next character where none does; -1 where it has no end.
    private static int End(string query, int start)
    {
        var rest = query.AsSpan(start);
        if (rest.StartsWith("--", StringComparison.Ordinal))
            return rest.IndexOfAny('\n', '\r') is >= 0 and var end ? start + end : query.Length;
        if (rest.StartsWith("/*", StringComparison.Ordinal))
            return EndOfComment(query, start);
        return rest[0] switch
        {
            '\'' => EndOfQuoted(query, start, IsEscaped(query, start)),
            '"' => EndOfQuoted(query, start, hasBackslashes: false),
            '$' => EndOfDollars(query, start),
            _ => start + 1,
        };
    }

    private static bool IsEscaped(string query, int quote) =>
        quote > 0 && query[quote - 1] is 'e' or 'E'
        && (quote == 1 || !(char.IsLetterOrDigit(query[quote - 2]) || query[quote - 2] is '_' or '$'));

    private static int EndOfQuoted(string query, int start, bool hasBackslashes)
    {
        for (var index = start + 1; index < query.Length; index++)
        {
            if (hasBackslashes && query[index] == '\\')
                index++;
            else if (query[index] == query[start])
                return index + 1; // a doubled quote begins the next text, and that is the same
        }

        return -1;
    }

    private static int EndOfComment(string query, int start)
    {
        var depth = 0;
        for (var index = start; index + 1 < query.Length; index++)
        {
            if (query[index] == '/' && query[index + 1] == '*')
            {
                depth++;
                index++;
            }
            else if (query[index] == '*' && query[index + 1] == '/')
            {
                index++;
                if (--depth == 0)
                    return index + 1;
            }
        }

        return -1;
    }

    // $$…$$ or $word$…$word$; a $ within a name is a part of it, and so is the one of $1.
    private static int EndOfDollars(string query, int start)
    {
        if (start > 0 && (char.IsLetterOrDigit(query[start - 1]) || query[start - 1] is '_' or '$'))
            return start + 1;
        var end = start + 1;
        while (end < query.Length && (char.IsLetterOrDigit(query[end]) || query[end] == '_'))
            end++;
        if (end == query.Length || query[end] != '$' || char.IsAsciiDigit(query[start + 1]))
            return start + 1;
        var tag = query[start..(end + 1)];
        var close = query.IndexOf(tag, end + 1, StringComparison.Ordinal);
        return close < 0 ? -1 : close + tag.Length;
    }
}
