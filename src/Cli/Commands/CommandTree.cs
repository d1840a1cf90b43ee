using System.CommandLine;
using Matcher.Cli.Sessions;

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
            ExplainCommand.Create(session, globals),
            GenerateCommand.Create(session, globals),
            LedgerCommand.Create(session, globals),
            ReportCommand.Create(session, globals),
            new Command("rules", texts.Of("Rules"))
            {
                RulesListCommand.Create(session, globals),
                RulesShowCommand.Create(session, globals),
                RulesTestCommand.Create(session, globals),
                RulesDescribeCommand.Create(session, globals),
                RulesRehearseCommand.Create(session, globals),
            },
            CompletionCommand.Create(session, globals),
        };
        foreach (var option in globals.All)
            root.Options.Add(option);
        LocalHelp.ApplyTo(root, session, globals);
        return root;
    }
}
