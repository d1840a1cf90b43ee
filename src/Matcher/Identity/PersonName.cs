using System.Globalization;
using System.Text;
using Matcher.Values;

namespace Matcher.Identity;

/// <summary>
/// Compares names as agencies write them: NFKC, the signs of radicals as characters, white space and invisible characters out,
/// the middle dots one, Latin in upper case; a character that could not be written (<c>?</c>, □, <c>*</c>, U+FFFD, private use) may be any
/// one character.
/// <para>
/// Nothing is guessed beyond that: a note in brackets, a former name, a traditional or simplified variant, a dot that one
/// side leaves out, all are a different name. A compatible name needs a readable character that agrees: 王** is compatible
/// with 王小明, *** says nothing (unknown). A name without a letter (-, 0) or a word for nothing (无, 不详) is no name.
/// A name that was damaged in decoding (U+FFFD) may have lost more than it shows: it is compatible or says nothing, and is
/// never the sign of another person.
/// </para>
/// </summary>
internal static class PersonName
{
    private const char Unreadable = '\uFFFD';

    /// <summary>
    /// The form in which names are compared; empty when there is none. Every character that could not be written is U+FFFD.
    /// </summary>
    public static string Normalise(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "";
        if (FieldCharacters.AreUnifiedIdeographs(name))
            return IsPlain(name) ? name : "";
        var text = new StringBuilder(name.Length);
        // Half of a surrogate pair, which NFKC refuses, comes out of the runes as U+FFFD.
        foreach (var rune in Readable(name).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (rune.IsBmp && FieldCharacters.IsInvisible((char)rune.Value))
                continue;
            text.Append(Unify(rune).ToString());
        }
        var normal = text.ToString();
        return SaysNothing(normal) ? "" : normal;
    }

    /// <summary>Whether it is a name that is its own normal form: nothing but Chinese characters.</summary>
    public static bool IsPlain(string name) =>
        name.Length > 0 && FieldCharacters.AreUnifiedIdeographs(name) && !FieldText.SaysNothing(name);

    /// <summary>Whether a normalised name is there and every character of it can be read.</summary>
    public static bool IsWhole(string normalised) =>
        normalised.Length > 0 && !normalised.Contains(Unreadable, StringComparison.Ordinal);

    /// <summary>
    /// Whether it was a name before some code page or program lost its characters: ????, □□□. Asterisks are no loss, somebody meant them.
    /// </summary>
    public static bool IsLost(string? name)
    {
        foreach (var c in name ?? "")
        {
            if (c is '?' or '？' or '□' or Unreadable || char.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse)
                return true;
        }

        return false;
    }

    /// <summary>How two names compare; the order of the two makes no difference.</summary>
    public static NameComparison Compare(string? a, string? b)
    {
        var left = Normalise(a);
        var right = Normalise(b);
        if (left.Length == 0 || right.Length == 0)
            return NameComparison.Unknown;
        if (string.Equals(left, right, StringComparison.Ordinal) && !left.Contains(Unreadable, StringComparison.Ordinal))
            return NameComparison.Same;

        var leftRunes = left.EnumerateRunes().ToArray();
        var rightRunes = right.EnumerateRunes().ToArray();
        var otherName = a!.Contains(Unreadable, StringComparison.Ordinal) || b!.Contains(Unreadable, StringComparison.Ordinal)
            ? NameComparison.Unknown
            : NameComparison.Different;
        if (leftRunes.Length != rightRunes.Length)
            return otherName;
        var agreeing = 0;
        foreach (var (one, other) in leftRunes.Zip(rightRunes))
        {
            if (one.Value == Unreadable || other.Value == Unreadable)
                continue;
            if (one != other)
                return otherName;
            agreeing++;
        }
        return agreeing > 0 ? NameComparison.Compatible : NameComparison.Unknown;
    }

    private static string Readable(string name) => string.Concat(name.EnumerateRunes());

    private static Rune Unify(Rune rune) => rune.Value switch
    {
        '?' or '*' or '□' or Unreadable => new Rune(Unreadable),
        '.' or '\u2022' or '\u2027' or '\u30FB' => new Rune('·'),
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse => new Rune(Unreadable),
        _ => CjkRadicals.Fold(Rune.ToUpperInvariant(rune)),
    };

    private static bool SaysNothing(string normal) =>
        FieldText.SaysNothing(normal) || !normal.EnumerateRunes().Any(rune => rune.Value == Unreadable || Rune.IsLetter(rune));
}
