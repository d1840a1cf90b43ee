using System.Text.RegularExpressions;
using Matcher.Identity;

namespace Matcher.Cli.Logging;

/// <summary>
/// The last barrier before a log or the console: whatever looks like an ID number of 15 or 18 characters is masked, though
/// no problem should hold one.
/// </summary>
internal static partial class MaskedText
{
    /// <summary>The text with every such number masked.</summary>
    public static string Of(string text) => Numbers().Replace(text, match => IdMask.Number(match.Value));

    [GeneratedRegex("(?<![0-9A-Za-z])(?:[0-9]{17}[0-9Xx]|[0-9]{15})(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
