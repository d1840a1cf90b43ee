using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Runs.Standing;
using Matcher.Scheduling.Journal;
using Matcher.Scheduling.Nights;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher status</c>: whether it ran last night, what it did not check, what is to be done, when it runs next.</summary>
internal static class StatusCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var config = ConfigFile.Argument(texts);
        return new ExampledCommand("status", texts.Of("Status"), texts.Of("StatusExamples")) { config }
            .Does(session, globals, (applied, parse) => Execute(parse.GetValue(config), applied));
    }

    private static Report Execute(string? path, Session session)
    {
        var lines = new ProblemLines(session);
        var file = ConfigFile.Read(path, session, lines);
        var installed = InstalledSchedule.Read(file.LogFolders);
        var nights = JournalReckoning.Of(RunJournal.Read(file.LogFolders), installed, session.Clock);
        var standing = file.Config is { } config ? StandingLook.Execute(config, session.Clock, session.Cancellation) : null;
        lines.Show(standing?.Problems ?? []);
        return new StatusReport(file.Config, nights, installed, standing, session).Make();
    }
}
