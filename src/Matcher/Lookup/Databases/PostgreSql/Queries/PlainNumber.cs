using System.Globalization;
using Matcher.Identity.Standards;

namespace Matcher.Lookup.Databases.PostgreSql.Queries;

/// <summary>
/// A plain number in SQL, fast. Every row is asked, so what counts is how often the server has to turn text into a number: five times
/// here, once for each group of digits. A constant array gives for each value of a group its part of the weighted sum of GB 11643 by 11,
/// with a mark where it decides more than that (a leap year, 29 February); what is no province and no day has no small number, and the
/// last array knows which totals are right. A regular expression that goes through all 18 characters one state after another would cost
/// more than all of it; one that looks for a wrong character costs a quarter of it.
/// </summary>
internal static class PlainNumber
{
    private const int Never = 10_000;

    private const int LeapYear = 64;

    private const int LastYear = 128;

    private const int LeapDay = 192;

    private const int AfterLastDay = 384;

    private const int Totals = 576;

    private static readonly string Area = Array(110, 969, static value =>
        Province.IsKnown((uint)value / 10) ? Weighted(value, 15) : Never);

    private static readonly string County = Array(0, 999, static value => Weighted(value, 12));

    // With the check character, of which X is written as 1. Three zeros at the end may have been put there by a spreadsheet.
    private static readonly string Sequence = Array(0, 9999, static value => value % 1000 == 0 ? Never : Weighted(value, 0));

    /// <summary>The condition, never unknown.</summary>
    /// <param name="text">The text of the column in SQL.</param>
    /// <param name="asOf">基准日.</param>
    public static string Condition(string text, DateOnly asOf)
    {
        var hasX = $"{text} LIKE '%X'";
        var number = $"CASE WHEN {hasX} THEN (substr({text}, 1, 17) || '1')::bigint ELSE ({text})::bigint END";
        var years = Array(PlainDates.FirstYear, asOf.Year, year => Weighted(year, 8) + YearMark(year, asOf));
        var days = Array(101, 1231, day => PlainDates.IsDay(day) ? Weighted(day, 4) + DayMark(day, asOf) : Never);
        var totals = Array(0, Totals - 1, total => IsRight(total, asOf) ? 1 : 0);
        return $"""
            (CASE WHEN octet_length({text}) = 18 AND (CASE WHEN {hasX} THEN substr({text}, 1, 17) ELSE {text} END) !~ '[^0-9]'
            THEN ({totals}[{Area}[(({number}) / 1000000000000000)::int] + {County}[(({number}) / 1000000000000 % 1000)::int]
            + {years}[(({number}) / 100000000 % 10000)::int] + {days}[(({number}) / 10000 % 10000)::int]
            + {Sequence}[(({number}) % 10000)::int] + CASE WHEN {hasX} THEN 9 ELSE 0 END] = 1) IS TRUE ELSE FALSE END)
            """;
    }

    private static int YearMark(int year, DateOnly asOf) =>
        year == asOf.Year ? LastYear : DateTime.IsLeapYear(year) ? LeapYear : 0;

    private static int DayMark(int day, DateOnly asOf) =>
        day == PlainDates.LeapDay ? LeapDay : day > asOf.Month * 100 + asOf.Day ? AfterLastDay : 0;

    private static bool IsRight(int total, DateOnly asOf)
    {
        var (year, day) = (total % LeapDay / LeapYear * LeapYear, total / LeapDay * LeapDay);
        var isDate = (year, day) switch
        {
            (LastYear, LeapDay) => DateTime.IsLeapYear(asOf.Year) && PlainDates.LeapDay <= asOf.Month * 100 + asOf.Day,
            (LastYear, AfterLastDay) => false,
            (0, LeapDay) => false,
            _ => true,
        };
        return isDate && total % LeapYear % 11 == 1;
    }

    // The weight of the last of 18 characters is 1, of each before it twice as much, by 11.
    private static int Weighted(int value, int places)
    {
        var (sum, weight) = (0, 1);
        for (var place = 0; place < places; place++)
            weight = weight * 2 % 11;
        for (var rest = value; rest > 0; rest /= 10)
        {
            sum += rest % 10 * weight;
            weight = weight * 2 % 11;
        }

        return sum % 11;
    }

    private static string Array(int from, int to, Func<int, int> value) => string.Create(
        CultureInfo.InvariantCulture,
        $"('[{from}:{to}]={{{string.Join(',', Enumerable.Range(from, to - from + 1).Select(value))}}}'::int[])");
}
