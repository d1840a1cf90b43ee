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
    private const string Separators = "、，,；;/／|｜\\＼+＋&＆";
    private static readonly string[] NotToBeIgnored = ["未", "不", "非", "待", "无", "已", "拟", "疑似"];

    // A word may stand under several meanings: it is one of them.
    private readonly Dictionary<string, ImmutableHashSet<string>> _words = new(StringComparer.Ordinal);
    private readonly List<TwinPattern> _patterns = [];
    private readonly ImmutableHashSet<string> _anything;
    private readonly string? _empty;
    private readonly bool _together;
    private readonly bool _several;

    private TwinMeanings(ImmutableArray<string> names, string? empty, bool together, bool several) =>
        (Names, _anything, _empty, _together, _several) = (names, [.. names], empty, together, several);

    /// <summary>The meanings, in order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>What is written for each meaning: words, codes, patterns.</summary>
    public Dictionary<string, List<string>> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    public static TwinMeanings Of(YamlNode meanings, YamlNode column, ImmutableDictionary<string, string> codes)
    {
        var pairs = TwinYaml.Pairs(meanings).ToList();
        var read = new TwinMeanings([.. pairs.Select(pair => pair.Key)], column.Text("empty"), column.Flag("together"),
            column.Flag("several"));
        foreach (var (name, words) in pairs)
        {
            read.Written[name] = [.. TwinYaml.Texts(words).Prepend(name)];
            foreach (var word in read.Written[name])
            {
                if (word.Contains('*', StringComparison.Ordinal))
                    read._patterns.Add(new TwinPattern([.. word.Split('*').Select(TwinKey.Plain)], name));
                else
                    read._words[TwinKey.Of(word)] = [.. read._words.GetValueOrDefault(TwinKey.Of(word)) ?? [], name];
            }
        }

        // A code stands for a word.
        foreach (var (code, word) in codes)
        {
            if (read.Word(word) is [var meant] && read._words.TryAdd(TwinKey.Of(code), meant))
                meant.ToList().ForEach(name => read.Written[name].Add(code));
        }

        return read;
    }

    /// <summary>What a cell means.</summary>
    public TwinMeaning Read(string cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
            return _empty is null ? new TwinMeaning([], _anything) : new TwinMeaning([_empty], []);
        var words = Words(cell).ToList();
        if (Exactly(cell) is null && ContradictsItself(cell, words))
            return new TwinMeaning([], _anything);
        if (_together)
        {
            ImmutableHashSet<string> holds = [.. words.Where(word => word.Count == 1).SelectMany(word => word)];
            return new TwinMeaning(holds, [.. words.SelectMany(word => word).Except(holds)]);
        }

        // They exclude each other and the first in the list counts: whatever each word may stand for, what could come of all.
        ImmutableHashSet<string> possible = [.. Names.Where((name, place) => words.Exists(word => word.Contains(name))
            && words.TrueForAll(word => word.Max(Names.IndexOf) >= place))];
        return possible.Count == 1 ? new TwinMeaning(possible, []) : new TwinMeaning([], possible);
    }

    /// <summary>Whether one word alone stands for a meaning and no other.</summary>
    public bool Stands(string word, string name) => Word(word) is [{ Count: 1 } only] && only.Contains(name);

    // What a word says: usually one thing. Null: nobody knows.
    private List<ImmutableHashSet<string>>? Word(string word) =>
        Exactly(word) is { } exact ? [exact] : ByPattern(word) ?? BehindCode(word) ?? Joined(word);

    // 1-在职
    private List<ImmutableHashSet<string>>? BehindCode(string word)
    {
        var code = string.Concat(word.Trim().TakeWhile(char.IsAsciiLetterOrDigit));
        var rest = word.Trim()[code.Length..].TrimStart('-', '–', '—', '_', ':', '：', '.', '．', ' ');
        return code.Length is > 0 and <= 3 && rest.Length > 1 && Exactly(rest) is { } meant && (Exactly(code)?.SetEquals(meant) ?? true)
            ? [meant]
            : null;
    }

    // Words one behind the other that say the same; of a column of several, words with an "and" between them.
    private List<ImmutableHashSet<string>>? Joined(string word)
    {
        if (_together)
        {
            var parts = word.Split(['和', '及', '与', '兼'], StringSplitOptions.RemoveEmptyEntries).Select(Exactly).ToList();
            return parts.Count > 1 && parts.TrueForAll(part => part is not null) ? [.. parts.OfType<ImmutableHashSet<string>>()] : null;
        }

        var key = TwinKey.Plain(word);
        if (TwinPattern.TakesBack(key))
            return null;
        return _words.Values.Distinct().Where(meant => Consists(key, meant)).Select(meant => (List<ImmutableHashSet<string>>)[meant])
            .FirstOrDefault();
    }

    private bool Consists(string key, ImmutableHashSet<string> meant) => key.Length == 0
        || Enumerable.Range(2, Math.Max(0, key.Length - 1)).Any(length =>
            Exactly(key[..length])?.SetEquals(meant) == true && Consists(key[length..], meant));

    private ImmutableHashSet<string>? Exactly(string word) => _words.GetValueOrDefault(TwinKey.Of(word));

    private List<ImmutableHashSet<string>>? ByPattern(string word)
    {
        var key = TwinKey.Of(word);
        var fitting = _patterns.Select(pattern => (Pattern: pattern, Between: pattern.Between(key)))
            .Where(one => one.Between is not null)
            .ToList();
        if (fitting.Count == 0)
            return null;
        var longest = fitting.FindAll(one => one.Pattern.Length == fitting.Max(other => other.Pattern.Length));
        if (longest.Select(one => one.Pattern.Meaning).Distinct().Count() > 1)
            return null;

        // What the stars stand for may say something else as well.
        var own = longest[0].Pattern.Meaning;
        var between = longest[0].Between!;
        var further = between.SelectMany(text => _words.Where(pair => pair.Key.Length > 1
            && text.Contains(pair.Key, StringComparison.Ordinal)
            && !pair.Value.Contains(own)).Select(pair => (Text: text, pair.Value))).ToList();
        if (further.Exists(one => TwinPattern.Negates(one.Text)))
            return null;
        return [[own], .. further.Select(one => one.Value)];
    }

    // Every word of a cell: what it may stand for; an unknown one may for anything. What a star stands for is never a sign
    // that separates words, nor a bracket.
    private IEnumerable<ImmutableHashSet<string>> Words(string cell)
    {
        if (Exactly(cell) is { } whole)
            return [whole];
        var (outside, inside) = Brackets(cell);
        if (inside.Count == 0)
            return Cut(cell);
        if (outside.Trim().Length > 0)
            inside =
            [
                .. inside.SelectMany(content => content.Split([.. Separators])).Where(content => !TwinRemark.IsOfSomethingElse(content)),
            ];
        var further = inside.SelectMany(content => Exactly(content) is { } known
            ? [known]
            : Cut(content).Where(word => word != _anything || NotToBeIgnored.Any(content.TrimStart().StartsWith)));
        return (outside.Trim().Length == 0 ? [] : Exactly(outside) is { } without ? [without] : Cut(outside)).Concat(further);
    }

    // A remark that takes back what it stands beside, or a word that says the contrary holds again.
    private bool ContradictsItself(string cell, List<ImmutableHashSet<string>> words)
    {
        var (outside, inside) = Brackets(cell);
        var remarks = inside.SelectMany(content => content.Split([.. Separators]))
            .Where(content => outside.Trim().Length == 0 || !TwinRemark.IsOfSomethingElse(content)).ToList();
        if (remarks.Exists(remark => TwinKey.Plain(remark).Length > 0 && Word(remark) is null && TwinRemark.Doubt(remark)))
            return true;
        var all = outside.Split([.. Separators, ' ']).Concat(remarks);
        return words.Select(word => string.Join(' ', word.Order(StringComparer.Ordinal))).Distinct().Count() > 1
            && all.Any(TwinRemark.IsRestored);
    }

    private IEnumerable<ImmutableHashSet<string>> Cut(string text) =>
        text.Split([.. Separators], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(AtBlanks);

    // Blanks stand between words where one of them is known, else between the characters of one.
    private List<ImmutableHashSet<string>> AtBlanks(string part)
    {
        if (Exactly(part) is { } whole)
            return [whole];
        var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Letters).ToList();
        return words.Exists(word => word is not null) ? [.. words.SelectMany(word => word ?? [_anything])] : Word(part) ?? [_anything];
    }

    private List<ImmutableHashSet<string>>? Letters(string word) =>
        Word(word) is { } known ? known
        : _several && word.Length > 1 && TwinKey.Plain(word) is var letters && letters.All(char.IsAsciiLetter)
            ? [.. letters.Select(letter => Exactly(letter.ToString()) ?? _anything)]
        : null;

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
}
