using System.CommandLine;
using Matcher.Cli.Logging;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Syntax;

namespace Matcher.Cli.Commands;

/// <summary>What is around every command: its report is printed, its failure is told, its exit code is returned.</summary>
internal static class CommandBody
{
    /// <summary>Gives a command what it does.</summary>
    public static Command Does(this Command command, Session session, GlobalOptions globals, Func<Session, ParseResult, Report> body)
    {
        command.SetAction(parse => (int)Execute(command, globals.Applied(session, parse), applied => body(applied, parse)));
        return command;
    }

    private static ExitCode Execute(Command command, Session session, Func<Session, Report> body)
    {
        string? document = null;
        var report = Failures.Told(session, RunLog.None, () =>
        {
            var made = body(session);
            document = session.Json ? JsonReport.Of(made, session) : null;
            return made;
        });
        Print(report, document, session);
        if (report.Code == ExitCode.Usage)
            session.Error.WriteLine(session.Texts.Of("UsageHelp", CommandFamily.FullName(command)));
        return report.Code;
    }

    /// <summary>Prints a report, or the document that has been made of it.</summary>
    public static void Print(Report report, string? document, Session session)
    {
        if (session.Json)
            session.Output.WriteLine(document ?? JsonReport.Of(report, session));
        else
            report.Lines.ToList().ForEach(session.Output.WriteLine);
        session.Output.Flush();
        if (report.Code != ExitCode.Complete)
            session.Error.WriteLine(session.Texts.Of("ExitLine", (int)report.Code, report.Meaning ?? session.Texts.Of(report.Code)));
        if (HelpHint.Of(report.Code, session) is { } more)
            session.Error.WriteLine(more);
    }
}
