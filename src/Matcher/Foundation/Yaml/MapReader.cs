using System.Collections.Immutable;
using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Foundation.Yaml;

/// <summary>
/// Takes a mapping apart key by key and remembers what was asked for, so that <see cref="Finish"/> can name every key
/// that nobody asked for. Wrong shapes and values become problems with positions; reading goes on, to find them all.
/// </summary>
internal sealed class MapReader(YamlMap map, ProblemList problems)
{
    private readonly Dictionary<string, YamlEntry> _entries = map.Entries.ToDictionary(entry => entry.Key.Text, StringComparer.Ordinal);
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Where the mapping starts.</summary>
    public Place Where => map.Where;

    /// <summary>Where problems go.</summary>
    public ProblemList Problems => problems;

    /// <summary>Opens a node as a mapping; null, with a problem, when it is something else.</summary>
    public static MapReader? Open(YamlNode node, string what, ProblemList problems)
    {
        if (node is YamlMap map)
            return new MapReader(map, problems);
        problems.Add(YamlProblems.WrongShape(node.Where, what, YamlShape.Map));
        return null;
    }

    /// <summary>The value of a key, whatever it is; null when the key is not there.</summary>
    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return _entries.TryGetValue(key, out var entry) && entry.Value is not YamlScalar { IsNull: true } ? entry.Value : null;
    }

    /// <summary>A single value that must be there; empty, with a problem, when it is not.</summary>
    public YamlScalar? Required(string key)
    {
        if (Node(key) is null)
        {
            problems.Add(YamlProblems.MissingKey(map.Where, key));
            return null;
        }

        return Scalar(key);
    }

    /// <summary>A single value, or null.</summary>
    public YamlScalar? Scalar(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return scalar;
            case var other:
                problems.Add(YamlProblems.WrongShape(other.Where, key, YamlShape.Text));
                return null;
        }
    }

    /// <summary>The text of a single value, or null.</summary>
    public string? Text(string key) => Scalar(key)?.Text;

    /// <summary>A list of single values; one value alone stands for a list of one.</summary>
    public ImmutableArray<YamlScalar> Scalars(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalar scalar:
                return [scalar];
            case YamlList list when list.Items.All(item => item is YamlScalar):
                return [.. list.Items.Cast<YamlScalar>()];
            case var other:
                problems.Add(YamlProblems.WrongShape(other.Where, key, YamlShape.List));
                return [];
        }
    }

    /// <summary>The texts of a list of single values.</summary>
    public ImmutableArray<string> TextList(string key) => [.. Scalars(key).Select(scalar => scalar.Text)];

    /// <summary>A nested mapping, or null.</summary>
    public MapReader? Map(string key) => Node(key) is { } node ? Open(node, key, problems) : null;

    /// <summary>The entries of a nested mapping whose keys are the user's own.</summary>
    public ImmutableArray<YamlEntry> EntriesOf(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlMap nested:
                return nested.Entries;
            case var other:
                problems.Add(YamlProblems.WrongShape(other.Where, key, YamlShape.Map));
                return [];
        }
    }

    /// <summary>One of a closed set of words.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> words, T otherwise)
    {
        if (Scalar(key) is not { } scalar)
            return otherwise;
        if (words.TryGetValue(scalar.Text, out var value))
            return value;
        BadValue(scalar, key, words.Keys);
        return otherwise;
    }

    /// <summary>A whole number, or null.</summary>
    public int? Number(string key)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        if (int.TryParse(scalar.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            return number;
        BadValue(scalar, key, []);
        return null;
    }

    /// <summary>A whole number and its unit, such as <c>35 days</c>; or null.</summary>
    /// <param name="key">The key.</param>
    /// <param name="units">The words for units.</param>
    /// <param name="least">The smallest number that makes sense.</param>
    /// <param name="examples">What it may look like.</param>
    public (int Number, T Unit)? Measure<T>(string key, IReadOnlyDictionary<string, T> units, int least, ImmutableArray<string> examples)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        if (scalar.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var count, var word]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && units.TryGetValue(word, out var unit))
        {
            return (number, unit);
        }

        BadValue(scalar, key, examples);
        return null;
    }

    /// <summary>A date as yyyy-MM-dd, or null.</summary>
    public DateOnly? Date(string key)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        if (DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        BadValue(scalar, key, ["2023-07-06"]);
        return null;
    }

    /// <summary>Says that a value is none of those known, with the nearest one.</summary>
    public void BadValue(YamlScalar scalar, string key, IEnumerable<string> known)
    {
        var words = known.ToList();
        problems.Add(YamlProblems.BadValue(scalar.Where, key, scalar.Text, Suggestion.Hint(scalar.Text, words)));
    }

    /// <summary>Says every key that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var entry in map.Entries.Where(entry => !_known.Contains(entry.Key.Text)))
            problems.Add(YamlProblems.UnknownKey(entry.Key.Where, entry.Key.Text, Suggestion.Hint(entry.Key.Text, _known)));
    }
}
