using System.Globalization;

namespace Matcher.Cli.Terminal;

/// <summary>
/// The language of the console: <c>--lang</c>, else <c>MATCHER_LANG</c>, else Chinese on a Chinese machine, else English.
/// It is needed before the command line can be read, because the help is in it too.
/// </summary>
internal static class Language
{
    /// <summary>The option's name.</summary>
    public const string Option = "--lang";

    /// <summary>The environment variable's name.</summary>
    public const string Variable = "MATCHER_LANG";

    /// <summary>Chinese texts.</summary>
    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-Hans");

    /// <summary>English texts.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    /// <summary>Chooses it.</summary>
    public static CultureInfo Choose(IReadOnlyList<string> arguments, Func<string, string?> environment, CultureInfo machine) =>
        Named(OptionValue(arguments))
        ?? Named(environment(Variable))
        ?? Named(machine.TwoLetterISOLanguageName)
        ?? English;

    private static CultureInfo? Named(string? name) => name switch
    {
        null => null,
        _ when name.StartsWith("zh", StringComparison.OrdinalIgnoreCase) => Chinese,
        _ when name.StartsWith("en", StringComparison.OrdinalIgnoreCase) => English,
        _ => null,
    };

    private static string? OptionValue(IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (argument == Option)
                return index + 1 < arguments.Count ? arguments[index + 1] : null;
            if (argument.StartsWith($"{Option}=", StringComparison.Ordinal) || argument.StartsWith($"{Option}:", StringComparison.Ordinal))
                return argument[(Option.Length + 1)..];
        }

        return null;
    }
}
