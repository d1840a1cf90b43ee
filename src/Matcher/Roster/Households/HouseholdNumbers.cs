using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity.Names;
using Matcher.Roster.Rows;
using Matcher.Values;

namespace Matcher.Roster.Households;

/// <summary>
/// Finds the household of a row by its number, and tells households apart that have one number. What could not be told apart is
/// marked, and nothing is reckoned for it.
/// </summary>
internal sealed class HouseholdNumbers(SourceDefinition definition, RosterRows rows)
{
    private const int MostExamples = 5;
    private const int None = -1;

    private readonly HouseholdComparison _comparison = new(definition, rows);
    private readonly Dictionary<(string Township, string Number), int> _first = [];
    // By household: its first row, its table, and the next household of the same number.
    private readonly List<(int Row, int Table, int Next)> _households = [];
    // Those that may be one with another: the first household of their number.
    private readonly Dictionary<int, int> _shared = [];
    private readonly Dictionary<int, HouseholdDoubt> _doubts = [];
    private readonly Examples _apart = new();
    private readonly Examples _unclear = new();
    private int _table = None;
    private int _firstOfTable;

    /// <summary>The rows that follow are of the next table.</summary>
    public void BeginTable()
    {
        _table++;
        _firstOfTable = _households.Count;
    }

    /// <summary>
    /// The household of a row, known or new. A row without a number is a household of its own: two strangers must not become one family.
    /// </summary>
    public int Of(int row, string township, string number)
    {
        if (!IsNumber(row, number))
            return Add(row);
        if (!_first.TryGetValue((township, number), out var first))
        {
            _first.Add((township, number), _households.Count);
            return Add(row);
        }

        // Where numbers begin anew in each village there may be many of one number.
        for (var known = first; known != None; known = _households[known].Next)
        {
            if (_households[known].Table == _table && _comparison.AreAlike(_households[known].Row, row))
                return known;
        }

        List<int>? unclear = null;
        var last = first;
        for (var known = first; known != None; known = _households[known].Next)
        {
            last = known;
            switch (_comparison.Compare(_households[known].Row, row, _households[known].Table == _table))
            {
                case HouseholdLikeness.Same:
                    return known;
                case HouseholdLikeness.Unclear:
                    (unclear ??= []).Add(known);
                    break;
            }
        }

        var added = Add(row);
        _households[last] = _households[last] with { Next = added };
        (unclear is null ? _apart : _unclear).Add(number, _households[unclear?[0] ?? first].Row, row);
        foreach (var household in unclear is null ? [] : unclear.Append(added))
            Share(household, first);
        return added;
    }

    /// <summary>Whether a row has a number. Where no head is named, 0, 000 and 无 are only written for none.</summary>
    public bool IsNumber(int row, string number) =>
        number.Length > 0 && (!(FieldText.SaysNothing(number) || number.All(c => c is '0' or '０')) || _comparison.NamesHead(row));

    /// <summary>All rows of a table have been added.</summary>
    /// <param name="people">By household, how many people it has.</param>
    /// <param name="hasNumber">By household, whether it has a number.</param>
    public void EndTable(Func<int, int> people, Func<int, bool> hasNumber)
    {
        for (var household = _firstOfTable; household < _households.Count; household++)
        {
            if (!hasNumber(household) && people(household) == 1)
                _doubts.TryAdd(household, HouseholdDoubt.NumberMissing);
        }
    }

    /// <summary>A household whose head no column names, with two heads in it: two families, and nothing says who is of which.</summary>
    public void LookForTwoHeads(int household, string number, int[] members)
    {
        if (number.Length == 0 || _comparison.NamesHead(members[0]) || definition.WithRole(ColumnRole.Relation) is not { } relation)
            return;
        var heads = Array.FindAll(members, member => MemberOrder.IsHead(rows.Value(member, relation.Index)));
        var other = Array.FindIndex(heads, head => AreTwo(heads[0], head));
        if (other < 0)
            return;
        _unclear.Add(number, heads[0], heads[other]);
        Share(household, household);
    }

    /// <summary>A member of a household was not answered for.</summary>
    public void AskAbout(int household) => _doubts.TryAdd(household, HouseholdDoubt.MemberState);

    /// <summary>Why nobody can say who belongs to a household.</summary>
    public HouseholdDoubt DoubtAbout(int household) => _doubts.GetValueOrDefault(household);

    /// <summary>The first household that this one may be one with; itself where there is no such doubt.</summary>
    public int GroupOf(int household) => _shared.GetValueOrDefault(household, household);

    /// <summary>Says what was told apart, and what could not be.</summary>
    public void Tell(ProblemList problems)
    {
        Tell(problems, _apart, HouseholdProblems.NumberOfSeveral);
        Tell(problems, _unclear, HouseholdProblems.NumberUnclear);
    }

    private void Tell(ProblemList problems, Examples examples, Func<Place, long, IEnumerable<string>, string, Problem> problem)
    {
        if (examples.Count == 0)
            return;
        var (_, one, other) = examples.First[0];
        problems.Add(problem(
            PlaceOf(other),
            examples.Count,
            examples.First.Select(example => $"{example.Number} ({Row(example.One)} / {Row(example.Other)})"),
            Row(one)));
    }

    private int Add(int row)
    {
        _households.Add((row, _table, None));
        return _households.Count - 1;
    }

    private void Share(int household, int first)
    {
        _shared[household] = first;
        _doubts[household] = HouseholdDoubt.NumberShared;
    }

    private bool AreTwo(int one, int other)
    {
        var (mine, others) = (Value(one, ColumnRole.IdNumber), Value(other, ColumnRole.IdNumber));
        return mine != others
            && PersonName.Compare(Value(one, ColumnRole.Name), Value(other, ColumnRole.Name)) == NameComparison.Different;
    }

    private Place PlaceOf(int row) => rows.PlaceOf(row).Under(definition.WithRole(ColumnRole.HouseholdNumber)?.Name);

    private string Row(int row) => rows.PlaceOf(row).ShortText;

    private string Value(int row, ColumnRole role) =>
        (definition.WithRole(role) is { } column ? rows.Value(row, column.Index) : null) ?? "";

    private sealed class Examples
    {
        public int Count { get; private set; }

        public List<(string Number, int One, int Other)> First { get; } = [];

        public void Add(string number, int one, int other)
        {
            Count++;
            if (First.Count < MostExamples)
                First.Add((number, one, other));
        }
    }
}
