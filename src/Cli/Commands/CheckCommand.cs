using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Record;
using Matcher.Runs.Checking;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher check</c>: everything that can be wrong, without comparing.</summary>
internal static class CheckCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var config = ConfigFile.Argument(session.Texts);
        return new Command("check", session.Texts.Of("Check")) { config }
            .Does(session, globals, (applied, parse) => Execute(parse.GetValue(config), applied));
    }

    private static Report Execute(string? path, Session session)
    {
        var lines = new ProblemLines(session);
        var file = ConfigFile.Read(path, session, lines);
        if (file.Config is null)
            return Report.Nothing(ExitCode.ConfigInvalid, file.Problems, session);

        var check = MatchCheck.Execute(file.Config, new RunOptions(), session.Clock, session.Cancellation);
        lines.Show(check.Problems);
        return CheckedFiles.Of(check, session);
    }
}
