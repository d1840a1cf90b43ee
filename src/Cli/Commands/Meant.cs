using System.CommandLine;
using Matcher.Cli.Resources;
using Matcher.Cli.Syntax;
using Matcher.Foundation.Yaml;

namespace Matcher.Cli.Commands;

/// <summary>What a word that means nothing was probably meant to be: an option or a command, here or elsewhere.</summary>
internal sealed class Meant(Command command, CliTexts texts)
{
    // Of a letter any other is one letter away.
    private const int ShortestGuessed = 3;

    private readonly List<string> _own = [.. CommandFamily.OptionsOf(command).Select(option => option.Name)];

    /// <summary>What is to be said of the word.</summary>
    public string Sentence(string word) => TypedOption.HasDash(word) || word.StartsWith('/') || OptionOf(word) is not null
        ? SentenceOfOption(word)
        : SentenceOfCommand(word);

    /// <summary>The option of this command that the word was meant to be; null: none.</summary>
    public Option? OptionOf(string word) => TypedOption.NameOf(word) is { } name && _own.Contains(name, StringComparer.Ordinal)
        ? CommandFamily.OptionsOf(command).First(option => option.Name == name)
        : null;

    /// <summary>Whether the word is an option that was typed wrongly, or of another command, and not the name of a file.</summary>
    /// <param name="word">The word.</param>
    /// <param name="exists">Tells whether there is a file or folder of a name.</param>
    public bool IsOption(string word, Func<string, bool> exists) =>
        word is ['-', ..]
        || (!exists(word) && TypedOption.NameOf(word) is { } name
            && (TypedOption.HasDash(word) || OptionOf(word) is not null || (word is ['/', ..] && Nearest(name) is not null)));

    /// <summary>The option of this command that the word comes nearest to; null: none is near.</summary>
    public Option? NearestOption(string word) =>
        TypedOption.NameOf(word) is { } name && (_own.Contains(name, StringComparer.Ordinal) ? name : Near(name)) is { } near
            ? CommandFamily.OptionsOf(command).First(option => option.Name == near)
            : null;

    private string SentenceOfOption(string word)
    {
        var name = TypedOption.NameOf(word);
        if (name is null)
            return texts.Of("UnknownWord", word);
        if (_own.Contains(name, StringComparer.Ordinal))
            return word == name
                ? texts.Of("OptionBeforeCommand", word, CommandFamily.FullName(command))
                : texts.Of("UnknownWordMeant", word, name);
        if (command.Subcommands.FirstOrDefault(known => $"--{known.Name}" == name) is { } below)
            return texts.Of("UnknownWordMeant", word, below.Name);
        if (Elsewhere(name) is { Count: > 0 } others)
            return texts.Of("OptionElsewhere", word, name, Listed(others), CommandFamily.FullName(command));
        if (Near(name) is { } near)
            return texts.Of("UnknownWordMeant", word, near);
        return Suggestion.For(name, CommandFamily.All(command).SelectMany(other => other.Options).Select(option => option.Name)) is { } far
            && name.Length > ShortestGuessed
            ? texts.Of("OptionElsewhere", word, far, Listed(Elsewhere(far)), CommandFamily.FullName(command))
            : texts.Of("UnknownWord", word);
    }

    private string SentenceOfCommand(string word)
    {
        var plain = TypedOption.NameOf(word)?.TrimStart('-') ?? word;
        var elsewhere = CommandFamily.All(command).Where(other => other.Name == plain && other is not RootCommand).ToList();
        if (command.Subcommands.Count > 0 && elsewhere.Count > 0 && !command.Subcommands.Any(own => own.Name == plain))
            return texts.Of("CommandElsewhere", word, Listed(elsewhere));
        var names = command.Subcommands.Select(known => known.Name).Concat(_own);
        if (Suggestion.For(plain, names) is { } meant)
            return texts.Of("UnknownWordMeant", word, meant);
        return command.Subcommands.Count > 0
            && Suggestion.For(plain, CommandFamily.All(command).Where(other => other is not RootCommand).Select(other => other.Name))
                is { } far
            ? texts.Of("CommandElsewhere", word, Listed(CommandFamily.All(command).Where(other => other.Name == far)))
            : texts.Of("UnknownWord", word);
    }

    private string? Nearest(string name) => _own.Contains(name, StringComparer.Ordinal) || Elsewhere(name).Count > 0 ? name : Near(name);

    private string? Near(string name) => name.Length > ShortestGuessed ? Suggestion.For(name, _own) : null;

    private List<Command> Elsewhere(string name) =>
        [.. CommandFamily.All(command).Where(other => other.Options.Any(option => option.Name == name && !option.Recursive))];

    private string Listed(IEnumerable<Command> commands) =>
        string.Join(texts.Of("ListSeparator"), commands.Select(CommandFamily.FullName));
}
