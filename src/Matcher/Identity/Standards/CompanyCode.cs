using Matcher.Values;

namespace Matcher.Identity.Standards;

/// <summary>
/// 统一社会信用代码 (GB 32100-2015), 18 characters like an identity number: what stands in the ID column of a vehicle that
/// belongs to a company. It is no mistyped identity number and needs no correction.
/// </summary>
internal static class CompanyCode
{
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>
    /// Whether the text is such a code: its check character right, and something in it that no identity number has, a
    /// letter before the end or a first digit 9. (A code of digits alone that begins like a province stays a mistyped
    /// number: it cannot be told from one.)
    /// </summary>
    public static bool IsMatch(ReadOnlySpan<char> text)
    {
        if (text.Length != 18 || !(text[0] == '9' || !FieldCharacters.AreDigits(text[..17])))
            return false;
        var sum = 0;
        for (var index = 0; index < Weights.Length; index++)
        {
            var value = Characters.IndexOf(text[index], StringComparison.Ordinal);
            if (value < 0)
                return false;
            sum += value * Weights[index];
        }
        return text[17] == Characters[(31 - sum % 31) % 31];
    }
}
