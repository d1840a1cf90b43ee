using System.Globalization;
using Matcher.Problems;
using Matcher.Sources;
using Matcher.Values;

namespace Matcher.Roster;

/// <summary>Makes people and households of roster rows.</summary>
internal sealed class RosterBuilder(SourceDefinition definition, TownshipList townships)
{
    private readonly List<(SourceRow Row, RosterId Id, int Household)> _rows = [];
    private readonly List<HouseholdRows> _households = [];
    private readonly Dictionary<(string Township, string Number), int> _byNumber = [];
    private readonly SortedDictionary<string, (int Rows, RowPlace First)> _unknownTownships = new(StringComparer.Ordinal);

    /// <summary>Adds the people of one row: one, or those of a whole household.</summary>
    public void Add(IReadOnlyList<(SourceRow Row, RosterId Id)> people)
    {
        var first = people[0].Row;
        var township = townships.Resolve(first.Value(ColumnRole.Township) ?? "");
        if (!township.IsKnown)
            CountUnknown(township.Name, first.Place);
        var household = HouseholdOf(first, township);
        foreach (var (row, id) in people)
        {
            _households[household].People.Add(_rows.Count);
            _rows.Add((row, id, household));
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

        return new LoadedRoster(
            definition,
            [.. _rows.Select((row, index) => PersonOf(index, row.Row, row.Id, row.Household))],
            [.. _households.Select((household, index) => household.ToHousehold(index))]);
    }

    private Person PersonOf(int index, SourceRow row, RosterId id, int household) => new()
    {
        Index = index,
        HouseholdIndex = household,
        Row = row,
        Name = row.Value(ColumnRole.Name) ?? "",
        RawId = id.Raw,
        IdClass = id.Class,
        Number = id.Number,
        OtherDocument = id.OtherDocument,
        Relation = row.Value(ColumnRole.Relation) ?? "",
        MonthlyShare = ShareOf(row, _households[household].People.Count),
        BenefitStart = DateField.Read(row.Value(ColumnRole.BenefitStart)) is { State: FieldState.Read, Value: var start } ? start : null,
        PaidMonth = DateField.Read(row.Value("发放年月")) is { State: FieldState.Read, Value: var paid } ? paid : null,
        Coverage = CoverageOf(row, _households[household]),
    };

    // The roster's own share tells who is covered: only one member has any.
    private Coverage CoverageOf(SourceRow row, HouseholdRows household)
    {
        if (household.People.Count == 1 || row.Value("保障方式") != "单人保")
            return Coverage.Covered;
        var drawing = household.People.Count(index => Draws(_rows[index].Row));
        return drawing != 1 ? Coverage.Unsaid : Draws(row) ? Coverage.Covered : Coverage.OtherMember;

        static bool Draws(SourceRow row) => NumberField.Read(row.Value(ColumnRole.MonthlyAmount)) is { State: FieldState.Read, Value: > 0 };
    }

    // A household's amount is shared evenly by the people who draw it: those on the roster, or more where it says that there are more,
    // because some rosters name the head alone.
    private static decimal? ShareOf(SourceRow row, int people)
    {
        if (NumberField.Read(row.Value(ColumnRole.MonthlyAmount)) is { State: FieldState.Read, Value: var own })
            return own;
        return NumberField.Read(row.Value(ColumnRole.HouseholdMonthlyAmount)) is { State: FieldState.Read, Value: var household }
            ? household / Math.Max(people, CoveredOf(row))
            : null;
    }

    private static decimal CoveredOf(SourceRow row) =>
        NumberField.Read(row.Value("保障人口")) is { State: FieldState.Read, Value: var covered } ? covered : 0;

    // A row without a household number is a household of its own: two strangers must not become one family.
    private int HouseholdOf(SourceRow row, Township township)
    {
        var number = row.Value(ColumnRole.HouseholdNumber) ?? "";
        if (number.Length > 0 && _byNumber.TryGetValue((township.Name, number), out var known))
            return known;
        var index = _households.Count;
        _households.Add(new HouseholdRows(row, township, number));
        if (number.Length > 0)
            _byNumber.Add((township.Name, number), index);
        return index;
    }

    private void CountUnknown(string name, RowPlace place) =>
        _unknownTownships[name] = _unknownTownships.TryGetValue(name, out var seen) ? seen with { Rows = seen.Rows + 1 } : (1, place);

    private sealed record HouseholdRows(SourceRow First, Township Township, string Number)
    {
        public List<int> People { get; } = [];

        public Household ToHousehold(int index) => new()
        {
            Index = index,
            Number = Number,
            Township = Township.Name,
            IsTownshipKnown = Township.IsKnown,
            Village = First.Value(ColumnRole.Village) ?? "",
            HeadName = First.Value(ColumnRole.HeadName) is { Length: > 0 } head ? head : First.Value(ColumnRole.Name) ?? "",
            Category = First.Value(ColumnRole.Category) ?? "",
            Members = [.. People],
        };
    }
}
