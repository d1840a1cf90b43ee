using System.Collections.Immutable;

namespace Matcher.Catalogue.Meanings;

/// <summary>The words and patterns of a column, and the meanings that each leads to.</summary>
internal sealed class WordTable
{
    private const int ShortestInGap = 2;

    private readonly Dictionary<string, uint> _words = new(StringComparer.Ordinal);
    private readonly List<(WordPattern Pattern, uint Meanings)> _patterns = [];

    /// <summary>Adds a word or a pattern; a word that is there already may stand for either meaning.</summary>
    /// <param name="written">As the description has it.</param>
    /// <param name="meaning">The bit of its meaning.</param>
    public void Add(string written, uint meaning)
    {
        if (written.Contains(WordPattern.Gap, StringComparison.Ordinal))
            _patterns.Add((new WordPattern(written), meaning));
        else
            _words[WordKey.Of(written)] = _words.GetValueOrDefault(WordKey.Of(written)) | meaning;
    }

    /// <summary>Adds a word unless the table has it.</summary>
    public void AddIfMissing(string written, uint meaning) => _words.TryAdd(WordKey.Of(written), meaning);

    /// <summary>What a word may stand for by the table alone; 0: it is not in it.</summary>
    public uint Exact(string word)
    {
        foreach (var form in WordKey.FormsOf(WordKey.Of(word)))
        {
            if (_words.TryGetValue(form, out var meanings))
                return meanings;
        }

        return 0;
    }

    /// <summary>
    /// What the patterns make of a word, each set of meanings a word of its own: of several that fit the longest counts, and what
    /// stands in its gaps is looked at for words too. None: no pattern fits, or equally long ones disagree.
    /// </summary>
    public ImmutableArray<uint> ByPattern(string word)
    {
        var fitting = new List<(int Literal, uint Meanings, IReadOnlyList<string> Gaps)>();
        foreach (var form in WordKey.FormsOf(WordKey.Of(word)))
        {
            foreach (var (pattern, meanings) in _patterns)
            {
                if (pattern.GapsIn(form) is { } gaps)
                    fitting.Add((pattern.Literal, meanings, gaps));
            }
        }

        if (fitting.Count == 0)
            return [];
        var longest = fitting.FindAll(one => one.Literal == fitting.Max(other => other.Literal));
        if (longest.Exists(one => one.Meanings != longest[0].Meanings))
            return [];
        var inGaps = longest[0].Gaps.SelectMany(WordsIn).Where(found => found.Meanings != longest[0].Meanings).ToList();
        return inGaps.Exists(found => found.IsNegated) ? [] : [longest[0].Meanings, .. inGaps.Select(found => found.Meanings)];
    }

    // 正常* fits 正常转出 too.
    private IEnumerable<(uint Meanings, bool IsNegated)> WordsIn(string gap) => gap.Length < ShortestInGap ? [] : _words
        .Where(word => word.Key.Length >= ShortestInGap && gap.Contains(word.Key, StringComparison.Ordinal))
        .OrderBy(word => word.Key, StringComparer.Ordinal)
        .Select(word => (word.Value, SecondThoughts.IsIn(gap)));
}
