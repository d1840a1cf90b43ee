using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Matcher.Rules.MeaningTwin;

/// <summary>What a cell means.</summary>
/// <param name="Holds">The meanings that hold.</param>
/// <param name="MayHold">Those that may, because a word is unknown, or what an empty cell means is.</param>
internal sealed record TwinMeaning(ImmutableHashSet<string> Holds, ImmutableHashSet<string> MayHold);

/// <summary>The meanings of a column: which words, codes and patterns lead to which.</summary>
internal sealed class TwinMeanings
{
    private const string Separators = "、，,；;/／|｜\\＼";
    private static readonly string[] NotToBeIgnored = ["未", "不", "非", "待", "无", "已", "拟", "疑似"];

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly List<(string[] Pieces, string Meaning)> _patterns = [];
    private readonly string? _empty;
    private readonly bool _together;
    private readonly bool _several;

    private TwinMeanings(ImmutableArray<string> names, string? empty, bool together, bool several) =>
        (Names, _empty, _together, _several) = (names, empty, together, several);

    /// <summary>The meanings, in order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>What is written for each meaning: words, codes, patterns.</summary>
    public Dictionary<string, List<string>> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    public static TwinMeanings Of(YamlNode meanings, YamlNode column, ImmutableDictionary<string, string> codes)
    {
        var pairs = TwinYaml.Pairs(meanings).ToList();
        var read = new TwinMeanings([.. pairs.Select(pair => pair.Key)], column.Text("empty"), column.Flag("together"), column.Flag("several"));
        foreach (var (name, words) in pairs)
        {
            read.Written[name] = [.. TwinYaml.Texts(words).Prepend(name)];
            foreach (var word in read.Written[name])
            {
                if (word.Contains('*', StringComparison.Ordinal))
                    read._patterns.Add(([.. word.Split('*').Select(TwinKey.Plain)], name));
                else
                    read._words.TryAdd(TwinKey.Of(word), name);
            }
        }

        // A code stands for a word.
        foreach (var (code, word) in codes)
        {
            if (read.Word(word) is { } meaning && read._words.TryAdd(TwinKey.Of(code), meaning))
                read.Written[meaning].Add(code);
        }

        return read;
    }

    /// <summary>What a cell means.</summary>
    public TwinMeaning Read(string cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
            return _empty is null ? new TwinMeaning([], [.. Names]) : new TwinMeaning([_empty], []);
        var words = Words(cell).ToList();
        var known = words.OfType<string>().ToImmutableHashSet();
        var hasUnknown = words.Contains(null);
        if (_together)
            return new TwinMeaning(known, hasUnknown ? [.. Names.Except(known)] : []);

        // They exclude each other and the first in the list counts: what stands behind it cannot, whatever else the cell says.
        var first = Names.FirstOrDefault(known.Contains);
        return !hasUnknown || first == Names[0]
            ? new TwinMeaning([first!], [])
            : new TwinMeaning([], [.. first is null ? Names : Names[..(Names.IndexOf(first) + 1)]]);
    }

    /// <summary>The meaning that one word leads to; null: nobody knows.</summary>
    public string? Word(string word) => Exactly(word) ?? ByPattern(word);

    private string? Exactly(string word) => _words.GetValueOrDefault(TwinKey.Of(word));

    private string? ByPattern(string word)
    {
        var key = TwinKey.Of(word);
        var fitting = _patterns.Where(pattern => Fits(key, pattern.Pieces)).GroupBy(pattern => pattern.Pieces.Sum(piece => piece.Length)).MaxBy(group => group.Key)?.Select(pattern => pattern.Meaning).Distinct().ToList();
        return fitting is [var only] ? only : null;
    }

    // The meaning of every word of a cell, null for an unknown one. What stands for any text in a pattern is never a sign that
    // separates words, nor a bracket.
    private IEnumerable<string?> Words(string cell)
    {
        if (Exactly(cell) is { } whole)
            return [whole];
        var (outside, inside) = Brackets(cell);
        if (inside.Count == 0)
            return Cut(cell);
        var further = inside.SelectMany(content => Exactly(content) is { } known ? [known] : Cut(content).Where(word => word is not null || NotToBeIgnored.Any(content.TrimStart().StartsWith)));
        return (outside.Trim().Length == 0 ? [] : Exactly(outside) is { } without ? [without] : Cut(outside)).Concat(further);
    }

    private IEnumerable<string?> Cut(string text) =>
        text.Split([.. Separators], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(AtBlanks);

    // Blanks may stand between words and between the characters of one.
    private IEnumerable<string?> AtBlanks(string part)
    {
        if (Exactly(part) is { } whole)
            return [whole];
        var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(Letters).ToList();
        return words.TrueForAll(word => word is null) && ByPattern(part) is { } spaced ? [spaced] : words;
    }

    private IEnumerable<string?> Letters(string word) =>
        Word(word) is null && _several && word.Length > 1 && TwinKey.Plain(word) is var letters && letters.All(char.IsAsciiLetter)
            ? letters.Select(letter => Word(letter.ToString()))
            : new[] { Word(word) };

    private static (string Outside, List<string> Inside) Brackets(string cell)
    {
        var (outside, inside) = ("", new List<string>());
        for (var rest = cell; ;)
        {
            var open = rest.AsSpan().IndexOfAny("（(【[〔");
            var close = open < 0 ? -1 : rest.AsSpan(open).IndexOfAny("）)】]〕");
            if (close < 0)
                return (outside + rest, inside);
            outside += rest[..open];
            inside.Add(rest.Substring(open + 1, close - 1));
            rest = rest[(open + close + 1)..];
        }
    }

    private static bool Fits(string key, string[] pieces)
    {
        if (pieces.Sum(piece => piece.Length) > key.Length || !key.StartsWith(pieces[0], StringComparison.Ordinal) || !key.EndsWith(pieces[^1], StringComparison.Ordinal))
            return false;
        var (at, end) = (pieces[0].Length, key.Length - pieces[^1].Length);
        foreach (var piece in pieces[1..^1])
        {
            var found = key.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0 || found + piece.Length > end)
                return false;
            at = found + piece.Length;
        }

        return at <= end;
    }
}
