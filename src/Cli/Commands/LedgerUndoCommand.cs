using System.CommandLine;
using System.Globalization;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Runs.Desk;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher ledger undo</c>: lists what was done, or takes one of it back.</summary>
internal static class LedgerUndoCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var action = WordArgument.Optional("action", texts.Of("ArgumentAction"));
        var config = ConfigFile.Argument(texts);
        var options = new LedgerCommandOptions(texts);
        var command = new ExampledCommand("undo", texts.Of("LedgerUndo"), texts.Of("LedgerUndoExamples")) { action, config };
        action.Validators.Add(result =>
        {
            // What is no number may be the config, where nothing comes after it.
            // The word itself: a value that was refused has none to ask.
            if (result.Tokens is [var word] && NumberOf(word.Value) is null
                && result.Parent is System.CommandLine.Parsing.CommandResult parent && parent.GetResult(config) is { Tokens.Count: > 0 })
                result.AddError(texts.Of("NotANumber", "action", 1, word.Value));
        });
        options.ToAct.ToList().ForEach(command.Options.Add);
        return command.Does(session, globals, (applied, parse) => NumberOf(parse.GetValue(action)) is { } number
            ? options.Act("ledger undo", parse, parse.GetValue(config), applied, (read, given, lines, log) =>
            {
                var result = LedgerUndo.Execute(read, given, number, applied.Clock, applied.Cancellation);
                lines.Show(result.Problems);
                log.Problems(result.Problems, applied);
                return LedgerUndoReport.Of(result, applied);
            })
            : options.Look(parse, parse.GetValue(action), applied, (read, given, lines) =>
            {
                var result = LedgerUndo.List(read, given, applied.Clock, applied.Cancellation);
                lines.Show(result.Problems);
                return LedgerUndoReport.Of(result, applied);
            }));
    }

    private static long? NumberOf(string? word) =>
        long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
