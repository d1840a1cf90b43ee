using System.Text;

namespace Matcher.Foundation.Characters;

/// <summary>
/// Text without code units that are no characters: halves of a surrogate pair and the noncharacters of Unicode (23.7), U+FFFE above
/// all. Normalisation throws on them, XML has no way to write them, and a program put them where a character was lost: each is read as
/// U+FFFD, one unreadable character.
/// </summary>
internal static class WellFormedText
{
    private const char Lost = '\uFFFD';

    /// <summary>The text; the very same where nothing is wrong with it, as nearly always.</summary>
    public static string Of(string text)
    {
        if (!MayBeIllFormed(text))
            return text;
        var characters = text.ToCharArray();
        return Mend(characters) ? new string(characters) : text;
    }

    /// <summary>The same in place; true: something was mended.</summary>
    public static bool Mend(Span<char> text)
    {
        var mended = false;
        if (!MayBeIllFormed(text))
            return mended;
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]) || text[at] is >= '\uFFFE' or (>= '\uFDD0' and <= '\uFDEF'))
            {
                text[at] = Lost;
                mended = true;
            }
        }

        return mended;
    }

    /// <summary>The text in one form for what looks alike (NFKC). The only way to it, because that of the library throws.</summary>
    public static string Nfkc(string text) => Normal(text, NormalizationForm.FormKC);

    /// <summary>The text with its accents and letters put together (NFC).</summary>
    public static string Nfc(string text) => Normal(text, NormalizationForm.FormC);

#pragma warning disable RS0030 // Here it is given nothing that it throws on.
    private static string Normal(string text, NormalizationForm form) => Of(text).Normalize(form);
#pragma warning restore RS0030

    // Everything that can be wrong lies above the Chinese characters; so do the signs of full width that most sentences have.
    private static bool MayBeIllFormed(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\uD800', '\uFFFF')
        && (text.ContainsAnyInRange('\uD800', '\uDFFF')
            || text.ContainsAnyInRange('\uFDD0', '\uFDEF')
            || text.ContainsAnyInRange('\uFFFE', '\uFFFF'));
}
