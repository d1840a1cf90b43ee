using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Runs.HandingOut;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher ledger hand-out</c>: gives cases to their townships, as workbooks.</summary>
internal static class LedgerHandOutCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var config = ConfigFile.Argument(texts);
        var townships = new Option<string[]>("--township") { Description = texts.Of("OptionHandOutTownship"), HelpName = "name" };
        var due = OptionValues.Day("--due", texts.Of("OptionDue"), texts);
        var limit = OptionValues.Number("--limit", texts.Of("OptionLimit"), 1, texts);
        var options = new LedgerCommandOptions(texts);
        var command = new ExampledCommand("hand-out", texts.Of("LedgerHandOut"), texts.Of("LedgerHandOutExamples"))
        {
            config, townships, due, limit,
        };
        options.ToAct.ToList().ForEach(command.Options.Add);
        return command.Does(session, globals, (applied, parse) =>
            options.Act("ledger hand-out", parse, parse.GetValue(config), applied, (read, given, lines, log) =>
            {
                var choice = new HandOutChoice
                {
                    Townships = [.. parse.GetValue(townships) ?? []],
                    Due = parse.GetValue(due),
                    Limit = parse.GetValue(limit),
                };
                var result = LedgerHandOut.Execute(read, given, choice, applied.Clock, applied.Cancellation);
                lines.Show(result.Problems);
                log.Problems(result.Problems, applied);
                return LedgerHandOutReport.Of(result, applied);
            }));
    }
}
