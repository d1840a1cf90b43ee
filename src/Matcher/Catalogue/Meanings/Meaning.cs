using System.Collections.Immutable;

namespace Matcher.Catalogue.Meanings;

/// <summary>One meaning.</summary>
/// <param name="Name">As rules write it.</param>
/// <param name="Words">Words, and patterns of words, that lead to it.</param>
internal sealed record Meaning(string Name, ImmutableArray<string> Words)
{
    /// <summary>The word that stands for all of them where one must: the first that is none of the patterns.</summary>
    public string UsualWord => Words.FirstOrDefault(word => !word.Contains(WordPattern.Gap, StringComparison.Ordinal)) ?? Name;
}
