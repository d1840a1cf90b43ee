using System.CommandLine;

namespace Matcher.Cli.Completion;

/// <summary>What an option or argument may be given, as far as it can be listed.</summary>
internal static class CompletedValue
{
    /// <summary>Said to the script, which knows best how the shell writes names of files.</summary>
    public const string Files = ":files";

    /// <summary>The same, of folders alone.</summary>
    public const string Folders = ":folders";

    // By name: what is called the same is the same with every command. A function of the words before it, or null: nobody can list it.
    private static readonly Dictionary<string, Func<CompletedConfig, IEnumerable<string>>?> ByName = new(StringComparer.Ordinal)
    {
        ["--township"] = config => config.Townships,
        ["--rule"] = config => config.Rules,
        ["--source"] = config => config.SourceIds,
        ["--accept-drop"] = config => config.SourceIds,
        ["--as-of"] = config => config.Nights,
        ["--config"] = _ => [Files],
        ["--out"] = _ => [Files],
        ["--lists"] = _ => [Folders],
        ["--rules"] = _ => [Folders],
        ["--at"] = null,
        ["--user"] = null,
        ["--hours"] = null,
        ["--retry"] = null,
        ["--retry-after"] = null,
        ["--from"] = _ => [Folders],
        ["--county"] = null,
        ["--due"] = null,
        ["--limit"] = null,
        ["--by"] = null,
        ["--action"] = null,
        ["--seed"] = null,
        ["--people"] = null,
        ["--rows"] = null,
        ["--damage"] = null,
        ["id"] = config => config.Rules,
        ["config"] = _ => [Files],
        ["place"] = _ => [Files],
        ["changed"] = _ => [Files],
        ["file"] = _ => [Files],
        ["files"] = _ => [Files],
        ["target"] = _ => [Files],
        ["folder"] = _ => [Folders],
        ["what"] = null,
        ["number"] = null,
        ["action"] = null,
    };

    /// <summary>Whether anybody has thought of it.</summary>
    public static bool IsKnown(Symbol symbol) => ByName.ContainsKey(symbol.Name) || HasWords(symbol);

    /// <summary>The values; none where nobody can list them.</summary>
    /// <param name="symbol">The option or argument.</param>
    /// <param name="config">The config that the words before it name.</param>
    public static IEnumerable<string> Of(Symbol symbol, CompletedConfig config) =>
        HasWords(symbol) ? Words(symbol) : ByName.GetValueOrDefault(symbol.Name)?.Invoke(config) ?? [];

    private static bool HasWords(Symbol symbol) => Words(symbol).Any();

    // Closed lists stand with the option itself.
    private static IEnumerable<string> Words(Symbol symbol) => symbol switch
    {
        Option { ValueType: var type } when type == typeof(bool) => [],
        Option option => option.CompletionSources.SelectMany(source => source(System.CommandLine.Completions.CompletionContext.Empty))
            .Select(item => item.Label),
        Argument argument => argument.CompletionSources.SelectMany(source => source(System.CommandLine.Completions.CompletionContext.Empty))
            .Select(item => item.Label),
        _ => [],
    };
}
