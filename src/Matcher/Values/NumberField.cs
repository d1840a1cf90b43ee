using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Values;

/// <summary>
/// Reads amounts and other numbers the way agencies write them: thousands separators, full width, ￥ or 人民币 before, 元
/// after. A 万 or 亿 written in the field is multiplied out, as 注册资本 has it (50万元). A number in brackets is negative, as
/// accountants write it.
/// <para>
/// Nothing is guessed. Unreadable are a comma that does not part thousands (1,5), several numbers, a percentage, 约 or 以上,
/// another currency, and scientific notation, which Excel shows rounded.
/// </para>
/// </summary>
internal static partial class NumberField
{
    private const int MostPlainDigits = 18;

    /// <summary>Reads a number; amounts are in yuan.</summary>
    public static FieldValue<decimal> Read(string? text)
    {
        // 1234 and 1234.50, as most are: read without looking for anything else.
        if (text is { Length: > 0 and <= MostPlainDigits } && char.IsAsciiDigit(text[0])
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain))
        {
            return FieldValue<decimal>.Of(plain);
        }

        return ReadCarefully(FieldText.Tidy(text));
    }

    /// <summary>Reads any form of a tidy text.</summary>
    internal static FieldValue<decimal> ReadCarefully(string tidy)
    {
        if (FieldText.SaysNothing(tidy))
            return FieldValue<decimal>.Empty;

        var match = Amount.Match(tidy);
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        if (!match.Success || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return FieldValue<decimal>.Unreadable;

        var unit = match.Groups["unit"].Value switch { "万" => 10_000m, "亿" => 100_000_000m, _ => 1m };
        if (number > decimal.MaxValue / unit)
            return FieldValue<decimal>.Unreadable;
        var isNegative = match.Groups["minus"].Success || match.Groups["bracket"].Success;
        return FieldValue<decimal>.Of(isNegative ? -number * unit : number * unit);
    }

    [GeneratedRegex(
        """
        ^ (?<bracket>\()? \ *
          (?: (?<minus>-) | \+ )? \ * (?: ¥ | 人民币 | RMB | CNY )? \ * (?(minus) | (?<minus>-)? ) \ *
          (?<digits> [0-9]{1,3} (?:,[0-9]{3})+ (?:\.[0-9]+)? | [0-9]+ (?:\.[0-9]*)? | \.[0-9]+ ) \ *
          (?<unit> 万 | 亿 )? \ * (?: [元圆]整? )? \ * (?: 人民币 )? \ *
        (?(bracket)\)) $
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Amount { get; }
}
