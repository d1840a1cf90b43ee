namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>
/// The payments known so far, to be asked whether a further row may be one of them. A person may have thousands, and each row is asked
/// about: payments are found by what they say in the columns that both fill in.
/// </summary>
/// <param name="isOfAnyAmount">Whether rows of different amounts may be one payment.</param>
internal sealed class KnownPayments(bool isOfAnyAmount)
{
    private readonly Dictionary<(decimal Amount, string Cells), Payment> _same = [];
    private readonly Dictionary<string, List<Payment>> _byFilled = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Filled, string Asked), Dictionary<(decimal Amount, string Cells), int>> _first = [];

    /// <summary>All of them, in the order in which they came.</summary>
    public List<Payment> All { get; } = [];

    /// <summary>One that says the same.</summary>
    public Payment? Same(Payment row) => _same.GetValueOrDefault(KeyOf(row));

    /// <summary>The first that says nothing else.</summary>
    public Payment? MayBe(Payment row)
    {
        var asked = Filled(row);
        var first = int.MaxValue;
        foreach (var filled in _byFilled.Keys)
        {
            if (IndexOf(filled, asked).TryGetValue(InCommon(row, filled, asked), out var place))
                first = Math.Min(first, place);
        }

        return first == int.MaxValue ? null : All[first];
    }

    /// <summary>Adds one that is none of them.</summary>
    public void Add(Payment payment)
    {
        var filled = Filled(payment);
        var place = All.Count;
        All.Add(payment);
        _same.Add(KeyOf(payment), payment);
        if (!_byFilled.TryGetValue(filled, out var alike))
            _byFilled.Add(filled, alike = []);
        alike.Add(payment);
        payment.Place = place;
        foreach (var ((known, asked), index) in _first)
        {
            if (known == filled)
                index.TryAdd(InCommon(payment, filled, asked), place);
        }
    }

    // Made when rows that fill in other columns are first asked about.
    private Dictionary<(decimal Amount, string Cells), int> IndexOf(string filled, string asked)
    {
        if (_first.TryGetValue((filled, asked), out var index))
            return index;
        _first.Add((filled, asked), index = []);
        foreach (var payment in _byFilled[filled])
            index.TryAdd(InCommon(payment, filled, asked), payment.Place);
        return index;
    }

    private (decimal Amount, string Cells) InCommon(Payment payment, string filled, string asked) => (
        isOfAnyAmount ? 0 : payment.Amount,
        string.Join('\u001F', payment.Cells.Where((_, column) => filled[column] == '1' && asked[column] == '1')));

    private static string Filled(Payment payment) => string.Concat(payment.Cells.Select(cell => cell.Length > 0 ? '1' : '0'));

    private static (decimal Amount, string Cells) KeyOf(Payment payment) => (payment.Amount, string.Join('\u001F', payment.Cells));
}
