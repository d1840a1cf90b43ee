using System.Collections.Immutable;

namespace Matcher.Returns.Words;

/// <summary>The people that are named in a cell: two go on a visit, and many write both into one.</summary>
internal static class PeopleInCell
{
    private const string Separators = "、，,;；/／\n|";

    private const int ShortestName = 2;

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Read(string cell)
    {
        ImmutableArray<string> parts = [.. Split(cell, c => Separators.Contains(c, StringComparison.Ordinal))];
        if (parts is not [var only])
            return parts;
        // 王 强 is one name, 王强 李娜 are two.
        ImmutableArray<string> words = [.. Split(only, char.IsWhiteSpace)];
        return words.Length > 1 && words.All(word => word.Length >= ShortestName) ? words : parts;
    }

    private static IEnumerable<string> Split(string text, Func<char, bool> isBetween)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !isBetween(text[at]))
                continue;
            if (text[start..at].Trim() is { Length: > 0 } part)
                yield return part;
            start = at + 1;
        }
    }
}
