using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Matcher.Foundation.Characters;
using Matcher.Roster;
using Matcher.Values;

namespace Matcher.Rules.Kinds.Shared;

/// <summary>
/// What households are compared by: an address, a telephone number or an account, written one way. What says nothing, or no more than
/// the village, is nobody's; what cannot be read whole (masked, cut by Excel) cannot be compared.
/// </summary>
internal static partial class SharedText
{
    private const int ShortestNumber = 5;
    private const int ExactDigits = 15;

    private static readonly FrozenSet<string> NothingSaid = new[]
    {
        "同上", "同前", "同左", "同户主", "同户主账号", "同户主帐号", "同户主地址", "同户主电话", "与户主同", "与户主相同", "与上同", "见户主", "现金", "现金发放", "不清楚", "不知", "不明", "未填",
        "未填写", "未提供", "未登记", "待补", "待补充", "待核实", "无电话", "没有电话", "无手机", "无账号", "无帐号", "无账户", "无银行账号", "无住址",
        "#REF!", "#VALUE!",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The keys of a cell; several where several telephones stand in it. Null: it holds something that cannot be compared.
    /// </summary>
    /// <param name="text">The cell.</param>
    /// <param name="household">Whose: its township and village need not stand in an address.</param>
    public static ImmutableArray<string>? KeysOf(string text, Household household)
    {
        if (text == LostValue.NotCalculated)
            return null;
        var tidy = FieldText.Tidy(WellFormedText.Nfkc(text)).Trim();
        if (FieldText.SaysNothing(tidy) || NothingSaid.Contains(tidy))
            return [];
        if (tidy.IndexOfAny(['*', '?', '●', '○', '■', '□']) >= 0 || Scientific().IsMatch(tidy) || MaskedNumber().IsMatch(tidy))
            return null;
        var parts = tidy.Split(['、', ',', ';', '/', '和', '或'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!Array.TrueForAll(parts, part => Number().IsMatch(part)))
            return AddressOf(tidy, household) is { } address ? [address] : [];
        var numbers = parts.SelectMany(NumbersOf).ToList();
        return numbers.Exists(IsCutByExcel) ? null : [.. numbers.Where(IsNumber).Distinct(StringComparer.Ordinal)];
    }

    // 13800000001 13900000002 are two, 6217 9905 5000 0001 is one.
    private static IEnumerable<string> NumbersOf(string part)
    {
        var whole = TrailingZeros().Replace(part, "");
        var groups = whole.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (groups.Length > 1 && Array.TrueForAll(groups, group => DigitsOf(group).Length >= 7) ? groups : [whole])
            .Select(DigitsOf)
            .Select(WithoutCountryCode);
    }

    private static string DigitsOf(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string WithoutCountryCode(string digits) =>
        Mobile().Match(digits) is { Success: true } mobile ? mobile.Groups[1].Value : digits;

    // 0, 00000000 and 11111111111 stand for nothing.
    private static bool IsNumber(string digits) => digits.Length >= ShortestNumber && digits.Distinct().Count() > 1;

    private static bool IsCutByExcel(string digits) => digits.Length >= ExactDigits + 3 && digits[ExactDigits..].All(digit => digit == '0');

    private static string? AddressOf(string tidy, Household household)
    {
        var plain = Plain(tidy);
        var (township, village) = (Plain(household.Township), Plain(household.Village));
        if (plain.Length == 0
            || NoHouse().IsMatch(plain)
            || plain == village
            || plain == township + village
            || plain == WithoutEnding(village)
            || plain == township + WithoutEnding(village))
            return null;
        if (township.Length > 0 && plain.LastIndexOf(township, StringComparison.Ordinal) is >= 0 and var at)
            return plain[at..];
        if (village.Length > 0 && plain.LastIndexOf(village, StringComparison.Ordinal) is >= 0 and var from)
            return township + plain[from..];
        return char.IsAsciiDigit(plain[0]) ? township + village + plain : plain;
    }

    // 上庄 is 上庄村.
    private static string WithoutEnding(string village) => village.Length > 1 && village[^1] == '村' ? village[..^1] : village;

    private static string Plain(string text) =>
        string.Concat(WellFormedText.Nfkc(text).Where(c => c == '-' || c == '#' || char.IsLetterOrDigit(c)))
            .ToUpperInvariant();

    [GeneratedRegex(@"^[0-9](\.[0-9]+)?E\+?[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^[0-9]*[xX#.]{3,}[0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex MaskedNumber();

    [GeneratedRegex(@"^\+?[0-9][0-9\- ().转]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\.0+$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingZeros();

    [GeneratedRegex(@"^(?:0{0,2}86)(1[3-9][0-9]{9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    // It ends with a village, a group of it or something larger: whoever lives there has this address.
    [GeneratedRegex(@"(?:村|村委会|社区|居委会|组|队|乡|镇|街道|县|区|市|省)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoHouse();
}
