using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Runs.Desk;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher ledger show</c>: the whole history of a case.</summary>
internal static class LedgerShowCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var number = WordArgument.Required("number", texts.Of("ArgumentCase"));
        var config = ConfigFile.Argument(texts);
        var options = new LedgerCommandOptions(texts);
        var command = new ExampledCommand("show", texts.Of("LedgerShow"), texts.Of("LedgerShowExamples")) { number, config };
        options.ToLook.ToList().ForEach(command.Options.Add);
        return command.Does(session, globals, (applied, parse) => options.Look(parse, parse.GetValue(config), applied,
            (read, given, lines) =>
            {
                var result = LedgerShow.Execute(read, given, parse.GetRequiredValue(number), applied.Clock, applied.Cancellation);
                lines.Show(result.Problems);
                return LedgerCaseReport.Of(result, applied);
            }));
    }
}
