using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;

namespace Matcher.Reports.Figures;

/// <summary>Counts how follow-up went from night to night, of what cases went through.</summary>
internal static class TrendCounts
{
    /// <summary>The trend up to a night; what people did after it is left out.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="nights">The nights that count before it.</param>
    /// <param name="asOf">The night.</param>
    /// <param name="isIncomplete">Whether something was not checked that night.</param>
    public static RunTrend Of(IEnumerable<KnownCase> cases, RecordedNights nights, DateOnly asOf, bool isIncomplete)
    {
        ImmutableArray<TrendRun> empty =
        [
            .. nights.CountingBefore(asOf).Select(night => new TrendRun(night.AsOf, 0, 0, 0, 0, night.HasGap)),
            new(asOf, 0, 0, 0, 0, isIncomplete),
        ];
        var steps = new Step[empty.Length];
        foreach (var move in cases.SelectMany(known => known.Case.Moves))
        {
            if (move.At.CompareTo(Moment.Of(asOf)) <= 0 && PlaceOf(empty, move.At) is { } place)
                steps[place].Add(move);
        }

        var open = 0;
        return new RunTrend(
        [
            .. empty.Select((night, place) => night with
            {
                New = steps[place].New,
                Back = steps[place].Back,
                Ended = steps[place].Ended,
                Open = open += steps[place].Opened - steps[place].Ended,
            }),
        ]);
    }

    // What people do after a night is seen on the night that follows; a night that was withdrawn counts with the next, too.
    private static int? PlaceOf(ImmutableArray<TrendRun> nights, Moment at)
    {
        var place = nights.BinarySearch(
            new TrendRun(at.Action == 0 ? at.AsOf : at.AsOf.AddDays(1), 0, 0, 0, 0, false), ByDay.Comparer);
        place = place < 0 ? ~place : place;
        return place < nights.Length ? place : null;
    }

    private struct Step
    {
        public int New { get; private set; }

        public int Back { get; private set; }

        public int Opened { get; private set; }

        public int Ended { get; private set; }

        public void Add(CaseMove move)
        {
            if (move is { From: null })
                New++;
            else if (!move.WasOpen && move.IsOpen)
                Back++;
            if (!move.WasOpen && move.IsOpen)
                Opened++;
            if (move.WasOpen && !move.IsOpen)
                Ended++;
        }
    }

    private sealed class ByDay : IComparer<TrendRun>
    {
        public static readonly ByDay Comparer = new();

        public int Compare(TrendRun? x, TrendRun? y) => x!.AsOf.CompareTo(y!.AsOf);
    }
}
