using System.CommandLine;
using Matcher.Cli.Support;

namespace Matcher.Cli.Commands;

/// <summary>Every command that does something, whatever is added to the tree: a test that walks them cannot forget one.</summary>
internal static class CommandLeaves
{
    /// <summary>A word for an argument that is asked for.</summary>
    public const string Word = "x";

    /// <summary>As they are typed, without <c>matcher</c>.</summary>
    public static IEnumerable<string> Names => Leaves().Select(leaf => leaf.Name);

    /// <summary>As words, with one for each argument that cannot be left out.</summary>
    public static string[] Words(string name)
    {
        var (_, command) = Leaves().Single(leaf => leaf.Name == name);
        return [.. name.Split(' '), .. command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).Select(_ => Word)];
    }

    private static IEnumerable<(string Name, Command Command)> Leaves() => Below(CommandTree.Create(TestSession.Of()), "");

    private static IEnumerable<(string Name, Command Command)> Below(Command command, string name)
    {
        if (command.Action is not null)
            yield return (name, command);
        foreach (var leaf in command.Subcommands.SelectMany(below => Below(below, $"{name} {below.Name}".Trim())))
            yield return leaf;
    }
}
