using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity.Names;
using Matcher.Roster.Rows;

namespace Matcher.Roster.Households;

/// <summary>
/// Finds the household of a row by its number, and tells households apart that have one number. What could not be told apart is
/// marked, and nothing is reckoned for it.
/// </summary>
internal sealed class HouseholdNumbers(SourceDefinition definition, RosterRows rows)
{
    private const int MostExamples = 5;
    private const int None = -1;

    private readonly RosterColumn? _column = ColumnOf(rows);
    private readonly NumberKinds _kinds = new(ColumnOf(rows));
    private readonly HouseholdComparison _comparison = new(definition, rows);
    // By code of a number, the first of the households that have it, and one; by household, the next of its number in another township.
    private int[] _first = new int[1024];
    private readonly Dictionary<int, int> _elsewhere = [];
    // By household: its first row, its table, its township, and the next household of the same number and township.
    private readonly List<(int Row, int Table, int Township, int Next)> _households = [];
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
    /// <param name="row">The row.</param>
    /// <param name="township">The place of its township: the same, the same name.</param>
    public int Of(int row, int township)
    {
        if (!IsNumber(row))
            return Add(row, township);
        var first = FirstOf(_column!.Code(row), township);
        if (first == _households.Count)
            return Add(row, township);

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

        var added = Add(row, township);
        _households[last] = _households[last] with { Next = added };
        (unclear is null ? _apart : _unclear).Add(NumberOf(row), _households[unclear?[0] ?? first].Row, row);
        foreach (var household in unclear is null ? [] : unclear.Append(added))
            Share(household, first);
        return added;
    }

    /// <summary>Whether a row has a number. Where no head is named, 0, 000 and 无 are only written for none.</summary>
    public bool IsNumber(int row) => _kinds.Of(row) switch
    {
        NumberKind.Number => true,
        NumberKind.PerhapsNothing => _comparison.NamesHead(row),
        _ => false,
    };

    /// <summary>户编号 of a row; empty where it has none.</summary>
    public string NumberOf(int row) => _kinds.Of(row) == NumberKind.Nothing ? "" : _column![row] ?? "";

    /// <summary>All rows of a table have been added.</summary>
    /// <param name="people">By household, how many people it has.</param>
    public void EndTable(Func<int, int> people)
    {
        for (var household = _firstOfTable; household < _households.Count; household++)
        {
            if (!IsNumber(_households[household].Row) && people(household) == 1)
                _doubts.TryAdd(household, HouseholdDoubt.NumberMissing);
        }
    }

    /// <summary>A household whose head no column names, with two heads in it: two families, and nothing says who is of which.</summary>
    public void LookForTwoHeads(int household, int[] members)
    {
        if (_kinds.Of(_households[household].Row) == NumberKind.Nothing
            || _comparison.NamesHead(members[0])
            || definition.WithRole(ColumnRole.Relation) is not { } relation)
            return;
        LookForTwoHeads(household, members, relation);
    }

    private void LookForTwoHeads(int household, int[] members, ColumnDefinition relation)
    {
        var heads = Array.FindAll(members, member => MemberOrder.IsHead(rows.Value(member, relation.Index)));
        var other = Array.FindIndex(heads, head => AreTwo(heads[0], head));
        if (other < 0)
            return;
        _unclear.Add(NumberOf(_households[household].Row), heads[0], heads[other]);
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

    // The first household of a number in a township: a new one, the next to be added, where there is none.
    private int FirstOf(int code, int township)
    {
        if (code >= _first.Length)
            Array.Resize(ref _first, Math.Max(code + 1, _first.Length * 2));
        var household = _first[code] - 1;
        if (household == None)
        {
            _first[code] = _households.Count + 1;
            return _households.Count;
        }

        while (_households[household].Township != township)
        {
            if (!_elsewhere.TryGetValue(household, out var other))
            {
                _elsewhere.Add(household, _households.Count);
                return _households.Count;
            }

            household = other;
        }

        return household;
    }

    private int Add(int row, int township)
    {
        _households.Add((row, _table, township, None));
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

    private static RosterColumn? ColumnOf(RosterRows rows) =>
        rows.Source.WithRole(ColumnRole.HouseholdNumber) is { } column ? rows.Columns[column.Index] : null;

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
