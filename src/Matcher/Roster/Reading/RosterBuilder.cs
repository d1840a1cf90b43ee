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

namespace Matcher.Roster.Reading;

/// <summary>Makes people and households of roster rows.</summary>
internal sealed class RosterBuilder(SourceDefinition definition, TownshipList townships, RosterRows rows)
{
    // People or households that a core takes at a time.
    private const int Stretch = 8192;

    private readonly List<ulong> _digits = [];
    private readonly List<int> _householdOf = [];
    private readonly Dictionary<int, RosterId> _unusual = [];
    private readonly Dictionary<int, string> _states = [];
    private readonly List<(int FirstPerson, int Township, int People)> _households = [];
    private readonly HouseholdNumbers _numbers = new(definition, rows);
    private readonly RowTownships _townships =
        new(townships, ColumnOf(rows, definition.WithRole(ColumnRole.Township)));
    private readonly RosterColumn? _category = ColumnOf(rows, definition.WithRole(ColumnRole.Category));
    private readonly SortedDictionary<string, (int Rows, RowPlace First)> _unknownTownships = new(StringComparer.Ordinal);

    /// <summary>The people that follow are of the next table.</summary>
    public void BeginTable() => _numbers.BeginTable();

    /// <summary>About so many people of a row each are to come.</summary>
    public void Expect(int people)
    {
        rows.Expect(people);
        _digits.Capacity = Math.Max(_digits.Capacity, _digits.Count + people);
        _householdOf.Capacity = Math.Max(_householdOf.Capacity, _householdOf.Count + people);
    }

    /// <summary>All people of the table have been added, and nothing but a number tells which household they are of.</summary>
    public void EndTableOfNumbers() => _numbers.EndTable(household => _households[household].People);

    /// <summary>Adds the next person, whose row has been added, and whose number is valid and written plainly.</summary>
    public void Add(IdNumber number)
    {
        var household = HouseholdOf(_digits.Count, people: 1, isOfHouseholdAbove: false);
        _digits.Add(number.Digits17);
        _householdOf.Add(household);
    }

    /// <summary>Adds the next people, whose rows have been added, all of one row of the file: one, or those of a whole household.</summary>
    /// <param name="people">Their numbers.</param>
    /// <param name="isOfHouseholdAbove">Whether they are of the household of whoever was added before them.</param>
    /// <param name="state">A state of theirs that the bureau has not answered for; null: none.</param>
    public void Add(ReadOnlySpan<RosterId> people, bool isOfHouseholdAbove, string? state = null)
    {
        // A row each, in the same order.
        var household = HouseholdOf(_digits.Count, people.Length, isOfHouseholdAbove);
        foreach (var id in people)
        {
            if (state is not null)
                _states.Add(_digits.Count, state);
            if (!id.IsPlain)
                _unusual.Add(_digits.Count, id);
            _digits.Add(id.Number?.Digits17 ?? 0);
            _householdOf.Add(household);
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
                _numbers.LookForTwoHeads(index, members[index]);
        }

        foreach (var person in _states.Keys)
            _numbers.AskAbout(_householdOf[person]);
        _numbers.Tell(problems);
        var people = new Person[_digits.Count];
        var amounts = new RowAmounts(rows);
        AllCores.For(people.Length, Stretch, index => people[index] = PersonOf(index, amounts));
        TellUnreadable(people, person => person.IsStartUnreadable, definition.WithRole(ColumnRole.BenefitStart), problems);
        TellUnreadable(people, person => person.IsPaidMonthUnreadable, definition.Column(RosterColumns.PaidMonth), problems);
        new CoverageMarks(definition, rows).Mark(people, members);
        var households = new Household[_households.Count];
        var categories = Categories();
        AllCores.For(households.Length, Stretch, index => households[index] = HouseholdOf(index, members[index], categories));
        return new LoadedRoster(definition, ImmutableCollectionsMarshal.AsImmutableArray(people),
            ImmutableCollectionsMarshal.AsImmutableArray(households))
        {
            Parts = rows.Parts,
            Names = ColumnOf(rows, definition.WithRole(ColumnRole.Name)) is { } names
                ? new ColumnNames(names)
                : WrittenNames.Of(ImmutableCollectionsMarshal.AsImmutableArray(people)),
            HeadNames = HeadNames(),
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
        for (var person = 0; person < _householdOf.Count; person++)
        {
            var household = _householdOf[person];
            members[household][taken[household]++] = person;
        }

        return members;
    }

    private Person PersonOf(int index, RowAmounts amounts)
    {
        var household = _householdOf[index];
        var person = new Person(rows, index, amounts.StartOf(index), amounts.PaidMonthOf(index))
        {
            HouseholdIndex = household,
            IdClass = IdClass.Valid,
            Number = _digits[index] == 0 ? null : IdNumber.FromCheckedDigits(_digits[index]),
            MonthlyShare = amounts.ShareOf(index,
                _numbers.DoubtAbout(household) is HouseholdDoubt.None or HouseholdDoubt.MemberState ? _households[household].People : null),
        };
        return _unusual.TryGetValue(index, out var id)
            ? person with { RawId = id.Raw, IdClass = id.Class, OtherDocument = id.OtherDocument }
            : person;
    }

    // The household of a row, whose people are counted there.
    private int HouseholdOf(int row, int people, bool isOfHouseholdAbove)
    {
        var township = _townships.Of(row);
        if (!_townships[township].IsKnown)
            CountUnknown(_townships[township].Name, row);
        var household = isOfHouseholdAbove ? _householdOf[^1] : _numbers.Of(row, township);
        if (household == _households.Count)
            _households.Add((row, township, 0));
        CollectionsMarshal.AsSpan(_households)[household].People += people;
        return household;
    }

    private Household HouseholdOf(int index, int[] members, string[] categories) => new(rows)
    {
        Index = index,
        Township = _townships[_households[index].Township].Name,
        Category = _category is null ? "" : categories[_category.Code(members[0])],
        Doubt = _numbers.DoubtAbout(index),
        Group = _numbers.GroupOf(index),
        Members = ImmutableCollectionsMarshal.AsImmutableArray(members),
    };

    // By code, each category in the word that is usual for it.
    private string[] Categories()
    {
        var words = new string[_category?.CodesOfTexts ?? 0];
        for (var code = 0; code < words.Length; code++)
            words[code] = definition.WithRole(ColumnRole.Category)!.InUsualWord(_category!.Text(code) ?? "");
        return words;
    }

    // Of households that have none it is a person's name.
    private IEnumerable<string> HeadNames()
    {
        if (ColumnOf(rows, definition.WithRole(ColumnRole.HeadName)) is not { } column)
            return [];
        var isHead = new bool[column.CodesOfTexts];
        foreach (var (first, _, _) in _households)
            isHead[column.Code(first)] = true;
        return [.. Enumerable.Range(0, isHead.Length).Where(code => isHead[code]).Select(code => column.Text(code) ?? "")];
    }

    private static RosterColumn? ColumnOf(RosterRows rows, ColumnDefinition? column) => column is null ? null : rows.Columns[column.Index];

    private void CountUnknown(string name, int row) =>
        _unknownTownships[name] = _unknownTownships.TryGetValue(name, out var seen)
            ? seen with { Rows = seen.Rows + 1 }
            : (1, rows.PlaceOf(row));
}
