using System.CommandLine;

namespace Matcher.Cli.Commands;

/// <summary>An argument without a name. What looks like an option is never taken for one (<see cref="Meant.IsOption"/>).</summary>
internal static class WordArgument
{
    public static Argument<string> Required(string name, string description) => Of(name, description, ArgumentArity.ExactlyOne);

    public static Argument<string> Optional(string name, string description) => Of(name, description, ArgumentArity.ZeroOrOne);

    public static Argument<string[]> Several(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.OneOrMore };

    private static Argument<string> Of(string name, string description, ArgumentArity arity) =>
        new(name) { Description = description, Arity = arity };
}
