using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Formats.Files;

/// <summary>
/// The month whose rows a table holds, as its sheet, its file or a folder above it says: <c>养老金-202305.csv</c>. A name with a day in
/// it says when the export was made, which is another thing; a name with two months says neither.
/// </summary>
internal static partial class NamedMonth
{
    /// <summary>
    /// The month as <c>2023-05</c>; null where no name says one. The nearest name counts: the sheet's, the file's, the folders'.
    /// </summary>
    /// <param name="fileName">File name with its folders, and with its archive where it is in one.</param>
    /// <param name="sheet">The sheet, or null.</param>
    public static string? Of(string fileName, string? sheet)
    {
        foreach (var name in fileName.Split('/', '\\').Append(sheet ?? "").Reverse())
        {
            var months = Months().Matches(name).Select(Read).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (months.Count > 0)
                return months is [var only] ? only : null;
        }

        return null;
    }

    private static string? Read(Match match)
    {
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 ? $"{match.Groups["year"].Value}-{month:00}" : null;
    }

    // 202305, 2023-05, 2023.5, 2023_05, 2023年5月. With a day after it, or digits on either side, it is no month.
    [GeneratedRegex(
        @"(?<![0-9])(?<year>20[0-9]{2})(?:[-_.年](?<month>[0-9]{1,2})(?![0-9])(?![-_.月][0-9]{1,2}(?![0-9]))|(?<month>[0-9]{2})(?![0-9]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Months();
}
