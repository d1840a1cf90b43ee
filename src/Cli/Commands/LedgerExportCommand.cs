using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Runs.Desk;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher ledger export</c>: the whole history as plain tables.</summary>
internal static class LedgerExportCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var target = WordArgument.Required("target", texts.Of("ArgumentExportTarget"));
        var config = ConfigFile.Argument(texts);
        var options = new LedgerCommandOptions(texts);
        var command = new ExampledCommand("export", texts.Of("LedgerExport"), texts.Of("LedgerExportExamples")) { target, config };
        options.ToLook.ToList().ForEach(command.Options.Add);
        return command.Does(session, globals, (applied, parse) => options.Look(parse, parse.GetValue(config), applied,
            (read, given, lines) =>
            {
                var path = applied.FullPath(parse.GetRequiredValue(target));
                var result = LedgerExport.Execute(read, given, path, applied.Clock, applied.Cancellation);
                lines.Show(result.Problems);
                return Of(result, applied);
            }));
    }

    private static Report Of(LedgerResult<LedgerExported> result, Session session)
    {
        var code = ExitCodes.Of(result.Outcome, result.Problems);
        return result.Value is { Files: var files }
            ? new Report(code, [.. files.Select(file => session.Texts.Of("LedgerExportLine", file.Path, file.Rows))],
                new { Files = files })
            : Report.Nothing(code);
    }
}
