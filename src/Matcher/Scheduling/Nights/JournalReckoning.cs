using System.Collections.Immutable;
using Matcher.Scheduling.Journal;

namespace Matcher.Scheduling.Nights;

/// <summary>What the journal and the installed schedule say of the last nights.</summary>
/// <param name="Last">The last run of the whole county that has ended or broken off; null: there was none.</param>
/// <param name="Running">The run that is going on, or waits to be tried again; null: none.</param>
/// <param name="LastGood">The last run that wrote its lists; null: none.</param>
/// <param name="Lost">Nights since then of which there are no lists, the earliest first.</param>
/// <param name="Next">The next start; null: nothing is installed.</param>
public sealed record JournalReckoning(
    RunEntry? Last, RunEntry? Running, RunEntry? LastGood, ImmutableArray<LostRun> Lost, DateTimeOffset? Next)
{
    private const int MostNights = 400;
    private const int WrongCommandLine = 2;
    private const int AnotherRan = 6;
    private const int StoppedByHand = 130;

    // A scheduler may be a little early, and takes a while to start what it missed while the machine was off.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    /// <summary>Whether the clock has gone back behind what is recorded: then nobody can say which nights there were.</summary>
    public bool IsClockBehind { get; init; }

    /// <summary>Reckons.</summary>
    /// <param name="entries">The journal, the earliest first.</param>
    /// <param name="schedule">What is installed; null: nothing.</param>
    /// <param name="clock">The clock and the zone of the machine.</param>
    public static JournalReckoning Of(IEnumerable<RunEntry> entries, InstalledSchedule? schedule, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        ImmutableArray<RunEntry> whole = [.. entries.Where(entry => entry.IsWhole)];
        var isBehind = whole.Any(entry => entry.Started > now + Late);
        whole = [.. whole.Where(entry => entry.Started <= now + Late)];
        var starts = schedule is null ? null : new NightlyStarts(schedule.At, clock.LocalTimeZone);
        var lastGood = whole.LastOrDefault(entry => entry.HasLists);
        return new JournalReckoning(
            whole.LastOrDefault(entry => !IsGoingOn(entry)),
            whole.LastOrDefault(IsGoingOn),
            lastGood,
            isBehind ? [] : Nights(whole, lastGood, schedule, starts, now, clock.LocalTimeZone),
            starts?.After(now))
        {
            IsClockBehind = isBehind,
        };
    }

    private static bool IsGoingOn(RunEntry entry) => entry.IsAlive;

    private static ImmutableArray<LostRun> Nights(ImmutableArray<RunEntry> whole, RunEntry? lastGood, InstalledSchedule? schedule,
        NightlyStarts? starts, DateTimeOffset now, TimeZoneInfo zone)
    {
        var since = whole.Where(entry => lastGood is null || entry.Started > lastGood.Started).ToList();
        // Before there are any lists, whoever tries out a config loses nothing.
        var failed = since.Where(entry => (lastGood is not null || entry.IsScheduled) && CountsAsNight(entry))
            .GroupBy(NightOf)
            .Select(night => Failed(night.Key, night.Last()))
            .ToList();
        var missed = starts is null || schedule is null ? [] : Missed(whole, lastGood, schedule.Installed, starts, now);
        return [.. failed.Concat(missed).OrderBy(night => night.Day).ThenBy(night => night.At)];

        DateOnly NightOf(RunEntry entry) => starts?.StartDayOf(entry.Started + Early) ?? DateOnly.FromDateTime(Local(entry).DateTime);

        LostRun Failed(DateOnly day, RunEntry entry) => new(day, TimeOnly.FromDateTime(Local(entry).DateTime),
            entry.IsBroken ? LostKind.BrokenOff : LostKind.Failed, entry.ExitCode);

        DateTimeOffset Local(RunEntry entry) => TimeZoneInfo.ConvertTime(entry.Started, zone);
    }

    // A slip on the command line was no night, nor one that somebody stopped; of two at once the other one counts.
    private static bool CountsAsNight(RunEntry entry) => !entry.IsAlive && !entry.HasLists
        && entry.ExitCode is not AnotherRan
        && (entry.IsScheduled || entry.ExitCode is not (WrongCommandLine or StoppedByHand));

    private static IEnumerable<LostRun> Missed(
        ImmutableArray<RunEntry> whole, RunEntry? lastGood, DateTimeOffset installed, NightlyStarts starts, DateTimeOffset now)
    {
        var from = lastGood is { } good && good.Started > installed ? good.Started : installed;
        var first = starts.StartDayOf(from).AddDays(1);
        var last = starts.StartDayOf(now);
        if (last.DayNumber - first.DayNumber > MostNights)
            first = last.AddDays(-MostNights);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var (start, next) = (starts.Of(day), starts.Of(day.AddDays(1)));
            if (start + Late <= now && !whole.Any(entry => IsOf(entry, start, next)))
                yield return new LostRun(day, TimeOnly.FromDateTime(start.DateTime), LostKind.Missed, null);
        }
    }

    // One that was going on when the next was to start kept it out.
    private static bool IsOf(RunEntry entry, DateTimeOffset start, DateTimeOffset next) =>
        entry.Started < next - Early && (entry.Started >= start - Early || entry.IsAlive || entry.Ended > start);
}
