using System.CommandLine;
using Matcher.Cli.Logging;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;

namespace Matcher.Cli.Commands;

/// <summary>What is around every command: its report is printed, its failure is told, its exit code is returned.</summary>
internal static class CommandBody
{
    /// <summary>Gives a command what it does.</summary>
    public static Command Does(this Command command, Session session, GlobalOptions globals, Func<Session, ParseResult, Report> body)
    {
        command.SetAction(parse => (int)Execute(globals.Applied(session, parse), applied => body(applied, parse)));
        return command;
    }

    private static ExitCode Execute(Session session, Func<Session, Report> body)
    {
        var report = Failures.Told(session, RunLog.None, () => body(session));
        if (session.Json)
            JsonReport.Write(session.Output, report);
        else
            report.Lines.ToList().ForEach(session.Output.WriteLine);
        session.Output.Flush();
        if (report.Code != ExitCode.Complete)
            session.Error.WriteLine(session.Texts.Of("ExitLine", (int)report.Code, report.Meaning ?? session.Texts.Of(report.Code)));
        return report.Code;
    }
}
