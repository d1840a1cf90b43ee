using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Cores;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Roster.Households;
using Matcher.Roster.Rows;
using Matcher.Values;

namespace Matcher.Roster.Reading;

/// <summary>Makes people and households of roster rows.</summary>
internal sealed class RosterBuilder(SourceDefinition definition, TownshipList townships, RosterRows rows)
{
    // People or households that a core takes at a time.
    private const int Stretch = 8192;

    private readonly ColumnDefinition? _coverageForm = definition.Column(RosterColumns.CoverageForm);
    private readonly List<(ulong Digits17, int Household)> _people = [];
    private readonly Dictionary<int, RosterId> _unusual = [];
    private readonly Dictionary<int, string> _states = [];
    private readonly List<(int FirstPerson, Township Township, string Number, int People)> _households = [];
    private readonly HouseholdNumbers _numbers = new(definition, rows);
    private readonly Dictionary<string, Township> _townships = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Rows, RowPlace First)> _unknownTownships = new(StringComparer.Ordinal);

    /// <summary>The people that follow are of the next table.</summary>
    public void BeginTable() => _numbers.BeginTable();

    /// <summary>All people of the table have been added, and nothing but a number tells which household they are of.</summary>
    public void EndTableOfNumbers() => _numbers.EndTable(
        household => _households[household].People,
        household => _numbers.IsNumber(_households[household].FirstPerson, _households[household].Number));

    /// <summary>Adds the next person, whose row has been added.</summary>
    public void Add(RosterId id) => Add([id], isOfHouseholdAbove: false);

    /// <summary>Adds the next people, whose rows have been added, all of one row of the file: one, or those of a whole household.</summary>
    /// <param name="people">Their numbers.</param>
    /// <param name="isOfHouseholdAbove">Whether they are of the household of whoever was added before them.</param>
    /// <param name="state">A state of theirs that the bureau has not answered for; null: none.</param>
    public void Add(ReadOnlySpan<RosterId> people, bool isOfHouseholdAbove, string? state = null)
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
            if (state is not null)
                _states.Add(_people.Count, state);
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
            var column = definition.WithRole(ColumnRole.Township)?.Name;
            var where = seen.First.Under(column);
            problems.Add(RosterProblems.TownshipUnknown(where, name, seen.Rows));
        }

        rows.Finish();
        var members = Members();
        for (var index = 0; index < members.Length; index++)
        {
            if (members[index].Length > 1)
                _numbers.LookForTwoHeads(index, _households[index].Number, members[index]);
        }

        foreach (var person in _states.Keys)
            _numbers.AskAbout(_people[person].Household);
        _numbers.Tell(problems);
        var people = new Person[_people.Count];
        AllCores.For(people.Length, Stretch, () => new RowAmounts(rows), (index, amounts) => people[index] = PersonOf(index, amounts));
        TellUnreadable(people, person => person.IsStartUnreadable, definition.WithRole(ColumnRole.BenefitStart), problems);
        TellUnreadable(people, person => person.IsPaidMonthUnreadable, definition.Column(RosterColumns.PaidMonth), problems);
        foreach (var shared in members.Where(household => household.Length > 1))
            MarkCoverage(people, shared);
        var households = new Household[_households.Count];
        AllCores.For(households.Length, Stretch, index => households[index] = HouseholdOf(index, members[index]));
        return new LoadedRoster(definition, ImmutableCollectionsMarshal.AsImmutableArray(people),
            ImmutableCollectionsMarshal.AsImmutableArray(households))
        {
            Parts = rows.Parts,
            Unanswered = _states.ToFrozenDictionary(),
        };
    }

    private void TellUnreadable(Person[] people, Predicate<Person> isUnreadable, ColumnDefinition? column, ProblemList problems)
    {
        if (Array.FindIndex(people, isUnreadable) is not (>= 0 and var first))
            return;
        var place = rows.PlaceOf(first);
        problems.Add(RosterProblems.MonthUnreadable(place.Under(column?.Name),
            people.Count(person => isUnreadable(person))));
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
        return PersonOf(index,
            _unusual.TryGetValue(index, out var unusual) ? unusual : RosterId.Plain(IdNumber.FromCheckedDigits(digits17)), household,
            amounts);
    }

    private Person PersonOf(int index, RosterId id, int household, RowAmounts amounts) =>
        new(rows, index, amounts.StartOf(index), amounts.PaidMonthOf(index))
        {
            HouseholdIndex = household,
            Name = Value(index, ColumnRole.Name),
            RawId = id.Raw,
            IdClass = id.Class,
            Number = id.Number,
            OtherDocument = id.OtherDocument,
            Relation = Value(index, ColumnRole.Relation),
            MonthlyShare = amounts.ShareOf(index,
                _numbers.DoubtAbout(household) is HouseholdDoubt.None or HouseholdDoubt.MemberState ? _households[household].People : null),
        };

    // 单人保: the roster's own share tells who is covered, where only one member has any.
    private void MarkCoverage(Person[] people, int[] members)
    {
        if (_coverageForm is not { } form
            || Array.TrueForAll(members, member => !form.Means(rows.Value(member, form.Index), SinglePersonCover.Form)))
            return;
        var drawing = members.Count(Draws);
        foreach (var member in members)
            people[member] = people[member] with { Coverage = SinglePersonCover.Of(Draws(member), drawing) };

        bool Draws(int member) => SinglePersonCover.Draws(Value(member, ColumnRole.MonthlyAmount));
    }

    private int HouseholdOf(int row, Township township)
    {
        var number = Value(row, ColumnRole.HouseholdNumber);
        if (number == LostValue.NotCalculated)
            number = ""; // else all of them would be one household
        var household = _numbers.Of(row, township.Name, number);
        if (household == _households.Count)
            _households.Add((row, township, number, 0));
        return household;
    }

    private Household HouseholdOf(int index, int[] members)
    {
        var (first, township, number, _) = _households[index];
        return new Household
        {
            Index = index,
            Number = number,
            Township = township.Name,
            Village = Value(first, ColumnRole.Village),
            HeadName = Value(first, ColumnRole.HeadName) is { Length: > 0 } head ? head : Value(first, ColumnRole.Name),
            Category = definition.WithRole(ColumnRole.Category)?.InUsualWord(Value(first, ColumnRole.Category)) ?? "",
            Doubt = _numbers.DoubtAbout(index),
            Group = _numbers.GroupOf(index),
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
        _unknownTownships[name] = _unknownTownships.TryGetValue(name, out var seen)
            ? seen with { Rows = seen.Rows + 1 }
            : (1, rows.PlaceOf(row));

    private string Value(int row, ColumnRole role) =>
        (definition.WithRole(role) is { } column ? rows.Value(row, column.Index) : null) ?? "";
}
