using System.Collections.Immutable;
using System.CommandLine;
using Matcher.Cli.Resources;

namespace Matcher.Cli.Commands;

/// <summary>Files and folders that came back. A config that stands among them, as with other commands, is taken for one.</summary>
internal static class ReturnedArgument
{
    public static Argument<string[]> Of(CliTexts texts) => Of("ArgumentReturned", texts);

    /// <summary>The same, described by a text of the command's own.</summary>
    public static Argument<string[]> Of(string described, CliTexts texts) => WordArgument.Several("files", texts.Of(described));

    /// <summary>The config among the words; null: there is none.</summary>
    public static string? Config(IEnumerable<string> words) => words.FirstOrDefault(IsConfig);

    /// <summary>The files and folders.</summary>
    public static ImmutableArray<string> Paths(IEnumerable<string> words) => [.. words.Where(word => !IsConfig(word))];

    private static bool IsConfig(string word) =>
        word.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
