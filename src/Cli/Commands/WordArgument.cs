using System.CommandLine;
using Matcher.Cli.Resources;

namespace Matcher.Cli.Commands;

/// <summary>An argument without a name. What begins with a hyphen is a mistyped option, never a file or folder.</summary>
internal static class WordArgument
{
    public static Argument<string> Required(string name, string description, CliTexts texts) =>
        Of(name, description, ArgumentArity.ExactlyOne, texts);

    public static Argument<string> Optional(string name, string description, CliTexts texts) =>
        Of(name, description, ArgumentArity.ZeroOrOne, texts);

    private static Argument<string> Of(string name, string description, ArgumentArity arity, CliTexts texts)
    {
        var argument = new Argument<string>(name) { Description = description, Arity = arity };
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] option }])
                result.AddError(UsageErrors.Unknown(option, UsageErrors.CommandOf(result), texts));
        });
        return argument;
    }
}
