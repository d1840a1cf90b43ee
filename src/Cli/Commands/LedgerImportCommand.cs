using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Runs.Importing;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher ledger import</c>: takes in what townships and agencies send back.</summary>
internal static class LedgerImportCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var files = ReturnedArgument.Of(texts);
        files.Validators.Add(result =>
        {
            if (ReturnedArgument.Paths(result.Tokens.Select(token => token.Value)).IsEmpty)
                result.AddError(texts.Of("ArgumentNeeded", files.Name));
        });
        var preview = new Option<bool>("--preview") { Description = texts.Of("OptionPreview") };
        var partial = new Option<bool>("--partial") { Description = texts.Of("OptionPartial") };
        var replace = new Option<bool>("--replace") { Description = texts.Of("OptionReplaceVerdicts") };
        var options = new LedgerCommandOptions(texts);
        var command = new ExampledCommand("import", texts.Of("LedgerImport"), texts.Of("LedgerImportExamples"))
        {
            files, preview, partial, replace,
        };
        options.ToAct.ToList().ForEach(command.Options.Add);
        return command.Does(session, globals, (applied, parse) =>
        {
            var words = parse.GetValue(files) ?? [];
            return options.Act("ledger import", parse, ReturnedArgument.Config(words), applied, (read, given, lines, log) =>
            {
                var choice = new ImportChoice
                {
                    Folder = applied.WorkingFolder,
                    Paths = ReturnedArgument.Paths(words),
                    IsPreview = parse.GetValue(preview),
                    IsPartial = parse.GetValue(partial),
                    Replaces = parse.GetValue(replace),
                };
                var result = LedgerImport.Execute(read, given, choice, applied.Clock, applied.Cancellation);
                lines.Show(result.Problems);
                log.Problems(result.Problems, applied);
                return LedgerImportReport.Of(result, applied);
            });
        });
    }
}
