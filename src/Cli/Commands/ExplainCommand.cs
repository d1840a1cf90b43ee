using System.CommandLine;
using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Cli.Progress;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.RunFacts;
using Matcher.Runs.Explaining;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher explain</c>: every step from source row to hit, or why there is none.</summary>
internal static class ExplainCommand
{
    // With a byte order mark, so that whatever opens it on Windows reads Chinese.
    private static readonly UTF8Encoding FileEncoding = new(encoderShouldEmitUTF8Identifier: true);

    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var what = WordArgument.Required("what", texts.Of("ArgumentExplain"));
        var config = ConfigFile.Argument(texts);
        var asOf = OptionValues.Day("--as-of", texts.Of("OptionAsOf"), texts);
        var file = new Option<string>("--out", "-o") { Description = texts.Of("OptionExplainOut"), HelpName = "file" };
        var lists = new Option<string>("--lists") { Description = texts.Of("OptionExplainLists"), HelpName = "folder" };
        return new Command("explain", texts.Of("Explain")) { what, config, asOf, file, lists }
            .Does(session, globals, (applied, parse) => Execute(
                parse.GetRequiredValue(what),
                parse.GetValue(config),
                new RunOptions
                {
                    AsOf = parse.GetValue(asOf),
                    OutputFolder = parse.GetValue(lists) is { } folder ? applied.FullPath(folder) : null,
                },
                parse.GetValue(file) is { } path ? applied.FullPath(path) : null,
                applied));
    }

    private static Report Execute(string what, string? path, RunOptions options, string? file, Session session)
    {
        var lines = new ProblemLines(session);
        return ConfigFile.Read(path, session, lines) is { Config: { } config }
            ? Explain(what, config, options, file, lines, session)
            : Report.Nothing(ExitCode.ConfigInvalid);
    }

    private static Report Explain(string what, MatcherConfig config, RunOptions options, string? file, ProblemLines lines, Session session)
    {
        var explained = ProgressDisplay.During(session, lines, progress =>
            ExplainRun.Execute(config, options, what, progress, session.Clock, session.Cancellation));
        lines.Show(explained.Problems);
        var code = ExitCodes.Of(explained);
        if (explained.Explanation is not { } explanation)
            return Report.Nothing(code);

        var text = new ExplanationText(explanation, session.Texts.Language);
        if (file is not null)
        {
            File.WriteAllLines(file, text.Lines(), FileEncoding);
            session.Error.WriteLine(session.Texts.Of("ExplainWritten", file));
        }

        var shown = text.MaskedLines().ToList();
        return new Report(code, shown, new
        {
            explanation.AsOf,
            explanation.HitNumber,
            explanation.Pack,
            Verdicts = explanation.Answers.Select(one => new { one.Person, one.Rule, Verdict = one.Answer, one.Hits }),
            Lines = shown,
        });
    }
}
