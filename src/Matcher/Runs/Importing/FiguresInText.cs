using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Foundation.Characters;
using Matcher.Returns.Words;

namespace Matcher.Runs.Importing;

/// <summary>Finds an amount or a month in what somebody wrote: only where there is exactly one, so that nothing is chosen.</summary>
internal static partial class FiguresInText
{
    /// <summary>The amount in yuan; null: there is none, or several.</summary>
    public static decimal? Amount(params IEnumerable<string> texts)
    {
        var found = texts.SelectMany(text => Yuan().Matches(WellFormedText.Nfkc(text)))
            .Select(match => decimal.Parse(match.Groups["amount"].Value.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture))
            .Distinct()
            .Take(2)
            .ToArray();
        return found is [var one] ? one : null;
    }

    /// <summary>The month, as its first day; null: there is none, or several.</summary>
    /// <param name="today">The day on which it is read, for a month without its year.</param>
    /// <param name="texts">What somebody wrote.</param>
    public static DateOnly? Month(DateOnly today, params IEnumerable<string> texts)
    {
        var found = texts.SelectMany(text => MonthOfYear().Matches(WellFormedText.Nfkc(text)))
            .Select(match => DayWords.Month(match.Value, today).Value)
            .OfType<DateOnly>()
            .Distinct()
            .Take(2)
            .ToArray();
        return found is [var one] ? one : null;
    }

    [GeneratedRegex(@"(?<amount>[0-9]{1,3}(,[0-9]{3})+(\.[0-9]{1,2})?|[0-9]{1,9}(\.[0-9]{1,2})?)\s*元",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Yuan();

    // 8月15日 is a day on which something was done, and no month from which on it counts.
    [GeneratedRegex(@"([0-9]{4}\s*年\s*)?(?<![0-9])[0-9]{1,2}\s*月(?!\s*[0-9]{1,2}\s*[日号])|[0-9]{4}[-./][0-9]{1,2}(?![-./0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthOfYear();
}
