using System.CommandLine;
using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Cli.Logging;
using Matcher.Cli.Progress;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.RunFacts;
using Matcher.Scheduling.Journal;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher run</c>: one comparison, every night or when somebody asks for it.</summary>
internal static class RunCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var config = ConfigFile.Argument(session.Texts);
        var options = new RunCommandOptions(session.Texts);
        var command = new Command("run", session.Texts.Of("Run")) { config };
        options.All.ForEach(command.Options.Add);
        return command.Does(session, globals, (applied, parse) =>
            Repeat(parse.GetValue(config), options.Values(parse, applied), options.Start(parse), applied));
    }

    private static Report Repeat(string? path, RunOptions options, RunStart start, Session session)
    {
        var first = session.Clock.GetLocalNow();
        for (var left = start.Retries.Times; ; left--)
        {
            var again = left > 0 ? start.Retries.After : (TimeSpan?)null;
            var (report, record) = Attempt(path, options, start.IsScheduled, again, session);
            using (record)
            {
                if (again is not { } wait || !RunRetries.IsWorthIt(report.Code))
                    return report;
                session.Error.WriteLine(session.Texts.Of("RunAgain", (int)report.Code, report.Meaning ?? session.Texts.Of(report.Code),
                    (session.Clock.GetLocalNow() + wait).ToString("HH:mm", CultureInfo.InvariantCulture), left));
                Wait(wait, session);
            }

            // It is the same night, though midnight may have passed.
            if (session.Clock.GetLocalNow().Date != first.Date && !options.DryRun)
                options = options with { AsOf = options.AsOf ?? Asked(path, session) ?? DateOnly.FromDateTime(first.DateTime) };
        }
    }

    private static DateOnly? Asked(string? path, Session session) => ConfigFile.Read(path, session, new ProblemLines(session)).Config?.AsOf;

    private static void Wait(TimeSpan wait, Session session) =>
        Task.Delay(wait, session.Clock, session.Cancellation).GetAwaiter().GetResult();

    private static (Report Report, IRunRecord? Record) Attempt(
        string? path, RunOptions options, bool isScheduled, TimeSpan? again, Session session)
    {
        var lines = new ProblemLines(session);
        var file = ConfigFile.Read(path, session, lines);
        using var log = RunLog.Open(file.LogFolder, session);
        log.Begin("run", file.Path, options);
        var book = RunBook.Open(file.LogFolder, file.LogFolders, session);
        book.Begin(options, options.AsOf ?? file.Config?.AsOf, isScheduled, log, session);
        var report = Failures.Told(session, log, () =>
        {
            var made = file.Config is { } config
                ? Compare(config, options with { LostRuns = book.Lost }, lines, log, session)
                : Report.Nothing(ExitCode.ConfigInvalid);
            if (file.Config is null)
                log.Problems(file.Problems, session);
            log.End(made.Code);
            return made;
        });
        book.End(report.Code, again is { } wait && RunRetries.IsWorthIt(report.Code) ? wait : null, session);
        return (report, book.Record);
    }

    private static Report Compare(MatcherConfig config, RunOptions options, ProblemLines lines, RunLog log, Session session)
    {
        var summary = ProgressDisplay.During(session, lines, shown =>
        {
            using var progress = new LoggedProgress(shown, log, session);
            return MatchRun.Execute(config, options, progress, session.Clock, session.Cancellation);
        });
        lines.Show(summary.Problems);
        log.Problems(summary.Problems, session);
        foreach (var line in RunReport.WhyNotRun(summary, session))
        {
            log.Warning(line);
            if (session.Detail == Detail.Quiet)
                session.Error.WriteLine(line);
        }

        return RunReport.Of(summary, config, options, session);
    }
}
