using System.CommandLine;
using Matcher.Catalogue.Config;
using Matcher.Cli.Logging;
using Matcher.Cli.Progress;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.RunFacts;

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
            Execute(parse.GetValue(config), options.Values(parse, applied), applied));
    }

    private static Report Execute(string? path, RunOptions options, Session session)
    {
        var lines = new ProblemLines(session);
        var file = ConfigFile.Read(path, session, lines);
        using var log = RunLog.Open(file.LogFolder, session);
        log.Begin("run", file.Path, options);
        return Failures.Told(session, log, () =>
        {
            var report = file.Config is { } config
                ? Compare(config, options, lines, log, session)
                : Report.Nothing(ExitCode.ConfigInvalid);
            if (file.Config is null)
                log.Problems(file.Problems, session);
            log.End(report.Code);
            return report;
        });
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
