using System.CommandLine;
using Matcher.Cli.Sessions;

namespace Matcher.Cli.Completion;

/// <summary>
/// What may stand where the cursor is. The library's own answer (its <c>[suggest]</c>) takes a line apart at its blanks, so that no name
/// with one could be completed; here the shell hands over the words as it has understood them.
/// </summary>
/// <param name="root">All commands.</param>
/// <param name="session">The session.</param>
internal sealed class Completer(RootCommand root, Session session)
{
    /// <summary>First word of a command line that asks for it; each word after it ends with a sign of its own.</summary>
    public const string Word = "[complete]";

    private const char End = '=';
    private const int LongestText = 100;

    /// <summary>
    /// Prints what may stand there, one a line, with what it is for behind a tab. Never an error: it would stand in the prompt.
    /// </summary>
    /// <param name="words">The words as the script gives them, the one at the cursor last.</param>
    public void Print(IReadOnlyList<string> words)
    {
        try
        {
            List<string> typed = [.. words.Select(word => word.EndsWith(End) ? word[..^1] : word)];
            foreach (var (text, about) in Of(typed.SkipLast(1).ToList(), typed.LastOrDefault() ?? ""))
                session.Output.Write(about.Length == 0 ? $"{text}\n" : $"{text}\t{about}\n");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A folder that nobody may look into: there is nothing to offer.
        }
    }

    private IEnumerable<(string Text, string About)> Of(List<string> before, string current)
    {
        var line = TypedLine.Read(root, before);
        var config = new CompletedConfig(before, session);
        if (line.OpenOption is { } open)
            return Values(open, config, current, "");
        if (line.AreOptionsOver)
            return OfArgument(line, config, current);
        if (current.StartsWith("--", StringComparison.Ordinal) && current.IndexOfAny(['=', ':']) is > 0 and var cut)
            return line.Find(current[..cut]) is { } option ? Values(option, config, current[(cut + 1)..], current[..(cut + 1)]) : [];
        if (current.StartsWith('-'))
            return line.Options
                .Where(option => !option.Hidden)
                .Select(option => (option.Name, About(option)))
                .Where(pair => pair.Name.StartsWith(current, StringComparison.Ordinal));
        var commands = line.Arguments > 0
            ? []
            : line.Command.Subcommands.Where(command => !command.Hidden).Select(command => (command.Name, About(command)));
        return commands.Where(pair => pair.Name.StartsWith(current, StringComparison.Ordinal)).Concat(OfArgument(line, config, current));
    }

    private static IEnumerable<(string Text, string About)> OfArgument(TypedLine line, CompletedConfig config, string current) =>
        line.Argument is { } argument ? Values(argument, config, current, "") : [];

    private static IEnumerable<(string Text, string About)> Values(Symbol symbol, CompletedConfig config, string current, string before) =>
        CompletedValue.Of(symbol, config)
            .Distinct(StringComparer.Ordinal)
            .Where(value => value.StartsWith(current, StringComparison.Ordinal) || value is CompletedValue.Files or CompletedValue.Folders)
            .Select(value => (value.StartsWith(':') ? value : before + value, ""));

    private static string About(Symbol symbol)
    {
        var text = (symbol.Description ?? "").ReplaceLineEndings(" ");
        return text.Length > LongestText ? text[..LongestText] + ".." : text;
    }
}
