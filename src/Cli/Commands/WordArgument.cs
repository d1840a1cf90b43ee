using System.CommandLine;
using System.CommandLine.Parsing;
using Matcher.Cli.Resources;

namespace Matcher.Cli.Commands;

/// <summary>An argument without a name. What begins with a hyphen is a mistyped option, never a file or folder.</summary>
internal static class WordArgument
{
    public static Argument<string> Required(string name, string description, CliTexts texts) =>
        Of(name, description, ArgumentArity.ExactlyOne, texts);

    public static Argument<string> Optional(string name, string description, CliTexts texts) =>
        Of(name, description, ArgumentArity.ZeroOrOne, texts);

    public static Argument<string[]> Several(string name, string description, CliTexts texts)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result => RefuseOptions(result, texts));
        return argument;
    }

    private static Argument<string> Of(string name, string description, ArgumentArity arity, CliTexts texts)
    {
        var argument = new Argument<string>(name) { Description = description, Arity = arity };
        argument.Validators.Add(result => RefuseOptions(result, texts));
        return argument;
    }

    private static void RefuseOptions(ArgumentResult result, CliTexts texts)
    {
        foreach (var option in result.Tokens.Where(token => token.Value is ['-', ..]))
            result.AddError(UsageErrors.Unknown(option.Value, UsageErrors.CommandOf(result), texts));
    }
}
