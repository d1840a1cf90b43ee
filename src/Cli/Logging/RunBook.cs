using System.Collections.Immutable;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.RunFacts;
using Matcher.Scheduling.Journal;
using Matcher.Scheduling.Nights;

namespace Matcher.Cli.Logging;

/// <summary>A run's place in the journal, and what the journal says of the nights before it: that is told before anything else.</summary>
internal sealed class RunBook
{
    private readonly string? _folder;

    private RunBook(string? folder, ImmutableArray<LostRun> lost)
    {
        _folder = folder;
        Lost = lost;
    }

    /// <summary>Nights since the last lists of which there are none.</summary>
    public ImmutableArray<LostRun> Lost { get; }

    /// <summary>This run; null: it could not be recorded.</summary>
    public IRunRecord? Record { get; private set; }

    /// <summary>Opens it.</summary>
    /// <param name="folder">Where this run is recorded; null: nowhere.</param>
    /// <param name="folders">Where runs may have been recorded.</param>
    /// <param name="session">The session.</param>
    public static RunBook Open(string? folder, IEnumerable<string> folders, Session session)
    {
        ImmutableArray<string> all = [.. folders];
        return new(folder, JournalReckoning.Of(RunJournal.Read(all), InstalledSchedule.Read(all), session.Clock).Lost);
    }

    /// <summary>Tells of the nights before, and records that a run begins.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="asOf">基准日, where somebody named it.</param>
    /// <param name="isScheduled">Whether a scheduler started it.</param>
    /// <param name="log">The log.</param>
    /// <param name="session">The session.</param>
    public void Begin(RunOptions options, DateOnly? asOf, bool isScheduled, RunLog log, Session session)
    {
        if (!Lost.IsEmpty)
        {
            var text = NightWords.Lost(Lost, session.Texts);
            session.Warn("LostRuns", text);
            log.Warning(text);
        }

        if (_folder is null)
            return;
        var started = session.Clock.GetLocalNow();
        Record = RunJournal.Begin(_folder, new RunEntry
        {
            Id = RunJournal.IdOf(started, Environment.ProcessId),
            Started = started,
            AsOf = asOf ?? DateOnly.FromDateTime(started.DateTime),
            IsScheduled = isScheduled,
            IsWhole = options is { DryRun: false, IsPartial: false },
            Process = Environment.ProcessId,
        });
        if (Record is null && log.File is not null)
            session.Warn("RecordFailed", _folder);
    }

    /// <summary>Records how it ended.</summary>
    public void End(ExitCode code, TimeSpan? again, Session session)
    {
        var now = session.Clock.GetLocalNow();
        if (Record is { } record && !record.End(now, (int)code, code.ToString(), asOf: null, again is { } wait ? now + wait : null))
            session.Warn("RecordFailed", _folder);
    }
}
