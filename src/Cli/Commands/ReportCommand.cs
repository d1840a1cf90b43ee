using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Yaml;
using Matcher.Runs.Documenting;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher report</c>: report.html of a recorded night, made again; below it what else is made of a night.</summary>
internal static class ReportCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var config = ConfigFile.Argument(texts);
        var asOf = OptionValues.Day("--as-of", texts.Of("OptionReportAsOf"), texts);
        var file = new Option<string>("--out", "-o") { Description = texts.Of("OptionReportOut"), HelpName = "file" };
        var documents = ReportDocumentsCommand.Create(session, globals);
        var command = new ExampledCommand("report", texts.Of("ReportFamily"), texts.Of("ReportExamples")) { config, asOf, file, documents };
        // What is no file here and nearly a command is a command with a slip in it.
        config.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !Path.Exists(session.FullPath(word))
                && Suggestion.For(word, command.Subcommands.Select(known => known.Name)) is { } meant)
                result.AddError(texts.Of("UnknownWordMeant", word, meant));
        });
        return command.Does(session, globals, (applied, parse) =>
            Execute(parse.GetValue(config), parse.GetValue(asOf), parse.GetValue(file), applied));
    }

    private static Report Execute(string? path, DateOnly? night, string? file, Session session)
    {
        var lines = new ProblemLines(session);
        var read = ConfigFile.Read(path, session, lines);
        if (read.Config is not { } config)
            return Report.Nothing(ExitCode.ConfigInvalid);
        var result = HtmlReport.Execute(
            config, night, file is null ? null : session.FullPath(file), session.Clock, session.Cancellation);
        lines.Show(result.Problems);
        var code = ExitCodes.Of(result.Outcome, result.Problems);
        return result.Value is { } written
            ? new Report(
                code,
                [session.Texts.Of(written.IsAsBefore ? "ReportAsBefore" : "ReportDone", LedgerWords.Day(written.AsOf), written.Path)],
                new { written.AsOf, File = written.Path, written.IsAsBefore })
            : Report.Nothing(code);
    }
}
