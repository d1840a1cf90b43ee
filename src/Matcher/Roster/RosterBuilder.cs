using System.Globalization;
using System.Runtime.InteropServices;
using Matcher.Cores;
using Matcher.Identity;
using Matcher.Problems;
using Matcher.Sources;
using Matcher.Values;

namespace Matcher.Roster;

/// <summary>Makes people and households of roster rows.</summary>
internal sealed class RosterBuilder(SourceDefinition definition, TownshipList townships, RosterRows rows)
{
    // People or households that a core takes at a time.
    private const int Stretch = 8192;

    private readonly ColumnDefinition? _coverageForm = definition.Column("保障方式");
    private readonly List<(ulong Digits17, int Household)> _people = [];
    private readonly Dictionary<int, RosterId> _unusual = [];
    private readonly List<(int FirstPerson, Township Township, string Number, int People)> _households = [];
    private readonly Dictionary<(string Township, string Number), int> _byNumber = [];
    private readonly Dictionary<string, Township> _townships = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Rows, RowPlace First)> _unknownTownships = new(StringComparer.Ordinal);

    /// <summary>Adds the next person, whose row has been added.</summary>
    public void Add(RosterId id) => Add([id], isOfHouseholdAbove: false);

    /// <summary>Adds the next people, whose rows have been added, all of one row of the file: one, or those of a whole household.</summary>
    /// <param name="people">Their numbers.</param>
    /// <param name="isOfHouseholdAbove">Whether they are of the household of whoever was added before them.</param>
    public void Add(ReadOnlySpan<RosterId> people, bool isOfHouseholdAbove)
    {
        // A row each, in the same order.
        var first = _people.Count;
        var township = TownshipOf(Value(first, ColumnRole.Township));
        if (!township.IsKnown)
            CountUnknown(township.Name, first);
        var household = isOfHouseholdAbove ? _people[^1].Household : HouseholdOf(first, township);
        CollectionsMarshal.AsSpan(_households)[household].People += people.Length;
        foreach (var id in people)
        {
            if (!id.IsPlain)
                _unusual.Add(_people.Count, id);
            _people.Add((id.Number?.Digits17 ?? 0, household));
        }
    }

    /// <summary>The roster; says which townships are not in the official list.</summary>
    public LoadedRoster ToRoster(ProblemList problems)
    {
        foreach (var (name, seen) in _unknownTownships)
        {
            problems.Warning(
                ProblemCode.RosterTownshipUnknown,
                new Place(seen.First.File, seen.First.Sheet, seen.First.Row, definition.WithRole(ColumnRole.Township)?.Name),
                name,
                seen.Rows.ToString(CultureInfo.InvariantCulture));
        }

        rows.Finish();
        var people = new Person[_people.Count];
        AllCores.For(people.Length, Stretch, () => new RowAmounts(rows), (index, amounts) => people[index] = PersonOf(index, amounts));
        var members = Members();
        foreach (var shared in members.Where(household => household.Length > 1))
            MarkCoverage(people, shared);
        var households = new Household[_households.Count];
        AllCores.For(households.Length, Stretch, index => households[index] = HouseholdOf(index, members[index]));
        return new LoadedRoster(definition, ImmutableCollectionsMarshal.AsImmutableArray(people), ImmutableCollectionsMarshal.AsImmutableArray(households));
    }

    private int[][] Members()
    {
        var members = new int[_households.Count][];
        var taken = new int[_households.Count];
        for (var i = 0; i < members.Length; i++)
            members[i] = new int[_households[i].People];
        for (var person = 0; person < _people.Count; person++)
        {
            var household = _people[person].Household;
            members[household][taken[household]++] = person;
        }

        return members;
    }

    private Person PersonOf(int index, RowAmounts amounts)
    {
        var (digits17, household) = _people[index];
        return PersonOf(index, _unusual.TryGetValue(index, out var unusual) ? unusual : RosterId.Plain(IdNumber.FromCheckedDigits(digits17)), household, amounts);
    }

    private Person PersonOf(int index, RosterId id, int household, RowAmounts amounts) => new(rows, index)
    {
        HouseholdIndex = household,
        Name = Value(index, ColumnRole.Name),
        RawId = id.Raw,
        IdClass = id.Class,
        Number = id.Number,
        OtherDocument = id.OtherDocument,
        Relation = Value(index, ColumnRole.Relation),
        MonthlyShare = amounts.ShareOf(index, _households[household].People),
        BenefitStart = amounts.StartOf(index),
        PaidMonth = amounts.PaidMonthOf(index),
    };

    // 单人保: the roster's own share tells who is covered, where only one member has any.
    private void MarkCoverage(Person[] people, int[] members)
    {
        if (_coverageForm is not { } form || Array.TrueForAll(members, member => !form.Means(rows.Value(member, form.Index), "单人保")))
            return;
        var drawing = members.Count(Draws);
        foreach (var member in members)
            people[member] = people[member] with { Coverage = drawing != 1 ? Coverage.Unsaid : Draws(member) ? Coverage.Covered : Coverage.OtherMember };

        bool Draws(int member) => NumberField.Read(Value(member, ColumnRole.MonthlyAmount)) is { State: FieldState.Read, Value: > 0 };
    }

    // A row without a household number is a household of its own: two strangers must not become one family.
    private int HouseholdOf(int row, Township township)
    {
        var number = Value(row, ColumnRole.HouseholdNumber);
        if (number.Length > 0 && _byNumber.TryGetValue((township.Name, number), out var known))
            return known;
        var index = _households.Count;
        _households.Add((_people.Count, township, number, 0));
        if (number.Length > 0)
            _byNumber.Add((township.Name, number), index);
        return index;
    }

    private Household HouseholdOf(int index, int[] members)
    {
        var (first, township, number, _) = _households[index];
        return new Household
        {
            Index = index,
            Number = number,
            Township = township.Name,
            IsTownshipKnown = township.IsKnown,
            Village = Value(first, ColumnRole.Village),
            HeadName = Value(first, ColumnRole.HeadName) is { Length: > 0 } head ? head : Value(first, ColumnRole.Name),
            Category = definition.WithRole(ColumnRole.Category)?.InUsualWord(Value(first, ColumnRole.Category)) ?? "",
            Members = ImmutableCollectionsMarshal.AsImmutableArray(members),
        };
    }

    private Township TownshipOf(string written)
    {
        ref var township = ref CollectionsMarshal.GetValueRefOrAddDefault(_townships, written, out var exists);
        if (!exists)
            township = townships.Resolve(written);
        return township;
    }

    private void CountUnknown(string name, int row) =>
        _unknownTownships[name] = _unknownTownships.TryGetValue(name, out var seen) ? seen with { Rows = seen.Rows + 1 } : (1, rows.PlaceOf(row));

    private string Value(int row, ColumnRole role) => (definition.WithRole(role) is { } column ? rows.Value(row, column.Index) : null) ?? "";
}
