using System.CommandLine;
using Matcher.Cli.Progress;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.RunFacts;
using Matcher.Runs.Rehearsing;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher rules rehearse</c>: the config's inputs under changed rules, compared with the current ones.</summary>
internal static class RulesRehearseCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        var changed = WordArgument.Required("changed", texts.Of("ArgumentChangedRules"));
        var config = ConfigFile.Argument(texts);
        var asOf = OptionValues.Day("--as-of", texts.Of("OptionAsOf"), texts);
        var output = new Option<string>("--out", "-o") { Description = texts.Of("OptionOut"), HelpName = "folder" };
        var rules = new Option<string[]>("--rule") { Description = texts.Of("OptionRehearseRule"), HelpName = "id" };
        var townships = new Option<string[]>("--township") { Description = texts.Of("OptionRehearseTownship"), HelpName = "name" };
        return new Command("rehearse", texts.Of("RulesRehearse")) { changed, config, rules, townships, asOf, output }
            .Does(session, globals, (applied, parse) => Rehearse(
                parse.GetRequiredValue(changed),
                parse.GetValue(config),
                new RunOptions
                {
                    AsOf = parse.GetValue(asOf),
                    OutputFolder = parse.GetValue(output) is { } folder ? applied.FullPath(folder) : null,
                    Rules = [.. parse.GetValue(rules) ?? []],
                    Townships = [.. parse.GetValue(townships) ?? []],
                },
                applied));
    }

    private static Report Rehearse(string changed, string? config, RunOptions options, Session session)
    {
        var lines = new ProblemLines(session);
        var file = ConfigFile.Read(config, session, lines);
        if (file.Config is null)
            return Report.Nothing(ExitCode.ConfigInvalid);

        var path = session.FullPath(changed);
        var shown = Path.GetRelativePath(session.WorkingFolder, path).Replace('\\', '/');
        var summary = ProgressDisplay.During(session, lines, progress =>
            Rehearsal.Execute(file.Config, path, shown, options, progress, session.Clock, session.Cancellation));
        lines.Show(summary.Problems);
        return RehearsalReport.Of(summary, file.Config, session);
    }
}
