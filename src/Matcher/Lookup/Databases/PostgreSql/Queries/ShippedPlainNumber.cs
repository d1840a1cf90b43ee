using System.Globalization;
using Matcher.Identity.Standards;

namespace Matcher.Lookup.Databases.PostgreSql.Queries;

/// <summary>
/// A plain number in SQL that postgres_fdw sends to the server that has the rows: no conversion of text to a number and no CASE, which it
/// keeps for itself. Costs about twice what <see cref="PlainNumber"/> does, but there, and nothing but what is handed over travels.
/// </summary>
internal static class ShippedPlainNumber
{
    private const int LastIndex = 17;

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1];

    /// <summary>The condition; unknown where a character is neither digit nor X.</summary>
    /// <param name="text">The text of the column in SQL.</param>
    /// <param name="asOf">基准日.</param>
    public static string Condition(string text, DateOnly asOf)
    {
        var provinces = Texts(Enumerable.Range(10, 90).Where(static value => Province.IsKnown((uint)value)), "D2");
        var days = Texts(Enumerable.Range(101, 1131).Where(PlainDates.IsDay), "D4");
        var leapYears = Texts(
            Enumerable.Range(PlainDates.FirstYear, asOf.Year - PlainDates.FirstYear + 1).Where(DateTime.IsLeapYear), "D4");
        var sum = string.Join(" + ", Weights.Select((weight, index) => Part(text, index, weight)));
        return string.Create(CultureInfo.InvariantCulture, $"""
            (octet_length({text}) = 18 AND substr({text}, 1, 2) = ANY ({provinces})
            AND substr({text}, 11, 4) = ANY ({days}) AND substr({text}, 7, 8) >= '{PlainDates.FirstYear}0101'
            AND substr({text}, 7, 8) <= '{asOf:yyyyMMdd}'
            AND (substr({text}, 11, 4) <> '0229' OR substr({text}, 7, 4) = ANY ({leapYears}))
            AND substr({text}, 16, 3) <> '000' AND ({sum}) % 11 = 1)
            """);
    }

    // Nothing is found in the array for a character that is none of these: the sum is unknown then.
    private static string Part(string text, int index, int weight)
    {
        var digits = Enumerable.Range(0, 10).Select(digit => (digit * weight).ToString(CultureInfo.InvariantCulture));
        var values = index < LastIndex ? digits : digits.Concat(Enumerable.Repeat("NULL", 'X' - '9' - 1)).Append("10");
        var last = index < LastIndex ? '9' : 'X';
        return string.Create(
            CultureInfo.InvariantCulture,
            $"('[{(int)'0'}:{(int)last}]={{{string.Join(',', values)}}}'::int[])[ascii(substr({text}, {index + 1}, 1))]");
    }

    private static string Texts(IEnumerable<int> values, string format) =>
        $"'{{{string.Join(',', values.Select(value => value.ToString(format, CultureInfo.InvariantCulture)))}}}'::text[]";
}
