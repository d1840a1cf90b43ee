using System.Globalization;
using System.Resources;

namespace Matcher.Foundation.Problems;

/// <summary>The engine's texts, English and Chinese.</summary>
public static class Texts
{
    private static readonly ResourceManager Resources = new("Matcher.Foundation.Problems.Texts", typeof(Texts).Assembly);

    /// <summary>The text of a key in a language.</summary>
    /// <exception cref="MissingManifestResourceException">The key has no text: a bug that a test finds.</exception>
    public static string Of(string key, CultureInfo language) =>
        Resources.GetString(key, language) ?? throw new MissingManifestResourceException($"No text for '{key}'.");
}
