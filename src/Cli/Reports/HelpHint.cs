using System.Globalization;
using Matcher.Cli.Sessions;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.Reports;

/// <summary>
/// Messages say what to do in a sentence and bear no code. Whoever wants to know more gets, once and at the end, the line to type, with
/// the codes of what has been told.
/// </summary>
internal static class HelpHint
{
    private const string Command = "matcher help";

    // A line that is still typed, or copied, as one.
    private const int MostCodes = 6;

    /// <summary>The line; null: there is nothing more to be known, or nobody reads along.</summary>
    public static string? Of(ExitCode code, Session session)
    {
        if (session.Json || session.Detail == Detail.Quiet || code is ExitCode.Usage or ExitCode.Cancelled)
            return null;
        List<string> codes =
        [
            .. session.Told.All.OrderBy(told => told.Severity == Severity.Error ? 0 : 1)
                .Select(told => HelpPages.NameOf(told.Code)).OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        List<string> words =
        [
            .. code == ExitCode.Complete ? Array.Empty<string>() : [((int)code).ToString(CultureInfo.InvariantCulture)],
            .. codes.Take(MostCodes),
        ];
        if (words.Count == 0)
            return null;
        var line = $"{Command} {string.Join(' ', words)}";
        return codes.Count > MostCodes
            ? session.Texts.Of("HelpHintMore", line, codes.Count - MostCodes)
            : session.Texts.Of("HelpHint", line);
    }
}
