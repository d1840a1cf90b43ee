using System.CommandLine;
using Matcher.Cli.Completion;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;

namespace Matcher.Cli.Commands;

/// <summary><c>matcher completion</c>: the script by which a shell completes commands, options and their values.</summary>
internal static class CompletionCommand
{
    public static Command Create(Session session, GlobalOptions globals)
    {
        var texts = session.Texts;
        string[] names = [.. Shell.All.Select(shell => shell.Name)];
        var name = WordArgument.Required("shell", texts.Of("ArgumentShell"));
        name.CompletionSources.Add(names);
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !names.Contains(word, StringComparer.Ordinal))
                result.AddError(OptionValues.NotAmong("shell", word, names, texts));
        });
        return new ExampledCommand("completion", texts.Of("Completion"), texts.Of("CompletionExamples")) { name }
            .Does(session, globals, (_, parse) =>
            {
                var shell = Shell.All.Single(one => one.Name == parse.GetRequiredValue(name));
                var script = shell.Read();
                return new Report(ExitCode.Complete, script.TrimEnd('\n').Split('\n'), new { Shell = shell.Name, Script = script });
            });
    }
}
