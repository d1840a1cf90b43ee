using System.CommandLine;

namespace Matcher.Cli.Syntax;

/// <summary>What a command has from those above it.</summary>
internal static class CommandFamily
{
    /// <summary>The options it understands: its own, then those that hold for all commands.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(Above(command).SelectMany(OptionsOf).Where(option => option.Recursive));

    /// <summary>As it is typed: <c>matcher rules list</c>.</summary>
    public static string FullName(Command command) =>
        Above(command).FirstOrDefault() is { } parent ? $"{FullName(parent)} {command.Name}" : "matcher";

    /// <summary>All commands of the tree that a command is in.</summary>
    public static IEnumerable<Command> All(Command command) =>
        Above(command).FirstOrDefault() is { } parent ? All(parent) : Below(command);

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);

    private static IEnumerable<Command> Above(Command command) => command.Parents.OfType<Command>();
}
