using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Bench.Yardstick.Engines;

/// <summary>What the checks call number() and same_name(), for SQLite, which has no functions of one's own in SQL.</summary>
internal static partial class SqliteText
{
    private const string LastDay = "20230706";

    /// <summary>
    /// The valid number of 18 characters, 18 made of 15, or the other document that a tidy text is; null where it is none.
    /// </summary>
    public static string? Number(string? tidy)
    {
        tidy ??= "";
        if (Eighteen().IsMatch(tidy))
            return tidy[17] == CheckCharacter(tidy) && IsDay(tidy.Substring(6, 8)) && !tidy.EndsWith("000", StringComparison.Ordinal)
                ? tidy
                : null;
        if (!Fifteen().IsMatch(tidy))
            return Document().IsMatch(tidy) ? tidy : null;
        var whole = $"{tidy[..6]}19{tidy[6..]}";
        return string.CompareOrdinal(tidy[12..], "996") < 0 && IsDay(whole.Substring(6, 8)) ? whole + CheckCharacter(whole) : null;
    }

    /// <summary>
    /// Whether two names agree, spaces and the form of a middle dot aside; what could not be written may be any one character.
    /// </summary>
    public static bool IsSameName(string one, string other)
    {
        if (one == other || one.Length == 0 || other.Length == 0)
            return true;
        var (left, right) = (Bare(one), Bare(other));
        return left.Length == right.Length
            && left.Zip(right).All(pair => pair.First == pair.Second || pair.First == '_' || pair.Second == '_');
    }

    private static string Bare(string name) => string.Concat(name.Where(c => c is not (' ' or '\u3000')).Select(c => c switch
    {
        '•' or '‧' or '・' or '.' or '．' => '·',
        '□' or '?' or '*' => '_',
        _ => c,
    }));

    private static char CheckCharacter(string digits)
    {
        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * (digits[i] - '0');
        return "10X98765432"[sum % 11];
    }

    private static bool IsDay(string text) =>
        DateTime.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && string.CompareOrdinal(text, LastDay) <= 0;

    [GeneratedRegex("^[0-9]{17}[0-9X]$")]
    private static partial Regex Eighteen();

    [GeneratedRegex("^[0-9]{15}$")]
    private static partial Regex Fifteen();

    [GeneratedRegex("^[A-Z]{1,2}[0-9]{5,13}$")]
    private static partial Regex Document();
}
