using System.Collections.Immutable;
using Matcher.Reports.CaseLists;

namespace Matcher.Reports.Figures;

/// <summary>Counts what agencies were asked to correct, and how long they take.</summary>
internal static class AgencyCounts
{
    /// <summary>By agency; a case that asks for several rows is one.</summary>
    /// <param name="requests">更正单, by agency.</param>
    /// <param name="asOf">基准日.</param>
    public static ImmutableArray<AgencyFigures> Of(ILookup<string, CorrectionLine> requests, DateOnly asOf) =>
    [
        .. requests.OrderBy(agency => agency.Key, StringComparer.Ordinal).Select(agency => Of(
            agency.Key, [.. agency.DistinctBy(line => line.Case.Known.Number, StringComparer.Ordinal)], asOf)),
    ];

    private static AgencyFigures Of(string agency, ImmutableArray<CorrectionLine> lines, DateOnly asOf)
    {
        var states = lines.CountBy(line => CorrectionState.Of(line.Correction, asOf)).ToDictionary(StringComparer.Ordinal);
        var open = lines.RemoveAll(line => !line.Correction.IsOpen);
        return new AgencyFigures(agency)
        {
            Asked = lines.Length,
            Open = open.Length,
            Overdue = states.GetValueOrDefault(CorrectionState.Overdue),
            Corrected = states.GetValueOrDefault(CorrectionState.Corrected),
            Refused = states.GetValueOrDefault(CorrectionState.Refused),
            MedianDays = Median([.. lines.Select(DaysTaken).OfType<int>().Order()]),
            OldestDays = open.IsEmpty ? null : open.Max(line => asOf.DayNumber - line.Correction.OpenedOn.DayNumber),
            Alive = open.Count(line => line.IsAlive),
        };
    }

    // An agency that mends its data without a word has answered, too.
    private static int? DaysTaken(CorrectionLine line) =>
        (line.Correction.Answered?.On ?? line.Correction.GoneOn) is { } ended
            ? Math.Max(0, ended.DayNumber - line.Correction.OpenedOn.DayNumber)
            : null;

    // Of an even number the longer of the two in the middle: it is not made to look quicker than it was.
    private static int? Median(ImmutableArray<int> days) => days.IsEmpty ? null : days[days.Length / 2];
}
