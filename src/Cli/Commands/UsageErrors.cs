using System.CommandLine;
using System.CommandLine.Parsing;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Foundation.Yaml;

namespace Matcher.Cli.Commands;

/// <summary>
/// A command line that cannot be understood. The sentences are ours: the library's are not all there in Chinese, and it
/// ends with 1.
/// </summary>
internal static class UsageErrors
{
    /// <summary>Says what is wrong with it, what was probably meant and where help is.</summary>
    public static ExitCode Tell(ParseResult command, Session session)
    {
        foreach (var sentence in Sentences(command, session.Texts).Distinct(StringComparer.Ordinal))
            session.Error.WriteLine(session.Texts.Of("Line_Error", sentence));
        session.Error.WriteLine(session.Texts.Of("UsageHelp", CommandFamily.FullName(command.CommandResult.Command)));
        return ExitCode.Usage;
    }

    /// <summary>A word that is neither a command nor an option here, and the one that it resembles.</summary>
    public static string Unknown(string word, Command command, CliTexts texts)
    {
        var names = command.Subcommands.Select(known => known.Name).Concat(CommandFamily.OptionsOf(command).Select(option => option.Name));
        return Suggestion.For(word, names) is { } meant ? texts.Of("UnknownWordMeant", word, meant) : texts.Of("UnknownWord", word);
    }

    /// <summary>The command that an argument belongs to.</summary>
    public static Command CommandOf(SymbolResult result) =>
        result is CommandResult own ? own.Command : CommandOf(result.Parent!);

    private static IEnumerable<string> Sentences(ParseResult parse, CliTexts texts)
    {
        var command = parse.CommandResult.Command;
        if (parse.UnmatchedTokens.Count > 0)
            return parse.UnmatchedTokens.Select(word => Unknown(word, command, texts));
        if (command.Subcommands.Count > 0 && command.Arguments.Count == 0)
            return [texts.Of("CommandNeeded", string.Join(texts.Of("ListSeparator"), command.Subcommands.Select(known => known.Name)))];
        return parse.Errors.Select(error => Sentence(error, texts));
    }

    private static string Sentence(ParseError error, CliTexts texts) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0, Option: { Arity.MinimumNumberOfValues: > 0 } option } => texts.Of("OptionNeedsValue", option.Name),
        OptionResult { IdentifierTokenCount: > 1, Option: { Arity.MaximumNumberOfValues: 1 } option } =>
            texts.Of("OptionTwice", option.Name),
        ArgumentResult { Tokens.Count: 0, Argument: var argument } => texts.Of("ArgumentNeeded", argument.Name),
        _ => error.Message,
    };
}
