using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Runs.Desk;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher ledger balance</c>: whether what happened explains the number of open cases.</summary>
internal static class LedgerBalanceCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var config = ConfigFile.Argument(texts);
        var action = OptionValues.Number("--action", texts.Of("OptionBalanceAction"), 1L, texts);
        var options = new LedgerCommandOptions(texts);
        var command = new ExampledCommand("balance", texts.Of("LedgerBalance"), texts.Of("LedgerBalanceExamples")) { config, action };
        options.ToLook.ToList().ForEach(command.Options.Add);
        return command.Does(session, globals, (applied, parse) => options.Look(parse, parse.GetValue(config), applied,
            (read, given, lines) =>
            {
                var result = LedgerBalances.Execute(read, given, parse.GetValue(action), applied.Clock, applied.Cancellation);
                lines.Show(result.Problems);
                return LedgerBalanceReport.Of(result, applied);
            }));
    }
}
