using System.Collections.Immutable;

namespace Matcher.Inspection.Surveying;

/// <summary>Counts values, the first so many different ones by themselves.</summary>
internal sealed class ValueCounts
{
    private const int MostDifferent = 1000;
    private const int Shown = 5;

    private readonly Dictionary<string, (long Count, long FirstRow)> _values = new(StringComparer.Ordinal);

    /// <summary>All of them together.</summary>
    public long Total { get; private set; }

    /// <summary>How many different ones there are, as far as they were counted.</summary>
    public int Different => _values.Count;

    /// <summary>Counts one.</summary>
    public void Add(string value, long row)
    {
        Total++;
        if (_values.TryGetValue(value, out var known))
            _values[value] = (known.Count + 1, known.FirstRow);
        else if (_values.Count < MostDifferent)
            _values.Add(value, (1, row));
    }

    /// <summary>The most frequent ones.</summary>
    public ImmutableArray<ValueExample> Examples(Func<string, string> shown) =>
    [
        .. _values
            .OrderByDescending(pair => pair.Value.Count)
            .ThenBy(pair => pair.Value.FirstRow)
            .Take(Shown)
            .Select(pair => new ValueExample(shown(pair.Key), pair.Value.Count, pair.Value.FirstRow)),
    ];
}
