using System.Collections.Immutable;
using System.Globalization;
using Matcher.Matches;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>The figures of one household: what was added, and what is missing. Nothing missing is ever taken for zero.</summary>
internal sealed class HouseholdFigures
{
    private readonly List<(Figure Figure, Match Match, decimal Amount)> _figures = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<Doubt> _missing = [];
    private readonly List<Doubt> _unsure = [];
    private readonly HashSet<string> _counted = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(Figure Figure, Match Match, Doubt Doubt)> _unnamed = [];
    private (Figure Figure, Match Match)? _first;
    private bool _hasRepeated;

    /// <summary>Whether any source says anything about the household; of one without any figure the sum is not zero but nothing.</summary>
    public bool HasAny => _figures.Count > 0 || _missing.Count > 0 || _unnamed.Count > 0 || NoLeast is not null;

    /// <summary>Why not even the least can be known: a negative figure, which takes back another.</summary>
    public Doubt? NoLeast { get; private set; }

    /// <summary>Why the sum may be more than is known.</summary>
    public IEnumerable<Doubt> MayBeMore => InOrder(_missing).Concat(InOrder(_unsure));

    /// <summary>The sum of what is known.</summary>
    public decimal Total => _figures.Sum(figure => figure.Amount);

    /// <summary>What is to be said beside it.</summary>
    public IEnumerable<string> Notes => _hasRepeated ? ["内容完全相同的行只计一次"] : [];

    /// <summary>Adds an amount. A row that stands there twice, or comes to two rows of the roster, counts once.</summary>
    /// <param name="figure">Whose part of the sum.</param>
    /// <param name="match">The row.</param>
    /// <param name="amount">How much.</param>
    /// <param name="isRepeated">Whether another row of the same person says the same.</param>
    public void Add(Figure figure, Match match, decimal amount, bool isRepeated)
    {
        _hasRepeated |= isRepeated;
        if (IsNew(figure, match))
            _figures.Add((figure, match, amount));
        else
            _hasRepeated = true;
    }

    /// <summary>Counts a value that was not there yet; a further row about it is evidence all the same.</summary>
    public void Count(Figure figure, Match match, string value)
    {
        if (IsNew(figure, match))
            _figures.Add((figure, match, _counted.Add($"{figure.Source.Id}|{value.Trim()}") ? 1 : 0));
    }

    /// <summary>Counts a row that does not say the value: a vehicle without a plate.</summary>
    public void CountUnnamed(Figure figure, Match match, Doubt doubt)
    {
        if (IsNew(figure, match))
            _unnamed.Add((figure, match, doubt));
    }

    /// <summary>
    /// Every row has come. One row that names nothing is one, where no other row may be about the same; of several nobody can say how
    /// many they are.
    /// </summary>
    public void Finish()
    {
        var isFirst = _counted.Count == 0;
        foreach (var (figure, match, doubt) in _unnamed)
        {
            if (isFirst)
                _figures.Add((figure, match, 1));
            else
                _missing.Add(doubt);
            isFirst = false;
        }

        _unnamed.Clear();
    }

    /// <summary>Takes a figure that is missing.</summary>
    public void Missing(Doubt doubt) => _missing.Add(doubt);

    /// <summary>Takes a row that may be about somebody else.</summary>
    public void Unsure(Doubt doubt) => _unsure.Add(doubt);

    /// <summary>Takes a figure that leaves nothing certain.</summary>
    public void Unknown(Doubt doubt) => NoLeast ??= doubt;

    /// <summary>The rows that were added, with whose it is and how much, up to the bound.</summary>
    public ImmutableArray<Evidence> Evidence(DateOnly asOf) =>
        [.. _figures.Take(RowBound.Figures).Select(figure => EvidenceOf(figure, asOf))];

    /// <summary>What all rows that were added say in the columns that a clearance rests on.</summary>
    public IEnumerable<WatchedValue> Watched(DateOnly asOf) => _figures.SelectMany(figure =>
        Watching.Of(figure.Figure.ReopensOn, new Subject(figure.Match.Row, figure.Match.Person, asOf)));

    /// <summary>The rows that were added beyond the bound.</summary>
    public Further Further(DateOnly asOf) => _figures.Skip(RowBound.Figures)
        .Aggregate(default(Further), (sum, figure) => sum + new Further(1, AlikeRows.DigestOf(EvidenceOf(figure, asOf))));

    /// <summary>How the sum was computed: 张三月待遇金额2300＋李四应发金额1200＝3500.</summary>
    public string InWords()
    {
        var counted = _figures.Where(figure => figure.Amount > 0 || !figure.Figure.IsCount).ToList();
        var further = counted.Skip(RowBound.Figures).ToList();
        return string.Join("＋", [
            .. counted.Take(RowBound.Figures).Select(figure => InWords(figure.Figure, figure.Match, figure.Amount)),
            .. further.Count == 0 ? [] : new[] { FurtherInWords(further.Count, further.Sum(figure => figure.Amount)) },
        ]) + $"＝{AmountText.Of(Total)}";
    }

    private static string InWords(Figure figure, Match match, decimal amount) => figure.IsCount
        ? match.Person.Name
            + (match.Row[figure.Column.Column.Index] is { Length: > 0 } text ? text : $"一项（{figure.Column.Name}{ShownText.Missing}）")
        : $"{match.Person.Name}{figure.Column.Name}{AmountText.Of(amount)}";

    private static string FurtherInWords(int count, decimal sum) =>
        $"另有{count.ToString(CultureInfo.InvariantCulture)}项共{AmountText.Of(sum)}";

    private static Evidence EvidenceOf((Figure Figure, Match Match, decimal Amount) one, DateOnly asOf) => new(
        one.Match.Row,
        one.Match.Grade,
        one.Match.Names,
        [
            KeyValuePair.Create("成员", one.Match.Person.Name),
            .. one.Figure.Evidence.Prepend(one.Figure.Column).Select(field =>
                KeyValuePair.Create(field.Name, ShownText.Of(field, new Subject(one.Match.Row, one.Match.Person, asOf)))),
        ]);

    // In an order of their own: the first is told, and rows may come in any.
    private static IOrderedEnumerable<Doubt> InOrder(List<Doubt> doubts) => doubts
        .OrderBy(doubt => doubt.Reason)
        .ThenBy(doubt => doubt.Field.Name, StringComparer.Ordinal)
        .ThenBy(doubt => doubt.Word, StringComparer.Ordinal)
        .ThenBy(doubt => doubt.Where.File, StringComparer.Ordinal)
        .ThenBy(doubt => doubt.Where.Row);

    // The row of a household that has no other is like none: what it says is put together when a second one comes.
    private bool IsNew(Figure figure, Match match)
    {
        if (_first is null)
        {
            _first = (figure, match);
            return true;
        }

        if (_seen.Count == 0)
            _seen.Add(KeyOf(_first.Value.Figure, _first.Value.Match));
        return _seen.Add(KeyOf(figure, match));
    }

    private static string KeyOf(Figure figure, Match match) =>
        $"{match.Row.Source.Id}|{figure.Column.Name}|"
            + $"{string.Join('\u001F', match.Row.Source.Columns.Select(column => PaymentRows.Plain(column, match.Row[column.Index])))}";
}
