namespace Matcher.Identity.Cells;

/// <summary>Letters and signs that are taken for digits: O and 〇 for a zero, l, I and | for a one.</summary>
internal static class LookAlike
{
    private const char None = '\0';

    // So many of one sign in a row stand for digits that are hidden, if they do not make a number: OOOO, 〇〇〇〇, ||||.
    private const int FewestInMask = 3;

    /// <summary>The digit that a cleaned character looks like; NUL for a digit itself and for any other.</summary>
    public static char DigitOf(char c) => c switch
    {
        'O' or '\u041E' or '\u039F' or '\u3007' or '零' => '0', // Cyrillic, Greek, the zero of Chinese numerals
        'I' or 'L' or '|' or '\u0406' or '\u0399' or '\u2160' or '\u2223' => '1', // Cyrillic, Greek, Roman one, divides
        _ => None,
    };

    /// <summary>Whether there is such a character.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (DigitOf(c) != None)
                return true;
        }

        return false;
    }

    /// <summary>Whether there is nothing but digits and such characters, but for an X at the end.</summary>
    public static bool MayBeNumber(ReadOnlySpan<char> text)
    {
        foreach (var c in text is [.., 'X'] ? text[..^1] : text)
        {
            if (!char.IsAsciiDigit(c) && DigitOf(c) == None)
                return false;
        }

        return true;
    }

    /// <summary>Whether a place belongs to a row of one such sign that is long enough to be a mask.</summary>
    public static bool MayBeMask(ReadOnlySpan<char> text, int place)
    {
        var sign = text[place];
        if (DigitOf(sign) == None)
            return false;
        var (first, last) = (place, place);
        while (first > 0 && text[first - 1] == sign)
            first--;
        while (last < text.Length - 1 && text[last + 1] == sign)
            last++;
        return last - first + 1 >= FewestInMask;
    }

    /// <summary>Puts the digits in their place.</summary>
    public static void Replace(Span<char> text)
    {
        foreach (ref var c in text)
        {
            if (DigitOf(c) is not None and var digit)
                c = digit;
        }
    }
}
