using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.CommandLine;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Syntax;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.Commands;

/// <summary>
/// A command line that cannot be understood. The sentences are ours: the library's are not all there in Chinese, and it
/// ends with 1.
/// </summary>
internal sealed class UsageErrors
{
    private readonly ParseResult _parse;
    private readonly Session _session;
    private readonly Meant _meant;
    private readonly List<string> _words;
    private readonly List<string> _options;

    private UsageErrors(ParseResult parse, Session session)
    {
        _parse = parse;
        _session = session;
        _meant = new Meant(parse.CommandResult.Command, session.Texts);
        _words = [.. FreeWords(parse)];
        _options = [.. _words.Where(word => _meant.IsOption(word, Exists))];
    }

    /// <summary>What is wrong with a command line; null: nothing is.</summary>
    public static UsageErrors? Of(ParseResult parse, Session session)
    {
        // Help is asked for where one does not know better.
        if (parse.Action is SynchronousCommandLineAction { ClearsParseErrors: true } and not ParseErrorAction)
            return null;
        var errors = new UsageErrors(parse, session);
        return parse.Action is ParseErrorAction || errors._options.Count > 0 ? errors : null;
    }

    /// <summary>Says what is wrong with it, what was probably meant and where help is.</summary>
    public ExitCode Tell()
    {
        foreach (var sentence in Sentences().Distinct(StringComparer.Ordinal))
            Faults.Tell(_session, Severity.Error, nameof(ExitCode.Usage), sentence);
        _session.Error.WriteLine(_session.Texts.Of("UsageHelp", CommandFamily.FullName(_parse.CommandResult.Command)));
        if (_session.Json)
            CommandBody.Print(Report.Nothing(ExitCode.Usage), document: null, _session);
        return ExitCode.Usage;
    }

    private bool Exists(string word) => Path.Exists(_session.FullPath(word));

    private IEnumerable<string> Sentences()
    {
        var command = _parse.CommandResult.Command;
        var values = ValuesOf(_options);
        var unknown = _words.Where(word => _options.Contains(word) || (_parse.UnmatchedTokens.Contains(word) && !values.Contains(word)));
        var sentences = unknown.Select(_meant.Sentence).ToList();
        if (sentences.Count == 0 && command.Subcommands.Count > 0 && command.Arguments.Count == 0)
            return [_session.Texts.Of("CommandNeeded",
                string.Join(_session.Texts.Of("ListSeparator"), command.Subcommands.Select(known => known.Name)))];
        // What an option that is not understood took up is missing elsewhere.
        return sentences.Concat(_parse.Errors
            .Where(error => error.SymbolResult is OptionResult
                || (error.SymbolResult is ArgumentResult or CommandResult && sentences.Count == 0))
            .Select(Sentence));
    }

    // In "--as-off 2023-07-06" the day is no mistake.
    private HashSet<string> ValuesOf(List<string> options)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < _words.Count; i++)
        {
            if (options.Contains(_words[i - 1]) && !options.Contains(_words[i])
                && _meant.NearestOption(_words[i - 1]) is not { Arity.MaximumNumberOfValues: 0 })
                values.Add(_words[i]);
        }

        return values;
    }

    // Words that are neither a command nor an option that is known, nor its value.
    private static IEnumerable<string> FreeWords(ParseResult parse)
    {
        var ofOptions = OptionsOf(parse.CommandResult).SelectMany(option => option.Tokens).ToHashSet(ReferenceEqualityComparer.Instance);
        return parse.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && !ofOptions.Contains(token))
            .Select(token => token.Value);
    }

    private static IEnumerable<OptionResult> OptionsOf(CommandResult command) => command.Children.OfType<OptionResult>()
        .Concat(command.Parent is CommandResult parent ? OptionsOf(parent) : []);

    private string Sentence(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0, Option: { Arity.MinimumNumberOfValues: > 0 } option } =>
            _session.Texts.Of("OptionNeedsValue", option.Name),
        OptionResult { IdentifierTokenCount: > 1, Option: { Arity.MaximumNumberOfValues: 1 } option } =>
            _session.Texts.Of("OptionTwice", option.Name),
        ArgumentResult { Tokens.Count: 0, Argument: var argument } => _session.Texts.Of("ArgumentNeeded", argument.Name),
        _ => error.Message,
    };
}
