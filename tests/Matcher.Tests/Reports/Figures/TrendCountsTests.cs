using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;

namespace Matcher.Reports.Figures;

/// <summary>How many cases are open after each night, counted of the steps that each case went through.</summary>
public sealed class TrendCountsTests
{
    private static readonly DateOnly First = new(2023, 7, 6);

    [Test]
    public void A_case_is_open_from_the_night_that_found_it_until_it_ends_and_what_people_do_shows_on_the_next_night()
    {
        var trend = Of(nights: 3,
            Case(Found(0), Done(1, CaseState.AwaitingHandOut, CaseState.Cleared)), // cleared after the second night
            Case(Found(1)),
            Case(Found(0), Seen(1, CaseState.AwaitingHandOut, CaseState.Lapsed), Seen(2, CaseState.Lapsed, CaseState.AwaitingHandOut)));

        Assert.That(trend.Select(night => (night.New, night.Back, night.Ended, night.Open)),
            Is.EqualTo(new[] { (2, 0, 0, 2), (1, 0, 1, 2), (0, 1, 1, 2) }));
    }

    [Test]
    public void What_comes_after_the_night_is_left_out()
    {
        var trend = Of(nights: 1,
            Case(Found(0), Done(0, CaseState.AwaitingHandOut, CaseState.Cleared)), // after the night that the report is of
            Case(Found(1)));

        Assert.That(trend.Select(night => (night.New, night.Ended, night.Open)), Is.EqualTo(new[] { (1, 0, 1) }));
    }

    [Test]
    public void A_step_of_a_night_that_was_withdrawn_counts_with_the_next()
    {
        var nights = new RecordedNights([new(First, Counts: true), new(First.AddDays(1), Counts: false)]);
        var trend = TrendCounts.Of([Case(Found(1))], nights, First.AddDays(2), isIncomplete: true).Runs;

        Assert.That(trend.Select(night => (night.AsOf, night.New, night.IsIncomplete)),
            Is.EqualTo(new[] { (First, 0, false), (First.AddDays(2), 1, true) }));
    }

    private static ImmutableArray<TrendRun> Of(int nights, params KnownCase[] cases) => TrendCounts.Of(
        cases,
        new RecordedNights([.. Enumerable.Range(0, nights + 2).Select(day => new RecordedNights.Recorded(First.AddDays(day), Counts: true))]),
        First.AddDays(nights - 1),
        isIncomplete: false).Runs;

    private static CaseMove Found(int night) => Move(night, 0, null, CaseState.AwaitingHandOut);

    private static CaseMove Seen(int night, CaseState from, CaseState to) => Move(night, 0, from, to);

    private static CaseMove Done(int night, CaseState from, CaseState to) => Move(night, 1, from, to);

    private static CaseMove Move(int night, long action, CaseState? from, CaseState to) =>
        new(new Moment(First.AddDays(night), action), First.AddDays(night), from, to, CaseTrigger.Gone, "柳林镇", "柳林镇");

    private static KnownCase Case(params CaseMove[] moves) => new("YD-1", "vehicle-owned", "key", new Case
    {
        HitId = 1,
        State = moves[^1].To,
        IsFound = true,
        Township = "柳林镇",
        HouseholdNumber = "1",
        Facts = HitFacts.Unknown,
        Watched = "",
        FirstFound = First,
        OpenedOn = First,
        Moves = [.. moves],
    });
}
