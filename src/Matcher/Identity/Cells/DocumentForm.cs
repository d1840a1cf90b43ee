using Matcher.Values;

namespace Matcher.Identity.Cells;

/// <summary>
/// The forms that other documents have, so that a telephone number, a plate or a file number is not taken for one:
/// passports (E12345678, EA1234567; those of other countries alike), 港澳 and 台湾 permits (H, M or C before 8 or 10 digits; 8 digits;
/// 10 digits and a letter), the permanent residence card of before 2023 (three letters, 12 digits), an officer's card (军字第…号).
/// </summary>
internal static class DocumentForm
{
    // A label has said what it is, so any letters and digits will do.
    private const int FewestDigits = 5;
    private const int LongestLabelled = 12;

    /// <summary>The number of the document; empty where it is none.</summary>
    /// <param name="text">The cleaned field; hyphens, dots and brackets are taken out of it where it is one.</param>
    /// <param name="isLabelled">Whether a label said that it is a document.</param>
    public static Span<char> Read(Span<char> text, bool isLabelled)
    {
        if (IsOfficersCard(text))
            return text;
        Span<char> bare = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (c is not ('-' or '.' or '(' or ')'))
                bare[length++] = c;
        }

        bare = bare[..length];
        if (!IsOne(bare, isWhole: length == text.Length, isLabelled))
            return default;
        bare.CopyTo(text);
        return text[..length];
    }

    /// <summary>
    /// Whether a document may just as well be a telephone number: 8 digits and nothing else, as on a permit of a Taiwan resident. It
    /// is compared, but found or not it says nothing for certain.
    /// </summary>
    public static bool IsDoubtful(ReadOnlySpan<char> document) => document.Length == 8 && FieldCharacters.AreDigits(document);

    private static bool IsOne(ReadOnlySpan<char> text, bool isWhole, bool isLabelled)
    {
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetterUpper(text[letters]))
            letters++;
        var digits = letters;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        var behind = text.Length - digits;
        digits -= letters;
        return (letters, digits, behind) switch
        {
            (1, 7 or 8, 0) or (2, 6 or 7, 0) => true,
            (1, 9, 0) => text[1] is '1' or '2' or '8' or '9', // Taiwan's own card
            (1, 10, 0) => text[0] is 'H' or 'M',
            (3, 12, 0) => true,
            (0, 8, 0) => isWhole || isLabelled,
            (0, 8 or 10, 1) => char.IsAsciiLetterUpper(text[^1]) && text[^1] != 'X', // an X ends a number that was cut
            (1 or 2, 6, 1) => !isWhole && text[^1] == 'A', // Hong Kong's own card, its check letter in brackets
            _ => isLabelled && behind == 0 && digits >= FewestDigits && text.Length <= LongestLabelled,
        };
    }

    private static bool IsOfficersCard(ReadOnlySpan<char> text)
    {
        var word = text.IndexOf("字第", StringComparison.Ordinal);
        if (word is < 1 or > 4)
            return false;
        var number = text[(word + 2)..];
        if (number is [.., '号'])
            number = number[..^1];
        return number.Length is >= 5 and <= 10 && FieldCharacters.AreDigits(number);
    }
}
