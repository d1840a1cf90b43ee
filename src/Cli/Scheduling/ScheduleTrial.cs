using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Cli.Logging;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Scheduling.Journal;

namespace Matcher.Cli.Scheduling;

/// <summary>
/// Has the scheduler start the run now, and reads in the journal how it ended: what a scheduler says of it is in the language of the
/// machine, and no more than that something was started.
/// </summary>
/// <param name="scheduler">What starts it.</param>
/// <param name="config">The config.</param>
/// <param name="session">The session.</param>
internal sealed class ScheduleTrial(INightScheduler scheduler, MatcherConfig config, Session session)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(60);

    /// <summary>Tries it.</summary>
    public Report Make()
    {
        var known = Entries().Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var asked = session.Clock.GetTimestamp();
        session.Error.WriteLine(session.Texts.Of("ScheduleTrying", scheduler.Name));
        switch (scheduler.Start())
        {
            case null:
                return Fail("ScheduleNoTool", scheduler.Kind);
            // The exit code of cron's shell is the run's own: the journal has it, too.
            case { IsDone: false } failed when Entries().All(entry => known.Contains(entry.Id)):
                return Fail("ScheduleRefused", scheduler.Name, failed.ExitCode, failed.Said);
        }

        while (true)
        {
            var started = Entries().LastOrDefault(entry => entry.IsScheduled && !known.Contains(entry.Id));
            var waited = session.Clock.GetElapsedTime(asked);
            switch (started)
            {
                case { ExitCode: { } code }:
                    return Ended(started, (ExitCode)code);
                case { IsBroken: true }:
                    return Fail("ScheduleTrialBroken");
                case null when waited > LongestStart:
                    return Fail("ScheduleTrialNotStarted", (int)LongestStart.TotalMinutes, scheduler.WhyNotStarted());
                case not null when waited > LongestRun:
                    return Report.Nothing(ExitCode.Incomplete) with
                    {
                        Meaning = session.Texts.Of("ScheduleTrialStillRuns", (int)LongestRun.TotalMinutes),
                    };
            }

            Task.Delay(Pause, session.Clock, session.Cancellation).GetAwaiter().GetResult();
        }
    }

    private Report Ended(RunEntry entry, ExitCode code)
    {
        List<string> lines =
        [
            session.Texts.Of("ScheduleTrialEnded", (int)code, NightWords.Meaning((int)code, session.Texts)),
            session.Texts.Of(entry.HasLists ? "ScheduleTrialWorks" : "ScheduleTrialReads"),
        ];
        if (entry.Again is not null)
            lines.Add(session.Texts.Of("ScheduleTrialAgain"));
        return new Report(code, lines, new { scheduler.Kind, scheduler.Name, entry.Started, entry.Ended, RunExitCode = (int)code });
    }

    private ImmutableArray<RunEntry> Entries() => RunJournal.Read(config.LogFolder);

    private Report Fail(string key, params ReadOnlySpan<object?> values)
    {
        session.Fail(key, values);
        return Report.Nothing(ExitCode.OutputFailed) with { Meaning = session.Texts.Of("ScheduleFailed") };
    }
}
