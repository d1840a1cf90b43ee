using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Runs.Desk;
using Matcher.Runs.Importing;
using Matcher.Runs.Reviewing;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher ledger review</c>: writes what awaits the county's review, or takes in what it decided.</summary>
internal static class LedgerReviewCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var files = ReturnedArgument.Of("ArgumentReviewed", texts);
        files.Arity = ArgumentArity.ZeroOrMore;
        var folder = new Option<string>("--out", "-o") { Description = texts.Of("OptionReviewOut"), HelpName = "folder" };
        var preview = new Option<bool>("--preview") { Description = texts.Of("OptionPreview") };
        var partial = new Option<bool>("--partial") { Description = texts.Of("OptionPartial") };
        var options = new LedgerCommandOptions(texts);
        var command = new ExampledCommand("review", texts.Of("LedgerReview"), texts.Of("LedgerReviewExamples"))
        {
            files, folder, preview, partial,
        };
        options.ToAct.ToList().ForEach(command.Options.Add);
        return command.Does(session, globals, (applied, parse) =>
        {
            var words = parse.GetValue(files) ?? [];
            var paths = ReturnedArgument.Paths(words);
            return paths.IsEmpty
                ? options.Look(parse, ReturnedArgument.Config(words), applied, (read, given, lines) =>
                {
                    var target = parse.GetValue(folder) is { } named ? applied.FullPath(named) : null;
                    var result = LedgerReview.Write(read, given, target, applied.Clock, applied.Cancellation);
                    lines.Show(result.Problems);
                    return Of(result, applied);
                })
                : options.Act("ledger review", parse, ReturnedArgument.Config(words), applied, (read, given, lines, log) =>
                {
                    var choice = new ImportChoice
                    {
                        Folder = applied.WorkingFolder,
                        Paths = paths,
                        IsPreview = parse.GetValue(preview),
                        IsPartial = parse.GetValue(partial),
                    };
                    var result = LedgerReview.Execute(read, given, choice, applied.Clock, applied.Cancellation);
                    lines.Show(result.Problems);
                    log.Problems(result.Problems, applied);
                    return LedgerImportReport.Of(result, applied);
                });
        });
    }

    private static Report Of(LedgerResult<LedgerExported> result, Session session)
    {
        var code = ExitCodes.Of(result.Outcome, result.Problems);
        if (result.Value is not { Files: var files })
            return Report.Nothing(code);
        return new Report(
            code,
            files.IsEmpty
                ? [session.Texts.Of("ReviewNothing")]
                :
                [
                    .. files.Select(file => session.Texts.Of("LedgerExportLine", file.Path, file.Rows)),
                    session.Texts.Of("ReviewHow"),
                ],
            new { Files = files });
    }
}
