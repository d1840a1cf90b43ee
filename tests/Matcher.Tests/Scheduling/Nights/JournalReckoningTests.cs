using System.Collections.Immutable;
using System.Globalization;
using Matcher.Scheduling.Journal;

namespace Matcher.Scheduling.Nights;

/// <summary>Moments are written <c>1 02:00</c>: a day of December 2026 and a time, as the machine's clock shows them.</summary>
[TestFixture]
public sealed class JournalReckoningTests
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static readonly InstalledSchedule Nightly = new() { At = new TimeOnly(2, 0), Installed = At("1 12:00") };

    private static readonly TimeZoneInfo Utc8 = TimeZoneInfo.CreateCustomTimeZone("China", China, "China", "China");

    [Test]
    public void All_is_well() => Assert.That(Lost("5 09:00", Run("2 02:00", 0), Run("3 02:00", 0), Run("4 02:00", 0), Run("5 02:00", 0)), Is.Empty);

    [Test]
    public void A_night_on_which_nothing_started_was_missed() =>
        Assert.That(Lost("5 09:00", Run("2 02:00", 0), Run("3 02:00", 0), Run("5 02:00", 3)), Is.EqualTo((string[])["4 Missed", "5 Failed 3"]));

    [Test]
    public void After_a_good_one_the_bad_ones_before_it_are_no_news() =>
        Assert.That(Lost("5 09:00", Run("2 02:00", 3), Run("4 02:00", 70), Run("5 02:00", 0)), Is.Empty);

    [Test]
    public void One_that_left_something_unchecked_has_lists() => Assert.That(Lost("2 09:00", Run("2 02:00", 4)), Is.Empty);

    [Test]
    public void One_that_was_killed_was_lost() =>
        Assert.That(Lost("2 09:00", Run("2 02:00", null)), Is.EqualTo((string[])["2 BrokenOff"]));

    [Test]
    public void One_that_is_going_on_is_not() =>
        Assert.That(Lost("2 02:40", Run("2 02:00", null) with { IsAlive = true }), Is.Empty);

    [Test]
    public void Before_the_first_start_nothing_was_missed() => Assert.That(Lost("1 23:00"), Is.Empty);

    [Test]
    public void Nor_a_few_minutes_after_the_hour() => Assert.That(Lost("2 02:20"), Is.Empty);

    [Test]
    public void But_later_it_was() => Assert.That(Lost("2 02:31"), Is.EqualTo((string[])["2 Missed"]));

    // The machine was asleep at two, and made up for it at eight.
    [Test]
    public void A_late_start_is_a_start() => Assert.That(Lost("3 09:00", Run("2 08:04", 0), Run("3 02:00", 0)), Is.Empty);

    [Test]
    public void A_little_early_is_the_same_night() => Assert.That(Lost("2 09:00", Run("2 01:59", 0)), Is.Empty);

    [Test]
    public void Whoever_ran_it_by_hand_in_the_day_has_made_up_for_the_night() =>
        Assert.That(Lost("2 18:00", Run("2 02:00", 3), Run("2 09:00", 0, isScheduled: false)), Is.Empty);

    // Attempts of one night are one night.
    [Test]
    public void Several_attempts_are_one_night() =>
        Assert.That(Lost("2 09:00", Run("2 02:00", 3), Run("2 02:30", 5)), Is.EqualTo((string[])["2 Failed 5"]));

    [Test]
    public void One_that_met_another_run_is_not_counted_beside_it() =>
        Assert.That(Lost("2 09:00", Run("2 01:30", 0, isScheduled: false, minutes: 45), Run("2 02:00", 6)), Is.Empty);

    // The scheduler starts no second one while the first is at work.
    [Test]
    public void One_that_took_a_day_and_more_kept_the_next_out() =>
        Assert.That(Lost("3 09:00", Run("2 02:00", 0, minutes: 60 * 26)), Is.Empty);

    [Test]
    public void What_somebody_stopped_or_mistyped_by_hand_was_no_night() =>
        Assert.That(Lost("1 13:00", Run("1 12:30", 130, isScheduled: false), Run("1 12:40", 2, isScheduled: false)), Is.Empty);

    [Test]
    public void A_part_or_a_dry_run_is_no_night() =>
        Assert.That(Lost("2 09:00", Run("2 02:00", 0) with { IsWhole = false }), Is.EqualTo((string[])["2 Missed"]));

    [Test]
    public void Without_a_schedule_nothing_is_missed_but_failures_are_known() =>
        Assert.That(Lost(null, "9 09:00", Run("2 02:00", 0), Run("5 11:00", 5, isScheduled: false)), Is.EqualTo((string[])["5 Failed 5"]));

    // The sample's as-of date is years ago: what counts is when it ran.
    [Test]
    public void The_as_of_date_says_nothing_about_nights() =>
        Assert.That(Lost("3 09:00", Run("2 02:00", 0) with { AsOf = new DateOnly(2023, 7, 6) }, Run("3 02:00", 0) with
        {
            AsOf = new DateOnly(2023, 7, 6),
        }), Is.Empty);

    [Test]
    public void A_clock_that_went_back_is_said_and_nothing_is_reckoned_by_it()
    {
        var reckoned = Reckon(Nightly, "2 09:00", Run("20 02:00", 0));
        Assert.That((reckoned.IsClockBehind, reckoned.Lost.Length), Is.EqualTo((true, 0)));
    }

    // A clock that is years ahead for a moment must not keep the program busy, nor fill the screen.
    [Test]
    public void A_clock_that_is_years_ahead_gives_an_end()
    {
        var reckoned = JournalReckoning.Of([Run("2 02:00", 0)], Nightly, new Clock(At("2 09:00").AddYears(30), Utc8));
        Assert.That(reckoned.Lost, Has.Length.LessThan(500));
    }

    [Test]
    public void The_next_start_is_the_first_one_after_now()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Reckon(Nightly, "2 01:00").Next, Is.EqualTo(At("2 02:00")));
            Assert.That(Reckon(Nightly, "2 02:00").Next, Is.EqualTo(At("3 02:00")));
            Assert.That(Reckon(null, "2 02:00").Next, Is.Null);
        }
    }

    // Two o'clock comes twice, or not at all: Chinese counties have neither, a machine that was set up for another country has.
    [Test]
    public void When_the_clocks_change_no_night_is_missed_or_counted_twice()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var starts = new NightlyStarts(new TimeOnly(2, 30), berlin);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(starts.Of(new DateOnly(2026, 3, 29)), Is.EqualTo(new DateTimeOffset(2026, 3, 29, 3, 0, 0, TimeSpan.FromHours(2))));
            Assert.That(starts.Of(new DateOnly(2026, 10, 25)), Is.EqualTo(new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2))));
        }

        foreach (var month in (int[])[3, 10])
        {
            var first = new DateOnly(2026, month, 20);
            var runs = Enumerable.Range(0, 10).Select(day => starts.Of(first.AddDays(day)))
                .Select(start => new RunEntry { Id = start.ToString("O"), Started = start, Ended = start.AddMinutes(3), ExitCode = 5 })
                .Prepend(new RunEntry { Id = "good", Started = starts.Of(first.AddDays(-1)), Ended = starts.Of(first), ExitCode = 0 });
            var schedule = Nightly with { At = new TimeOnly(2, 30), Installed = starts.Of(first.AddDays(-2)) };
            var reckoned = JournalReckoning.Of(runs, schedule, new Clock(starts.Of(first.AddDays(9)).AddHours(6), berlin));
            Assert.That(reckoned.Lost.Select(night => night.Day), Is.EqualTo(Enumerable.Range(0, 10).Select(first.AddDays)));
        }
    }

    private static string[] Lost(string now, params RunEntry[] runs) => Lost(Nightly, now, runs);

    private static string[] Lost(InstalledSchedule? schedule, string now, params RunEntry[] runs) =>
        [.. Reckon(schedule, now, runs).Lost.Select(night => $"{night.Day.Day} {night.Kind} {night.ExitCode}".TrimEnd())];

    private static JournalReckoning Reckon(InstalledSchedule? schedule, string now, params RunEntry[] runs) =>
        JournalReckoning.Of(runs.ToImmutableArray(), schedule, new Clock(At(now), Utc8));

    private static RunEntry Run(string started, int? exit, bool isScheduled = true, int minutes = 3) => new()
    {
        Id = started,
        Started = At(started),
        IsScheduled = isScheduled,
        Ended = exit is null ? null : At(started).AddMinutes(minutes),
        ExitCode = exit,
    };

    private static DateTimeOffset At(string moment) => new(
        DateTime.ParseExact($"2026-12-{moment}", "yyyy-MM-d HH:mm", CultureInfo.InvariantCulture), China);

    private sealed class Clock(DateTimeOffset now, TimeZoneInfo zone) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => zone;

        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
