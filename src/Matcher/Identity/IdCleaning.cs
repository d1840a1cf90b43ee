using Matcher.Values;

namespace Matcher.Identity;

/// <summary>Takes off an ID field what typists, Excel and exports have put around the number.</summary>
internal static class IdCleaning
{
    /// <summary>
    /// Half width, upper case, without blanks, hyphens, an apostrophe before it, quotes or <c>="…"</c> around it; a last
    /// character that looks like an X is one.
    /// </summary>
    /// <param name="raw">The field as the file has it.</param>
    /// <param name="buffer">Where the cleaned text goes.</param>
    /// <param name="isWhole">False when there was more than the buffer holds.</param>
    public static Span<char> Clean(ReadOnlySpan<char> raw, Span<char> buffer, out bool isWhole)
    {
        isWhole = true;
        var length = 0;
        foreach (var c in raw)
        {
            if (FieldCharacters.IsInvisible(c) || FieldCharacters.IsDash(c))
                continue;
            if (length == buffer.Length)
            {
                isWhole = false;
                break;
            }
            buffer[length++] = char.ToUpperInvariant(FieldCharacters.ToHalfWidth(c));
        }
        var text = Unwrap(buffer[..length]);
        if (text is [.., '\u0425' or '\u03A7' or '\u2169' or '\u00D7']) // Cyrillic Ha, Greek Chi, Roman ten, times sign
            text[^1] = 'X';
        return text;
    }

    private static Span<char> Unwrap(Span<char> text)
    {
        var start = 0;
        while (start < text.Length && (text[start] == '=' || FieldCharacters.IsQuote(text[start])))
            start++;
        var end = text.Length;
        while (end > start && FieldCharacters.IsQuote(text[end - 1]))
            end--;
        return text[start..end];
    }
}
