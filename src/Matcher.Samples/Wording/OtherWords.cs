using System.Collections.Concurrent;
using System.Collections.Immutable;
using Matcher.Catalogue.Meanings;
using Matcher.Catalogue.Sources;

namespace Matcher.Samples.Wording;

/// <summary>
/// What an agency might have written instead of a word: the other words of its meaning in the pack's description, each made sure of
/// by reading it back, so that the same county in other words has the same leads.
/// </summary>
/// <param name="source">The description; null: nothing else is written than what is usual.</param>
internal sealed class OtherWords(SourceDefinition? source)
{
    // A small one of whatever the pattern ends with; only kinds of vehicles and machines have such patterns.
    private const string SmallOne = "小型";

    private static readonly char[] Machines = ['车', '机'];

    // Rows are made on every core.
    private readonly ConcurrentDictionary<(string Column, string Word), ImmutableArray<string>> _known = new();

    /// <summary>The words that may stand in a column in place of one; none where it stands for nothing that is certain.</summary>
    /// <param name="column">The canonical column; null for one that Matcher does not know.</param>
    /// <param name="word">The usual word.</param>
    public ImmutableArray<string> For(string? column, string word)
    {
        if (column is null || word.Length == 0 || source?.Column(column)?.Meanings is not { } meanings)
            return [];
        return _known.GetOrAdd((column, word), static (asked, meanings) => Alike(meanings, asked.Word), meanings);
    }

    private static ImmutableArray<string> Alike(MeaningList meanings, string word)
    {
        if (Certain(meanings, word) is not { } meant)
            return [];
        var candidates = meanings.NamesOf(meant)
            .SelectMany(name => meanings.Meanings.First(meaning => meaning.Name == name).Words)
            .SelectMany(Written);
        return [.. candidates.Where(other => other != word && Certain(meanings, other) == meant).Distinct(StringComparer.Ordinal)];
    }

    private static uint? Certain(MeaningList meanings, string word) =>
        meanings.Of(word) is { HasKnown: true, Unknown.IsEmpty: true } known && known.Certain != 0 && known.Certain == known.Possible
            ? known.Certain
            : null;

    private static IEnumerable<string> Written(string word)
    {
        if (!word.Contains(WordPattern.Gap, StringComparison.Ordinal))
            return [word];
        var filled = word.Replace(WordPattern.Gap.ToString(), "", StringComparison.Ordinal);
        return word[0] == WordPattern.Gap && Array.IndexOf(Machines, filled[^1]) >= 0 ? [filled, SmallOne + filled] : [filled];
    }
}
