using System.CommandLine;
using Matcher.Cli.Syntax;

namespace Matcher.Cli.Completion;

/// <summary>What stands before the cursor: which command, how many arguments, and whether an option waits for its value.</summary>
internal sealed class TypedLine
{
    private TypedLine(RootCommand root) => Command = root;

    /// <summary>The command.</summary>
    public Command Command { get; private set; }

    /// <summary>Its options, and those of all commands.</summary>
    public IEnumerable<Option> Options => CommandFamily.OptionsOf(Command).Distinct();

    /// <summary>How many words are arguments.</summary>
    public int Arguments { get; private set; }

    /// <summary>Whether two hyphens stand before the cursor.</summary>
    public bool AreOptionsOver { get; private set; }

    /// <summary>The option whose value comes next; null: none waits.</summary>
    public Option? OpenOption { get; private set; }

    /// <summary>The argument that comes next; null: the command has no more.</summary>
    public Argument? Argument => Arguments < Command.Arguments.Count ? Command.Arguments[Arguments]
        : Command.Arguments is [.., { Arity.MaximumNumberOfValues: > 1 } several] ? several
        : null;

    /// <summary>Reads the words.</summary>
    public static TypedLine Read(RootCommand root, IEnumerable<string> words)
    {
        var line = new TypedLine(root);
        foreach (var word in words)
            line.Take(word);
        return line;
    }

    /// <summary>An option by its name, or the short one; null: there is none.</summary>
    public Option? Find(string name) => Options.FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name));

    private void Take(string word)
    {
        if (OpenOption is not null)
            OpenOption = null;
        else if (!AreOptionsOver && word == "--")
            AreOptionsOver = true;
        else if (!AreOptionsOver && word.StartsWith('-'))
            OpenOption = Find(word) is { Arity.MinimumNumberOfValues: > 0 } option ? option : null;
        else if (!AreOptionsOver && Arguments == 0 && Command.Subcommands.FirstOrDefault(below => below.Name == word) is { } command)
            Command = command;
        else
            Arguments++;
    }
}
