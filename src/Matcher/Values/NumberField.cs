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
        // 1234, 1234.50 and 1,234.50, as most are: read without looking for anything else.
        if (text is { Length: > 0 and <= MostPlainDigits } && char.IsAsciiDigit(text[0])
            && decimal.TryParse(text, StyleOf(text), CultureInfo.InvariantCulture, out var plain))
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

    // The library lets commas stand anywhere.
    private static NumberStyles StyleOf(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
            return NumberStyles.AllowDecimalPoint;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var end = point < 0 ? text.Length : point;
        for (var group = comma; group < end; group += 4)
        {
            if (text[group] != ',' || end - group < 4 || !FieldCharacters.AreDigits(text.AsSpan(group + 1, 3)))
                return NumberStyles.AllowDecimalPoint;
        }

        var isGrouped = comma is >= 1 and <= 3 && comma < end && point != text.Length - 1;
        return isGrouped ? NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands : NumberStyles.AllowDecimalPoint;
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
