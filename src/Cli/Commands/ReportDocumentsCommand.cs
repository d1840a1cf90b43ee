using System.CommandLine;
using Matcher.Cli.Progress;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.RunFacts;
using Matcher.Runs.Documenting;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher report documents</c>: 自查自纠报告 and 入户核查表 of a recorded night.</summary>
internal static class ReportDocumentsCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var config = ConfigFile.Argument(texts);
        var asOf = OptionValues.Day("--as-of", texts.Of("OptionDocumentsAsOf"), texts);
        var townships = new Option<string[]>("--township") { Description = texts.Of("OptionDocumentsTownship"), HelpName = "name" };
        var folder = new Option<string>("--out", "-o") { Description = texts.Of("OptionDocumentsOut"), HelpName = "folder" };
        return new ExampledCommand("documents", texts.Of("ReportDocuments"), texts.Of("ReportDocumentsExamples"))
        {
            config, asOf, townships, folder,
        }.Does(session, globals, (applied, parse) => Execute(
            parse.GetValue(config),
            new RunOptions
            {
                AsOf = parse.GetValue(asOf),
                Townships = [.. parse.GetValue(townships) ?? []],
                OutputFolder = parse.GetValue(folder) is { } path ? applied.FullPath(path) : null,
            },
            applied));
    }

    private static Report Execute(string? path, RunOptions options, Session session)
    {
        var lines = new ProblemLines(session);
        var file = ConfigFile.Read(path, session, lines);
        if (file.Config is not { } config)
            return Report.Nothing(ExitCode.ConfigInvalid);
        var result = ProgressDisplay.During(session, lines, progress =>
            ReportDocuments.Execute(config, options, progress, session.Clock, session.Cancellation));
        lines.Show(result.Problems);
        return DocumentsReport.Of(result, session);
    }
}
