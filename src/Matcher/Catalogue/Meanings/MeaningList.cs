using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Matcher.Catalogue.Meanings;

/// <summary>
/// 含义: the closed list of what the values of a column may stand for, with the words that lead to each. Rules ask for meanings; a
/// word that none has is unknown, which is never yes and never no.
/// </summary>
internal sealed class MeaningList
{
    /// <summary>So many fit beside the bit for "none of them".</summary>
    public const int Most = 30;

    // A column of free text has no end of values; what it repeats is in the first thousands.
    private const int MostRemembered = 20_000;

    private const string SignsOfChange = "未不非无没待拟已疑否";

    private readonly WordTable _table = new();
    private readonly ConcurrentDictionary<string, CellMeaning> _remembered = new(StringComparer.Ordinal);
    private readonly uint _anything;

    /// <summary>Makes one.</summary>
    /// <param name="meanings">In the order that counts, each with its words and patterns.</param>
    /// <param name="empty">The meaning of an empty cell; null: unknown.</param>
    /// <param name="together">Whether several hold at once; else the first in the list that a cell has a word of.</param>
    /// <param name="codes">The column's codes, which lead where the words they stand for lead.</param>
    public MeaningList(ImmutableArray<Meaning> meanings, string? empty, bool together, ImmutableDictionary<string, string> codes)
    {
        Meanings = meanings;
        Empty = empty;
        HoldTogether = together;
        _anything = (1u << (meanings.Length + 1)) - 1;
        foreach (var (meaning, index) in meanings.Select((meaning, index) => (meaning, index)))
        {
            foreach (var word in meaning.Words)
                _table.Add(word, 1u << index);
        }

        foreach (var (meaning, index) in meanings.Select((meaning, index) => (meaning, index)))
            _table.AddIfMissing(meaning.Name, 1u << index);
        foreach (var (code, words) in codes.OrderBy(code => code.Key, StringComparer.Ordinal))
        {
            if (Of(words) is { Unknown.IsEmpty: true, HasKnown: true } known)
                _table.AddIfMissing(code, known.Possible);
        }

        _remembered.Clear();
    }

    /// <summary>In the order that counts.</summary>
    public ImmutableArray<Meaning> Meanings { get; }

    /// <summary>The meaning of an empty cell; null: unknown.</summary>
    public string? Empty { get; }

    /// <summary>Whether several meanings hold at once.</summary>
    public bool HoldTogether { get; }

    /// <summary>The names of the meanings.</summary>
    public IEnumerable<string> Names => Meanings.Select(meaning => meaning.Name);

    /// <summary>The bit of a meaning; 0 where the list has no such meaning.</summary>
    public uint BitOf(string name)
    {
        for (var i = 0; i < Meanings.Length; i++)
        {
            if (string.Equals(Meanings[i].Name, name, StringComparison.Ordinal))
                return 1u << i;
        }

        return 0;
    }

    /// <summary>The names of the meanings of some bits.</summary>
    public IEnumerable<string> NamesOf(uint bits) =>
        Meanings.Where((_, index) => (bits & (1u << index)) != 0).Select(meaning => meaning.Name);

    /// <summary>What a cell stands for.</summary>
    /// <param name="text">Its text, codes put into words.</param>
    public CellMeaning Of(string text)
    {
        if (_remembered.TryGetValue(text, out var known))
            return known;
        var meaning = Read(text);
        if (_remembered.Count < MostRemembered)
            _remembered.TryAdd(text, meaning);
        return meaning;
    }

    /// <summary>
    /// A cell in the words that are usual for its meanings; null where one of its words is unknown or it may stand for several.
    /// </summary>
    public string? UsualWords(string text) =>
        Of(text) is { Unknown.IsEmpty: true, HasKnown: true } known && known.Possible == known.Certain
            ? string.Join('、', Meanings.Where((_, index) => (known.Certain & (1u << index)) != 0).Select(meaning => meaning.UsualWord))
            : null;

    /// <summary>
    /// The names of what a cell stands for; null where one of its words is unknown or it may stand for several. An empty cell stands for
    /// what the list says of it.
    /// </summary>
    public string? MeaningOf(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Empty;
        return Of(text) is { Unknown.IsEmpty: true, HasKnown: true } known && known.Possible == known.Certain
            ? string.Join('、', NamesOf(known.Certain))
            : null;
    }

    private CellMeaning Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Combine([Empty is null ? _anything : BitOf(Empty)]) with { HasKnown = false };
        if (_table.Exact(text) is > 0 and var whole)
            return Combine([whole]);
        var cell = CellWords.Of(text);
        var remarks = cell.Bracketed.SelectMany(BetweenBlanks).ToList();
        var words = new List<uint>();
        var all = new List<string>();
        var unknown = new List<string>();
        foreach (var word in WordsOf(cell.Base))
            Add(word);
        if (words.Count > 0)
            remarks.RemoveAll(SecondThoughts.IsOfOtherThings);
        foreach (var word in remarks
            .Where(word => words.Count == 0 || IsKnown(word) || SignsOfChange.Contains(word[0], StringComparison.Ordinal)))
            Add(word);
        if (words.Count == 0)
            Add(text.Trim());
        if (remarks.Any(TakesBack) || (words.Distinct().Count() > 1 && all.Exists(SecondThoughts.IsRestored)))
            return Combine([_anything]) with { Unknown = [text.Trim()], HasKnown = false };
        return Combine(words) with
        {
            Unknown = [.. unknown.Distinct(StringComparer.Ordinal)],
            HasKnown = words.Exists(word => word != _anything),
        };

        void Add(string word)
        {
            all.Add(word);
            if (MeaningsOf(word) is { Length: > 0 } meanings)
            {
                words.AddRange(meanings);
            }
            else
            {
                words.Add(_anything);
                unknown.Add(word);
            }
        }
    }

    private IEnumerable<string> WordsOf(string text) => CellWords.Cut(text, blanksToo: false).SelectMany(BetweenBlanks);

    // A blank separates words where one of them is known by itself; else it stands inside one.
    private IEnumerable<string> BetweenBlanks(string text)
    {
        var words = CellWords.Cut(text, blanksToo: true);
        return words.Length > 1 && _table.Exact(text) == 0 && words.Any(IsKnown) ? words : [text];
    }

    // 注销（已恢复）: which of the two holds is not for a list of words to say. Beside nothing it is the word itself.
    private bool TakesBack(string remark) => !IsKnown(remark) && SecondThoughts.IsInRemark(remark);

    private bool IsKnown(string word) => MeaningsOf(word).Length > 0;

    private ImmutableArray<uint> MeaningsOf(string word) =>
        _table.Exact(word) is > 0 and var exact ? [exact]
        : _table.ByPattern(word) is { Length: > 0 } fitting ? fitting
        : RunTogether.Of(word, _table, HoldTogether);

    private CellMeaning Combine(IReadOnlyCollection<uint> words) => HoldTogether ? CellMeaning.Together(words) : CellMeaning.First(words);
}
