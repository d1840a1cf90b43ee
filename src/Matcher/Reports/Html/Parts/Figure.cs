using System.Globalization;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;

namespace Matcher.Reports.Html.Parts;

/// <summary>Numbers and days as the page has them, the same in both languages and on every machine.</summary>
internal static class Figure
{
    /// <summary>What stands where there is no number.</summary>
    public const string None = "–";

    /// <summary>A count: 6,573.</summary>
    public static string Of(long count) => CountText.Of(count);

    /// <summary>A count, or a dash.</summary>
    public static string OrNone(int? count) => count is { } known ? Of(known) : None;

    /// <summary>A day: 2023-07-06.</summary>
    public static string Of(DateOnly day) => IsoDate.Write(day);

    /// <summary>Its month: 2023-07.</summary>
    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Its number in the month: 06.</summary>
    public static string DayOfMonth(DateOnly day) => day.ToString("dd", CultureInfo.InvariantCulture);

    /// <summary>A time, as the clock of the county showed it: 2023-07-06 02:00.</summary>
    public static string Of(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How long something took: 0:01:23.</summary>
    public static string Of(TimeSpan time) => time.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>A share of 0 to 1 in percent. What is there is never 0%, and what is not all is never 100%.</summary>
    public static string Percent(double share) => share switch
    {
        > 0 and < 0.0001 => "<0.01%",
        > 0 and < 0.01 => share.ToString("0.00%", CultureInfo.InvariantCulture),
        > 0.999 and < 1 => ">99.9%",
        _ => share.ToString("0.#%", CultureInfo.InvariantCulture),
    };

    /// <summary>A share of two counts in percent; a dash of nothing.</summary>
    public static string Percent(long part, long whole) => whole == 0 ? None : Percent((double)part / whole);

    /// <summary>A place on a drawing, in percent of its width or height, as SVG wants it.</summary>
    public static string Place(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>A number in a drawing.</summary>
    public static string Coordinate(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
