using System.Text.RegularExpressions;

namespace Matcher.Loading;

/// <summary>Puts other places of the rows into a generated config, whose sources stand a line each.</summary>
internal static partial class ConfigSources
{
    /// <summary>The config with its sources elsewhere.</summary>
    /// <param name="config">Text of a config that <c>matcher generate</c> wrote, or of the sample's.</param>
    /// <param name="place">What stands in place of <c>files: […]</c> of a source, by its id.</param>
    public static string Replace(string config, Func<string, string> place)
    {
        var begin = config.IndexOf("\nsources:", StringComparison.Ordinal);
        var end = config.IndexOf("\ntownships:", StringComparison.Ordinal);
        return config[..begin]
            + Files().Replace(config[begin..end], found => $"{found.Groups["before"]}{place(found.Groups["id"].Value)}")
            + config[end..];
    }

    [GeneratedRegex(@"(?<before>^  (?<id>\w+): \{ )files: \[[^\]]*\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Files();
}
