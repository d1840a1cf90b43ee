using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Matcher.Foundation.Characters;
using Matcher.Values;

namespace Matcher.Identity.Names;

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

    // The dots that keyboards, fonts and other scripts have for the middle dot, and what is typed for want of one.
    private const string Dots = ".。·\u02D9\u0387\u1427\u16EB\u2022\u2027\u2219\u22C5\u2E31\u2E33\u30FB\uA78F\uFF61";

    // What stands in a column of names for no name, beside what says so in any column. Errors of Excel's: the name was lost.
    private static readonly FrozenSet<string> NoNames = new[]
    {
        "不明", "缺", "缺失", "暂缺", "待补", "待查", "待核实", "未填", "未填写", "未录入", "未提供", "未登记", "空值", "无名", "无名氏", "无姓名", "姓名不详",
        "UNKNOWN", "EMPTY", "BLANK", "MISSING", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NULL!", "#NAME\uFFFD",
        LostValue.NotCalculated,
    }.ToFrozenSet(StringComparer.Ordinal);

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
        // The raised dot NFKC would take apart.
        foreach (var rune in WellFormedText.Nfkc(name.Replace('\u02D9', '·')).EnumerateRunes())
        {
            if ((rune.IsBmp && FieldCharacters.IsInvisible((char)rune.Value)) || IsVariationSelector(rune))
                continue;
            text.Append(Unify(rune).ToString());
        }
        var normal = text.ToString();
        return SaysNothing(normal) ? "" : normal;
    }

    /// <summary>Whether it is a name that is its own normal form: nothing but Chinese characters.</summary>
    public static bool IsPlain(string name) =>
        name.Length > 0 && FieldCharacters.AreUnifiedIdeographs(name) && !FieldText.SaysNothing(name) && !NoNames.Contains(name);

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

        if (IsAllUnreadable(left) || IsAllUnreadable(right))
            return NameComparison.Unknown;
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

    private static bool IsAllUnreadable(string normalised) => !normalised.AsSpan().ContainsAnyExcept(Unreadable);

    // They choose among the forms of one character.
    private static bool IsVariationSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static Rune Unify(Rune rune) => rune.Value switch
    {
        '?' or '*' or '□' or Unreadable => new Rune(Unreadable),
        _ when rune.IsBmp && Dots.Contains((char)rune.Value, StringComparison.Ordinal) => new Rune('·'),
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse => new Rune(Unreadable),
        _ => CjkRadicals.Fold(Rune.ToUpperInvariant(rune)),
    };

    private static bool SaysNothing(string normal) =>
        FieldText.SaysNothing(normal)
        || NoNames.Contains(normal.Trim('(', ')', '[', ']', '【', '】', '<', '>'))
        || !normal.EnumerateRunes().Any(rune => rune.Value == Unreadable || Rune.IsLetter(rune));
}
