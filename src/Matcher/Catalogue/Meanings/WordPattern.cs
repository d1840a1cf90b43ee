using System.Collections.Immutable;

namespace Matcher.Catalogue.Meanings;

/// <summary>A word with gaps: <c>*轿车</c>, <c>残疾人*</c>, <c>*残疾人*</c>.</summary>
internal sealed class WordPattern
{
    /// <summary>Stands for any text, or none.</summary>
    public const char Gap = '*';

    private readonly ImmutableArray<string> _parts;

    /// <summary>Reads one.</summary>
    /// <param name="written">As the description has it, with at least one <see cref="Gap"/>.</param>
    public WordPattern(string written)
    {
        _parts = [.. written.Split(Gap).Select(WordKey.Of)];
        Literal = _parts.Sum(part => part.Length);
    }

    /// <summary>How many characters it says itself; the more, the surer.</summary>
    public int Literal { get; }

    /// <summary>What stands in the gaps of a word, gap by gap; null where the word is another.</summary>
    /// <param name="key">The key of the word.</param>
    public IReadOnlyList<string>? GapsIn(string key)
    {
        if (key.Length < Literal || !key.StartsWith(_parts[0], StringComparison.Ordinal))
            return null;
        var gaps = new List<string>();
        var at = _parts[0].Length;
        for (var i = 1; i < _parts.Length; i++)
        {
            var isLast = i == _parts.Length - 1;
            var found = isLast ? key.Length - _parts[i].Length : key.IndexOf(_parts[i], at, StringComparison.Ordinal);
            if (found < at || !key.AsSpan(found).StartsWith(_parts[i]))
                return null;
            var gap = key[at..found];
            if (SecondThoughts.IsIn(gap))
                return null; // 未办理注销 is not 注销, and 升学失败 is not 升学
            gaps.Add(gap);
            at = found + _parts[i].Length;
        }

        return gaps;
    }
}
