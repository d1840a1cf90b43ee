using System.Globalization;
using System.Text;
using Matcher.Values;

namespace Matcher.Identity.Cells;

/// <summary>Takes off an ID field what typists, Excel, web pages and exports have put around the number.</summary>
internal static class IdCleaning
{
    /// <summary>The longest cleaned text worth reading, in characters; anything longer is no identity number.</summary>
    public const int MaxLength = 64;

    /// <summary>
    /// Half width, upper case, digits of every script as 0 to 9 (those in circles, raised and lowered too), every dash a hyphen;
    /// without blanks, marks that show nothing, an apostrophe before it, quotes or <c>="…"</c> around it, entities decoded; what looks
    /// like an X is one.
    /// </summary>
    /// <param name="raw">The field as the file has it.</param>
    /// <param name="buffer">Where the cleaned text goes.</param>
    /// <param name="isWhole">False when there was more than the buffer holds.</param>
    public static Span<char> Clean(ReadOnlySpan<char> raw, Span<char> buffer, out bool isWhole)
    {
        isWhole = true;
        var length = 0;
        for (var index = 0; index < raw.Length; index++)
        {
            var c = raw[index];
            if (c == '&' && HtmlEntity.TryRead(raw[index..], out var entity, out c))
                index += entity - 1;
            if (char.IsHighSurrogate(c) && index + 1 < raw.Length && PairAt(raw, index) is { } meant)
            {
                index++;
                c = meant;
            }

            if (IsInvisible(c))
                continue;
            if (length == buffer.Length)
            {
                isWhole = false;
                break;
            }

            buffer[length++] = Plain(c);
        }

        return Unwrap(buffer[..length]);
    }

    // The digit that two halves of a character are; a blank for one that shows nothing; null for any other.
    private static char? PairAt(ReadOnlySpan<char> raw, int index)
    {
        if (Rune.DecodeFromUtf16(raw[index..], out var rune, out _) != System.Buffers.OperationStatus.Done)
            return null;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)Rune.GetNumericValue(rune)),
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark => ' ',
            _ => null,
        };
    }

    // Beside the usual: marks on the character before (the frame of a keycap), fillers that are letters to Unicode, and blank Braille.
    private static bool IsInvisible(char c) =>
        FieldCharacters.IsInvisible(c)
        || (c >= '\u0300'
            && (c is '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u2800'
                || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark));

    private static char Plain(char c)
    {
        if (c < 0x80)
            return char.ToUpperInvariant(c);
        if (FieldCharacters.IsDash(c) || c == '\u30FC') // the long-vowel mark of Japanese, from the same key
            return '-';
        var half = char.ToUpperInvariant(FieldCharacters.ToHalfWidth(c));
        if (half is '\u0425' or '\u03A7' or '\u2169' or '\u00D7') // Cyrillic Ha, Greek Chi, Roman ten, times sign
            return 'X';
        return CharUnicodeInfo.GetDigitValue(half) is >= 0 and var digit ? (char)('0' + digit) : half;
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
