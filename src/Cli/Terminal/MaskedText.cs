using Matcher.Identity;

namespace Matcher.Cli.Terminal;

/// <summary>
/// The last barrier before a log or the console: whatever looks like an ID number of 15 or 18 characters is masked, though
/// no problem should hold one.
/// </summary>
internal static class MaskedText
{
    /// <summary>The text with every such number masked.</summary>
    public static string Of(string text) => IdMask.InText(text);
}
