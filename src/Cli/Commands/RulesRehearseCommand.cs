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
        var changed = WordArgument.Optional("changed", texts.Of("ArgumentChangedRules"));
        var config = ConfigFile.Argument(texts);
        var asOf = OptionValues.Day("--as-of", texts.Of("OptionAsOf"), texts);
        var output = new Option<string>("--out", "-o") { Description = texts.Of("OptionOut"), HelpName = "folder" };
        var rules = new Option<string[]>("--rule") { Description = texts.Of("OptionRehearseRule"), HelpName = "id" };
        var townships = new Option<string[]>("--township") { Description = texts.Of("OptionRehearseTownship"), HelpName = "name" };
        var since = new Option<bool>("--since-last-night") { Description = texts.Of("OptionSinceLastNight") };
        var command = new Command("rehearse", texts.Of("RulesRehearse")) { changed, config, since, rules, townships, asOf, output };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(since) && result.GetValue(changed) is null)
                result.AddError(texts.Of("RehearseWhat"));
            if (result.GetValue(since) && result.GetValue(config) is not null)
                result.AddError(texts.Of("RehearseOneOrOther"));
        });
        return command
            .Does(session, globals, (applied, parse) => Rehearse(
                parse.GetValue(since) ? null : parse.GetRequiredValue(changed),
                parse.GetValue(since) ? parse.GetValue(changed) : parse.GetValue(config),
                new RunOptions
                {
                    AsOf = parse.GetValue(asOf),
                    OutputFolder = parse.GetValue(output) is { } folder ? applied.FullPath(folder) : null,
                    Rules = [.. parse.GetValue(rules) ?? []],
                    Townships = [.. parse.GetValue(townships) ?? []],
                },
                applied));
    }

    private static Report Rehearse(string? changed, string? config, RunOptions options, Session session)
    {
        var lines = new ProblemLines(session);
        var file = ConfigFile.Read(config, session, lines);
        if (file.Config is null)
            return Report.Nothing(ExitCode.ConfigInvalid);

        var summary = ProgressDisplay.During(session, lines, progress => changed is null
            ? Rehearsal.SinceLastRun(file.Config, options, progress, session.Clock, session.Cancellation)
            : Rehearsal.Execute(file.Config, session.FullPath(changed), Shown(session.FullPath(changed)), options, progress, session.Clock,
                session.Cancellation));
        lines.Show(summary.Problems);
        return RehearsalReport.Of(summary, file.Config, session);

        string Shown(string path) => Path.GetRelativePath(session.WorkingFolder, path).Replace('\\', '/');
    }
}
