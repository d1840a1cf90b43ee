using System.Collections.Immutable;
using System.Globalization;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Scheduling.Nights;

namespace Matcher.Reports.Html.Sections;

/// <summary>Runs before this one of which there are no lists, before anything else: what is new tonight may be older than that.</summary>
internal static class LostRunsPart
{
    // More are a number.
    private const int Most = 7;

    /// <summary>The part; nothing where every run has its lists.</summary>
    public static Node Of(ImmutableArray<LostRun> lost) => lost.IsEmpty
        ? Node.None
        : Node.Classed("div", "gap wrong",
            Node.Of("h3", PageText.Of("Lost"), " ", Node.Classed("span", "many", Figure.Of(lost.Length))),
            Node.Of("ul", [.. lost.TakeLast(Most).Select(run => Node.Of("li", Node.Of("p", Of(run))))]),
            lost.Length > Most ? Node.Of("p", PageText.Of("LostSince", Figure.Of(lost[0].Day))) : Node.None,
            Node.Of("p", PageText.Of("LostAdvice")));

    private static Node Of(LostRun run)
    {
        var (day, time) = (Figure.Of(run.Day), run.At.ToString("HH:mm", CultureInfo.InvariantCulture));
        return run.Kind switch
        {
            LostKind.Missed => PageText.Of("Lost_Missed", day, time),
            LostKind.BrokenOff => PageText.Of("Lost_BrokenOff", day, time),
            _ => Node.Many(PageText.Of("Lost_Failed", day, time, Figure.OrNone(run.ExitCode)), PageText.Of(Meaning(run.ExitCode))),
        };
    }

    private static string Meaning(int? exitCode) => exitCode switch
    {
        2 => "Exit_Usage",
        3 => "Exit_ConfigInvalid",
        5 => "Exit_OutputFailed",
        6 => "Exit_Locked",
        130 => "Exit_Cancelled",
        _ => "Exit_Bug",
    };
}
