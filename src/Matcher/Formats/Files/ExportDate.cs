using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Formats.Files;

/// <summary>
/// The day an export was made, as its file name says it. The time stamp of the file is not asked: a copy from a memory
/// stick is always of today.
/// </summary>
internal static partial class ExportDate
{
    /// <summary>The last date in a name; a month without a day stands for its last day. Null where there is none.</summary>
    /// <param name="fileName">File name, with or without folders: only the name itself counts.</param>
    public static DateOnly? Of(string fileName) =>
        Dates().Matches(Path.GetFileName(fileName)).Select(Read).LastOrDefault(date => date is not null);

    private static DateOnly? Read(Match match)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12)
            return null;
        var days = DateTime.DaysInMonth(year, month);
        var day = match.Groups["day"].Success ? int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) : days;
        return day >= 1 && day <= days ? new DateOnly(year, month, day) : null;
    }

    // 20230630, 2023-06-30, 2023.6.30, 2023_06, 2023年6月30日, 202306. Digits on either side make it a number of another kind.
    [GeneratedRegex(@"(?<![0-9])(?<year>20[0-9]{2})(?:[-_.年](?<month>[0-9]{1,2})(?:[-_.月](?<day>[0-9]{1,2}))?|(?<month>[0-9]{2})(?<day>[0-9]{2})?)(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dates();
}
