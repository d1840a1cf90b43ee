using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;

namespace Matcher.Cli.Commands;

/// <summary>
/// How often a run is tried again by itself, and after how long. No scheduler does it: Windows tries starts again that failed, never a
/// program that ended with a code.
/// </summary>
/// <param name="Times">How often.</param>
/// <param name="After">How long it waits.</param>
internal sealed partial record RunRetries(int Times, TimeSpan After)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(30);

    /// <summary>Whether an exit code may be another one in a while: a source may have come by then, another run may be over.</summary>
    public static bool IsWorthIt(ExitCode code) => code is ExitCode.Incomplete or ExitCode.Locked;

    /// <summary>What was given.</summary>
    public static RunRetries Of(int? times, TimeSpan? after) => new(times ?? 0, after ?? Usual);

    /// <summary>A time, written <c>30m</c>, <c>2h</c> or <c>90s</c>.</summary>
    public static Option<TimeSpan?> AfterOption(CliTexts texts) => new("--retry-after")
    {
        Description = texts.Of("OptionRetryAfter"),
        HelpName = "30m",
        CustomParser = argument =>
        {
            var text = argument.Tokens is [var token, ..] ? token.Value : "";
            if (Written().Match(text) is { Success: true } match
                && int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return match.Groups["unit"].Value switch
                {
                    "h" => TimeSpan.FromHours(number),
                    "m" => TimeSpan.FromMinutes(number),
                    _ => TimeSpan.FromSeconds(number),
                };
            argument.AddError(texts.Of("NotATime", "--retry-after", text));
            return null;
        },
    };

    [GeneratedRegex("^(?<n>[0-9]{1,5})(?<unit>[hms])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
