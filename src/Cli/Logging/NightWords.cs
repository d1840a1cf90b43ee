using System.Globalization;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Scheduling.Nights;

namespace Matcher.Cli.Logging;

/// <summary>Nights of which there are no lists, in words.</summary>
internal static class NightWords
{
    // More are one sentence.
    private const int Most = 7;

    /// <summary>All of them in one sentence.</summary>
    public static string Lost(IReadOnlyList<LostRun> nights, CliTexts texts)
    {
        var shown = string.Join(texts.Of("ListSeparator"), nights.TakeLast(Most).Select(night => Of(night, texts)));
        return nights.Count > Most
            ? texts.Of("LostRunsMany", nights.Count, Day(nights[0].Day), shown)
            : texts.Of("LostRunsSome", nights.Count, shown);
    }

    /// <summary>One of them.</summary>
    public static string Of(LostRun night, CliTexts texts) => night switch
    {
        { Kind: LostKind.Missed } => texts.Of("LostMissed", Day(night.Day), Time(night.At)),
        { Kind: LostKind.BrokenOff } => texts.Of("LostBrokenOff", Day(night.Day), Time(night.At)),
        _ => texts.Of("LostFailed", Day(night.Day), Time(night.At), night.ExitCode, Meaning(night.ExitCode, texts)),
    };

    /// <summary>What an exit code means.</summary>
    public static string Meaning(int? code, CliTexts texts) =>
        code is { } number && Enum.IsDefined((ExitCode)number) ? texts.Of((ExitCode)number) : "?";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
