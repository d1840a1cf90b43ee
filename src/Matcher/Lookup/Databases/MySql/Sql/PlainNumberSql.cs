using System.Globalization;
using Matcher.Identity.Standards;

namespace Matcher.Lookup.Databases.MySql.Sql;

/// <summary>
/// <c>IdReader.TryReadPlain</c> in SQL that every server of the family has, without a regular expression (each has another engine).
/// It is asked of every row of a table, so what it costs is what a night costs.
/// </summary>
/// <remarks>
/// That there are seventeen digits and the right check character is one comparison: the text must be what comes out when its first
/// seventeen characters are read as a number, written again, and the check character put behind. A province never begins with 0, so
/// nothing is lost by the number. The check character follows from the sum of the digits times powers of two by 11
/// (<see cref="CheckCharacter"/>); 13 is 2 by 11, so the same digits read to the base of 13 (<c>CONV</c>) have the same remainder, and
/// that is below 2^63. Unlike seventeen products this is one function.
/// </remarks>
internal static class PlainNumberSql
{
    private const int FirstYear = 1800;
    private static readonly string s_provinces = List(Enumerable.Range(0, 100).Where(two => Province.IsKnown((uint)two)).Select(Two));

    // 2000 is a leap year, so 29 February is among them.
    private static readonly string s_days = List(Enumerable.Range(0, 366)
        .Select(day => new DateOnly(2000, 1, 1).AddDays(day).ToString("MMdd", CultureInfo.InvariantCulture)));

    // For the sum of 2^k times the digit k places from the right by 11: that sum once more by 2, looked up.
    private static readonly string s_checks = string.Concat(Enumerable.Range(0, 11)
        .Select(rest => (char)CheckCharacter.ByRemainder[rest * 2 % 11]));

    /// <summary>The condition.</summary>
    /// <param name="bytes">The text as it is compared byte by byte.</param>
    /// <param name="whole">The type of a whole number of 64 bits in a cast.</param>
    /// <param name="written">Makes a text of a number.</param>
    /// <param name="asOf">基准日.</param>
    public static string Condition(string bytes, string whole, Func<string, string> written, DateOnly asOf)
    {
        var digits = $"LEFT({bytes}, 17)";
        var check = $"SUBSTR('{s_checks}', 1 + MOD(CAST(CONV({digits}, 13, 10) AS {whole}), 11), 1)";
        var today = asOf.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var leapYears = List(Enumerable.Range(FirstYear, Math.Max(1, asOf.Year - FirstYear + 1))
            .Where(DateTime.IsLeapYear)
            .Select(year => year.ToString(CultureInfo.InvariantCulture))
            .DefaultIfEmpty("none"));
        return $"(LENGTH({bytes}) = 18"
            + $" AND {bytes} = CONCAT({written($"CAST({digits} AS {whole})")}, {check})"
            + $" AND LEFT({bytes}, 2) IN ({s_provinces})"
            + $" AND SUBSTR({bytes}, 7, 8) BETWEEN '{FirstYear}0101' AND '{today}'"
            + $" AND SUBSTR({bytes}, 11, 4) IN ({s_days})"
            + $" AND (SUBSTR({bytes}, 11, 4) <> '0229' OR SUBSTR({bytes}, 7, 4) IN ({leapYears}))"
            + $" AND RIGHT({bytes}, 3) <> '000')";
    }

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => $"'{text}'"));
}
