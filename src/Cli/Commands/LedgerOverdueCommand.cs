using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Runs.Desk;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher ledger overdue</c>: open cases that are past their day, and those that nobody has answered.</summary>
internal static class LedgerOverdueCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var config = ConfigFile.Argument(texts);
        var options = new LedgerCommandOptions(texts);
        var command = new ExampledCommand("overdue", texts.Of("LedgerOverdue"), texts.Of("LedgerOverdueExamples")) { config };
        options.ToLook.ToList().ForEach(command.Options.Add);
        return command.Does(session, globals, (applied, parse) => options.Look(parse, parse.GetValue(config), applied,
            (read, given, lines) =>
            {
                var result = LedgerOverdue.Execute(read, given, applied.Clock, applied.Cancellation);
                lines.Show(result.Problems);
                return LedgerOverdueReport.Of(result, applied);
            }));
    }
}
