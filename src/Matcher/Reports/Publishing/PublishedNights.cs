using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Reports.Publishing;

/// <summary>Of which nights an output folder has results.</summary>
internal static partial class PublishedNights
{
    /// <summary>Their days, in no order: whole runs and those of some rules or townships, as far as their record is still there.</summary>
    /// <param name="outputFolder">Full path of the folder; it need not be there.</param>
    public static ImmutableArray<DateOnly> In(string outputFolder)
    {
        try
        {
            return Directory.Exists(outputFolder)
                ? [.. Directory.EnumerateDirectories(outputFolder).Select(DayOf).OfType<DateOnly>().Distinct()]
                : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return []; // a folder that cannot be read cannot be written either, which is told elsewhere
        }
    }

    // A record that is empty or damaged was a run's all the same.
    private static DateOnly? DayOf(string folder) =>
        OfRun().Match(Path.GetFileName(folder)) is { Success: true } name
        && DateOnly.TryParseExact(name.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && File.Exists(Path.Combine(folder, ResultRecord.OfRun))
            ? day
            : null;

    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d)(_部分)?(_\d+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex OfRun();
}
