using System.IO.Enumeration;
using Matcher.Foundation.Characters;

namespace Matcher.Formats.Files;

/// <summary>A pattern for one name, <c>*</c> standing for any characters: no matter the case, blanks around it, or full width.</summary>
internal static class NamePattern
{
    /// <summary>Whether it fits.</summary>
    public static bool Fits(string pattern, string? name) =>
        name is not null && FileSystemName.MatchesSimpleExpression(Clean(pattern), Clean(name).Replace('\\', '/'));

    private static string Clean(string text) => WellFormedText.Nfkc(text).Trim();
}
