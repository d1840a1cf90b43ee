using System.CommandLine;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Syntax;

namespace Matcher.Cli.Commands;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    /// <summary>
    /// How the command line is cut up: an argument that begins with @ is an argument, and -qv is a mistyped option.
    /// </summary>
    public static ParserConfiguration Parsing { get; } = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static RootCommand Create(Session session)
    {
        var texts = session.Texts;
        var globals = new GlobalOptions(texts);
        var root = new RootCommand(texts.Of("Root"))
        {
            RunCommand.Create(session, globals),
            CheckCommand.Create(session, globals),
            InspectCommand.Create(session, globals),
            InitCommand.Create(session, globals),
            ExplainCommand.Create(session, globals),
            GenerateCommand.Create(session, globals),
            LedgerCommand.Create(session, globals),
            ReportCommand.Create(session, globals),
            ScheduleCommand.Create(session, globals),
            StatusCommand.Create(session, globals),
            new Command("rules", texts.Of("Rules"))
            {
                RulesListCommand.Create(session, globals),
                RulesShowCommand.Create(session, globals),
                RulesTestCommand.Create(session, globals),
                RulesDescribeCommand.Create(session, globals),
                RulesRehearseCommand.Create(session, globals),
            },
            HelpCommand.Create(session, globals),
            CompletionCommand.Create(session, globals),
        };
        foreach (var option in globals.All)
            root.Options.Add(option);
        LocalHelp.ApplyTo(root, session, globals);
        RefuseOptionsAsValues(root, texts);
        return root;
    }

    // The library takes "--json" for the value of "--out" in "--out --json", and a file of that name is written.
    private static void RefuseOptionsAsValues(Command command, CliTexts texts)
    {
        foreach (var option in command.Options.Where(option => option.Arity.MinimumNumberOfValues > 0))
        {
            option.Validators.Add(result =>
            {
                var known = CommandFamily.OptionsOf(command).SelectMany(other => other.Aliases.Append(other.Name));
                if (result.Tokens.Any(token => known.Contains(token.Value, StringComparer.Ordinal)))
                    result.AddError(texts.Of("OptionNeedsValue", option.Name));
            });
        }

        foreach (var below in command.Subcommands)
            RefuseOptionsAsValues(below, texts);
    }
}
