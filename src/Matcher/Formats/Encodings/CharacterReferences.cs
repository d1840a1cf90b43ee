using System.Net;

namespace Matcher.Formats.Encodings;

/// <summary>
/// Character references of HTML, which exports made of web pages leave in cells: <c>&amp;nbsp;</c>, <c>&amp;middot;</c>,
/// <c>&amp;#33457;</c>. Nobody's name or number has them, so they are read as the characters that they stand for, however many times
/// a page was made of the text.
/// </summary>
internal static class CharacterReferences
{
    // A page of a page of a page.
    private const int MostLayers = 3;

    /// <summary>A text without them. A reference that is none (R&amp;D) stays as it is.</summary>
    public static string Decode(string text)
    {
        for (var layer = 0; layer < MostLayers && MayHave(text); layer++)
        {
            var decoded = WebUtility.HtmlDecode(text);
            if (decoded == text)
                break;
            text = decoded;
        }

        return text;
    }

    /// <summary>The same for characters in a buffer, of which it may leave fewer, never more.</summary>
    public static ReadOnlySpan<char> Decode(ReadOnlySpan<char> text, Span<char> buffer)
    {
        if (!MayHave(text))
            return text;
        var decoded = Decode(new string(text));
        decoded.CopyTo(buffer);
        return buffer[..decoded.Length];
    }

    private static bool MayHave(ReadOnlySpan<char> text) => text.IndexOf('&') is >= 0 and var start && text[start..].Contains(';');
}
