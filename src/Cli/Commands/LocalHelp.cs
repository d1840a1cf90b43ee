using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Syntax;
using Matcher.Cli.Terminal;
using Spectre.Console;

namespace Matcher.Cli.Commands;

/// <summary>The help in the user's language; the library's own headings cannot be changed, and are not all there in Chinese.</summary>
internal sealed class LocalHelp(Session session, GlobalOptions globals) : SynchronousCommandLineAction
{
    private const string Indent = "  ";

    private readonly CliTexts _texts = session.Texts;

    /// <inheritdoc/>
    public override bool Terminating => true;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Gives it to a command and all below it.</summary>
    public static void ApplyTo(RootCommand root, Session session, GlobalOptions globals)
    {
        foreach (var option in root.Options)
        {
            if (option is VersionOption)
                (option.Description, option.Action) = (session.Texts.Of("OptionVersion"), new LocalVersion(session, globals));
            if (option is HelpOption)
                (option.Description, option.Action) = (session.Texts.Of("OptionHelp"), new LocalHelp(session, globals));
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        List<string> lines = [.. Lines(parseResult.CommandResult.Command)];
        var report = new Report(ExitCode.Complete, lines, new { Help = lines });
        CommandBody.Print(report, document: null, globals.Applied(session, parseResult));
        return (int)ExitCode.Complete;
    }

    private IEnumerable<string> Lines(Command command) =>
    [
        command.Description ?? "",
        .. Section("HelpUsage", [Usage(command)]),
        .. Section("HelpArguments", Columns(command.Arguments, argument => $"<{argument.Name}>")),
        .. Section("HelpCommands", Columns(command.Subcommands, known => known.Name)),
        .. Section("HelpOptions", Columns(CommandFamily.OptionsOf(command), Label)),
        .. Section("HelpExamples", command is ExampledCommand { Examples: var examples } ? [.. examples] : []),
        .. Section("HelpExitCodes", command is RootCommand ? ExitCodeLines() : []),
    ];

    private IEnumerable<string> Section(string heading, List<string> lines) =>
        lines.Count == 0 ? [] : ["", _texts.Of(heading), .. lines.Select(line => Indent + line)];

    private static List<string> Columns<TSymbol>(IEnumerable<TSymbol> symbols, Func<TSymbol, string> label)
        where TSymbol : Symbol
    {
        var rows = symbols.Where(symbol => !symbol.Hidden).Select(symbol => (Label: label(symbol), symbol.Description)).ToList();
        var width = rows.Select(row => row.Label.GetCellWidth()).DefaultIfEmpty().Max();
        return [.. rows.Select(row => $"{FittedText.Padded(row.Label, width, isNumber: false)}{Indent}{row.Description}")];
    }

    private static string Label(Option option)
    {
        var names = string.Join(", ",
            option.Aliases.Where(alias => alias.StartsWith('-')).Append(option.Name).OrderBy(name => name.Length));
        return option.HelpName is null ? names : $"{names} <{option.HelpName}>";
    }

    private string Usage(Command command) => string.Join(
        ' ',
        [
            CommandFamily.FullName(command),
            .. command.Subcommands.Count > 0 ? [_texts.Of("HelpUsageCommand")] : Array.Empty<string>(),
            .. command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0 ? $"<{argument.Name}>" : $"[{argument.Name}]"),
            _texts.Of("HelpUsageOptions"),
        ]);

    private List<string> ExitCodeLines() => [.. Enum.GetValues<ExitCode>().Select(code => $"{(int)code,3}  {_texts.Of(code)}")];
}
