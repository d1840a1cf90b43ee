using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Matcher.Cli.Commands;

/// <summary>A day as people write it, to guess at what was meant: 2023/7/6, 20230706, 2023年7月6日, 06.07.2023.</summary>
internal static partial class TypedDay
{
    /// <summary>The day; null where nobody can say which it is.</summary>
    public static DateOnly? Of(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);
        return Day(YearFirst().Match(plain)) ?? Day(YearLast().Match(plain));
    }

    private static DateOnly? Day(Match match) => match.Success
        && Number(match, "year") is >= 1900 and < 2200 and var year
        && Number(match, "month") is >= 1 and <= 12 and var month
        && Number(match, "day") is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
        ? new DateOnly(year, month, day)
        : null;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\D*(?<year>[0-9]{4})[^0-9]*(?<month>[0-9]{1,2})(?<!^\D*[0-9]{5})[^0-9]*(?<day>[0-9]{1,2})\D*$",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex YearFirst();

    // Day before month, as where dots are written.
    [GeneratedRegex(@"^(?<day>[0-9]{1,2})\.(?<month>[0-9]{1,2})\.(?<year>[0-9]{4})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearLast();
}
