using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Formats.Files;

/// <summary>
/// The parts of a name that are other next month: <c>2023年6月</c>, <c>202306</c>, <c>2023-06-30</c>, the moment of an export,
/// <c>23年6月</c>, <c>6月</c>, <c>第二季度</c>. Wider than <see cref="ExportDate"/>, which says how old an export is and so must be sure.
/// </summary>
internal static partial class NameDates
{
    private const int YearsOfTwoDigits = 2000;

    /// <summary>Those of a name without folders, from left to right.</summary>
    public static IEnumerable<NamedDay> In(string name) => Parts().Matches(name).Select(Read).OfType<NamedDay>();

    /// <summary>The last moment that a path names: its file's, else that of the nearest folder which has one; null: none does.</summary>
    /// <param name="path">With forward slashes.</param>
    public static DateTime? Last(string path) =>
        path.Split('/').Reverse().Select(part => In(part).Select(day => day.End).LastOrDefault(end => end is not null))
            .FirstOrDefault(end => end is not null);

    private static NamedDay? Read(Match match)
    {
        if (!match.Groups["year"].Success && !match.Groups["short"].Success)
            return new NamedDay(match.Index, match.Length, End: null, HasMonth: true);
        var year = match.Groups["year"].Success ? Number(match, "year") : YearsOfTwoDigits + Number(match, "short");
        if (!match.Groups["month"].Success)
            return new NamedDay(match.Index, match.Length, new DateTime(year, 12, 31, 23, 59, 59), HasMonth: false);
        var month = Number(match, "month");
        if (month is < 1 or > 12)
            return null;
        var days = DateTime.DaysInMonth(year, month);
        var day = match.Groups["day"].Success ? Number(match, "day") : days;
        if (day < 1 || day > days)
            return null;
        var end = match.Groups["hour"].Success
            ? new TimeSpan(Math.Min(23, Number(match, "hour")), Number(match, "minute"), Seconds(match))
            : new TimeSpan(23, 59, 59);
        return new NamedDay(match.Index, match.Length, new DateTime(year, month, day).Add(end), HasMonth: true);
    }

    private static int Seconds(Match match) => match.Groups["second"].Success ? Number(match, "second") : 0;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private const string Time =
        "(?:[-_ T]?(?<hour>[0-2][0-9])[-_.:时]?(?<minute>[0-5][0-9])(?:[-_.:分]?(?<second>[0-5][0-9])(?:[0-9]{3})?)?)?";

    [GeneratedRegex(
        "(?<![0-9])(?:"
            + "(?<year>20[0-9]{2})(?<month>[01][0-9])(?<day>[0-3][0-9])" + Time
            + "|(?<year>20[0-9]{2})[-_. 年](?<month>[0-9]{1,2})[-_. 月](?<day>[0-9]{1,2})[日号]?" + Time
            + "|(?<year>20[0-9]{2})(?<month>[01][0-9])"
            + "|(?<year>20[0-9]{2})[-_. 年](?<month>[0-9]{1,2})(?:月份?)?"
            + "|(?<short>2[0-9])年(?<month>[0-9]{1,2})月份?(?:(?<day>[0-9]{1,2})[日号])?"
            + "|(?<year>20[0-9]{2})(?:年度?)?(?:第?[一二三四1-4]季度|[上下]半年)?"
            + "|[0-9]{1,2}月份?(?:[0-9]{1,2}[日号])?|第[1-4]季度"
            + ")(?![0-9])|第?[一二三四]季度|[上下]半年|(?<!十)十?[一二三四五六七八九十]月份?(?![一-龥])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Parts();
}
