namespace Matcher.Identity.Cells;

/// <summary>
/// Recognises a number in which digits are hidden, whatever the sign: <c>*</c>, #, ●, ○, □, ? and … always; X, O and 〇 in a row;
/// dots, dashes, underscores and any other sign in a row, and any letter in a longer one (YYYYYYYY, 某某某某, 口口口口).
/// </summary>
internal static class MaskedNumber
{
    /// <summary>Stands for a hidden digit from here on.</summary>
    public const char Hidden = '*';

    // So many of one letter in a row are no word and no part of a document's number.
    private const int FewestLetters = 4;

    // Signs that also stand between the parts of a number, or between two: one alone hides nothing.
    private const string Separators = "-.,/\\;:'\"`()[]{}<>+=&、，；：。·！!“”‘’《》【】〔〕〈〉〖〗~\u2022\u2027\u30FB|";

    /// <summary>
    /// Whether a text is such a number. Then every hidden digit is an asterisk, a letter that looks like a digit is that digit, and
    /// single hyphens are out.
    /// </summary>
    /// <param name="text">The cleaned field; changed only if it is one.</param>
    /// <param name="masked">The number.</param>
    public static bool TryRead(Span<char> text, out Span<char> masked)
    {
        masked = text;
        var (hidden, strong, digits, letters, asterisks) = (0, 0, 0, 0, 0);
        for (var place = 0; place < text.Length; place++)
        {
            var c = text[place];
            var isHidden = IsHidden(text, place);
            hidden += isHidden ? 1 : 0;
            strong += IsStrong(c) ? 1 : 0;
            asterisks += c == Hidden ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += !isHidden && IsOtherLetter(text, place) ? 1 : 0;
        }

        // Among letters a sign may be anything, and an X is a letter: a masked passport has asterisks or several other signs.
        if (letters > 0 ? digits == 0 || (asterisks == 0 && strong < 2) : hidden == 0)
            return false;
        masked = Write(text, signsOnly: letters > 0);
        return true;
    }

    private static Span<char> Write(Span<char> text, bool signsOnly)
    {
        Span<bool> hides = stackalloc bool[text.Length];
        for (var place = 0; place < text.Length; place++)
            hides[place] = signsOnly ? IsStrong(text[place]) : IsHidden(text, place);
        var length = 0;
        for (var place = 0; place < text.Length; place++)
        {
            var c = text[place];
            if (hides[place])
                text[length++] = Hidden;
            else if (c != '-')
                text[length++] = !signsOnly && LookAlike.DigitOf(c) is not '\0' and var digit ? digit : c;
        }

        return text[..length];
    }

    private static bool IsHidden(ReadOnlySpan<char> text, int place)
    {
        var c = text[place];
        // One alone before everything begins a passport, and one at the end may be the number's own.
        if (c == 'X')
            return (place > 0 && (place < text.Length - 1 || text[place - 1] == 'X')) || (place == 0 && text.Length > 1 && text[1] == 'X');
        if (LookAlike.DigitOf(c) != '\0')
            return LookAlike.MayBeMask(text, place);
        if (char.IsLetter(c))
            return InRow(text, place) >= FewestLetters;
        return IsStrong(c)
            || (IsSign(c) && ((place > 0 && text[place - 1] == c) || (place < text.Length - 1 && text[place + 1] == c)));
    }

    // How many of the same stand together there.
    private static int InRow(ReadOnlySpan<char> text, int place)
    {
        var before = text[..place].Length - text[..place].TrimEnd(text[place]).Length;
        return before + text.Length - place - text[place..].TrimStart(text[place]).Length;
    }

    private static bool IsOtherLetter(ReadOnlySpan<char> text, int place) =>
        char.IsLetter(text[place]) && LookAlike.DigitOf(text[place]) == '\0' && !(text[place] == 'X' && place == text.Length - 1);

    private static bool IsStrong(char c) => IsSign(c) && LookAlike.DigitOf(c) == '\0' && !Separators.Contains(c, StringComparison.Ordinal);

    private static bool IsSign(char c) => !char.IsLetterOrDigit(c);
}
