using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.RunFacts;
using Matcher.Runs.Checking;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher check</c>: everything that can be wrong, without comparing.</summary>
internal static class CheckCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var config = ConfigFile.Argument(session.Texts);
        var acceptDrop = DropOption.Of(session.Texts);
        return new Command("check", session.Texts.Of("Check")) { config, acceptDrop }
            .Does(session, globals, (applied, parse) =>
                Execute(parse.GetValue(config), new RunOptions { AcceptDrop = [.. parse.GetValue(acceptDrop) ?? []] }, applied));
    }

    private static Report Execute(string? path, RunOptions options, Session session)
    {
        var lines = new ProblemLines(session);
        var file = ConfigFile.Read(path, session, lines);
        if (file.Config is null)
            return Report.Nothing(ExitCode.ConfigInvalid);

        var check = MatchCheck.Execute(file.Config, options, session.Clock, session.Cancellation);
        lines.Show(check.Problems);
        return CheckedFiles.Of(check, file.Config, session);
    }
}
