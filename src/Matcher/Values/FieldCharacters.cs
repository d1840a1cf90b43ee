using System.Globalization;

namespace Matcher.Values;

/// <summary>What single characters of a field stand for, the same for numbers, names, dates and amounts.</summary>
internal static class FieldCharacters
{
    /// <summary>Whether it shows nothing: white space of every kind, zero-width and direction marks, control characters, a BOM.</summary>
    public static bool IsInvisible(char c) =>
        c < 0x80
            ? c is <= ' ' or '\x7F'
            : char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;

    /// <summary>Whether it is a hyphen, a dash or a minus sign of any width.</summary>
    public static bool IsDash(char c) =>
        c < 0x80 ? c == '-' : c == '\u2212' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;

    /// <summary>Whether it is a quotation mark or an apostrophe of any kind.</summary>
    public static bool IsQuote(char c) => c switch
    {
        '"' or '\'' or '`' => true,
        < '\x80' => false,
        // acute accent, prime, double prime, CJK quotes and brackets, full-width " ' `
        '\u00B4' or '\u2032' or '\u2033' or '\u301D' or '\u301E' or '\u301F' or '\uFF02' or '\uFF07' or '\uFF40' => true,
        '「' or '」' or '『' or '』' => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation
            || c is '\u201A' or '\u201E',
    };

    /// <summary>The half-width form of a full-width letter, digit or sign; any other character as it is.</summary>
    public static char ToHalfWidth(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\uFFE5' => '¥',
        '\u2217' or '\uFE61' => '*',
        _ => c,
    };

    /// <summary>
    /// Whether there is nothing but CJK unified ideographs of the basic block in it, which no normalisation changes; true for nothing at
    /// all.
    /// </summary>
    public static bool AreUnifiedIdeographs(ReadOnlySpan<char> text)
    {
        // The library's search makes two objects a call where it is compiled beforehand.
        foreach (var c in text)
        {
            if (c is not (>= '\u4E00' and <= '\u9FFF'))
                return false;
        }

        return true;
    }

    /// <summary>Whether there is nothing but ASCII digits in it; true for nothing at all.</summary>
    public static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }
        return true;
    }
}
