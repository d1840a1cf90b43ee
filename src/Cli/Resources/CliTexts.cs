using System.Globalization;
using System.Resources;

namespace Matcher.Cli.Resources;

/// <summary>The texts of the command line in one language; <c>CliTexts.resx</c> is English, <c>CliTexts.zh.resx</c> Chinese.</summary>
internal sealed class CliTexts(CultureInfo language)
{
    private static readonly ResourceManager Texts = new("Matcher.Cli.Resources.CliTexts", typeof(CliTexts).Assembly);

    /// <summary>The language.</summary>
    public CultureInfo Language { get; } = language;

    /// <summary>The text of a key.</summary>
    /// <exception cref="MissingManifestResourceException">The key has no text: a bug that a test finds.</exception>
    public string Of(string key) =>
        Texts.GetString(key, Language) ?? throw new MissingManifestResourceException($"No text for '{key}'.");

    /// <summary>The text of a key with its placeholders filled in.</summary>
    public string Of(string key, params ReadOnlySpan<object?> values) => string.Format(Language, Of(key), values);

    /// <summary>The text that names a value of an enumeration: <c>Level_High</c>.</summary>
    public string Of<TValue>(TValue value)
        where TValue : struct, Enum => Of($"{typeof(TValue).Name}_{value}");
}
