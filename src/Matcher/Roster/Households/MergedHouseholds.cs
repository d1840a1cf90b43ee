using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Roster.Rows;
using Matcher.Roster.Shapes;

namespace Matcher.Roster.Households;

/// <summary>
/// The rows of a household whose number, head and township are merged over them: the value stands in the first row, and the
/// rows below are empty there. A workbook says which cells are merged; a text made of such a workbook no longer does, and
/// then the columns of the household must be empty together. Where neither shows it, nobody joins a family by guess.
/// </summary>
internal sealed class MergedHouseholds
{
    private static readonly ImmutableArray<ColumnRole> Identifying = [ColumnRole.HouseholdNumber, ColumnRole.HeadName,
        ColumnRole.HeadIdNumber];

    private static readonly ImmutableArray<ColumnRole> OfHousehold =
        [.. Identifying, ColumnRole.Township, ColumnRole.Village, ColumnRole.Category, ColumnRole.HouseholdMonthlyAmount,
            ColumnRole.BenefitStart];

    private readonly TableLayout _table;
    private readonly RosterRows _rows;
    private readonly ColumnDefinition? _key;
    private readonly Told _joined = new();
    private readonly Told _unclear = new();
    private readonly Told _amountUnclear = new();
    private long _recordAbove = -1;
    private int _firstRow = -1;
    private bool _hasHouseholds;

    public MergedHouseholds(TableLayout table, RosterShape shape, RosterRows rows)
    {
        _table = table;
        _rows = rows;
        if (shape.IsLong)
            _key = Identifying.Select(table.Mapping.Source.WithRole)
                .FirstOrDefault(column => FieldOf(column) is >= 0 and var field && field != shape.IdField);
    }

    /// <summary>Whether a row says by itself what its household is, and its amounts are its own.</summary>
    public bool IsOrdinary(RecordReader row) =>
        _key is null || (HasKey(row) && row.MergeOf(FieldOf(ColumnRole.MonthlyAmount)) == CellMerge.None);

    /// <summary>Rows that were added begin a household each.</summary>
    /// <param name="record">The last one's, 0-based, counted from the first record after the header.</param>
    /// <param name="firstRow">The first one's place among the roster's rows.</param>
    /// <param name="rows">How many they are.</param>
    public void Begin(long record, int firstRow, int rows)
    {
        for (var row = firstRow; !_hasHouseholds && _key is not null && row < firstRow + rows; row++)
            _hasHouseholds = !string.IsNullOrEmpty(_rows.Value(row, _key.Index));
        _recordAbove = record;
        _firstRow = firstRow + rows - 1;
    }

    /// <summary>Takes the people of a row into the household of the row right above, if the file shows that they belong there.</summary>
    /// <param name="row">The record.</param>
    /// <param name="record">0-based, counted from the first record after the header.</param>
    /// <param name="people">The people of the row; they get what the household's first row says of it.</param>
    public bool TryJoin(RecordReader row, long record, List<RosterEntry> people)
    {
        if (_key is null)
            return false;
        if (HasKey(row))
        {
            ShareAmount(row, people);
            return false;
        }

        var isBelowHousehold = _recordAbove == record - 1 && Above(_key).Length > 0;
        if (!isBelowHousehold
            || !IsSomebody(people[0])
            || !(row.MergeOf(FieldOf(_key)) == CellMerge.Below || IsEmptyTogether(people[0].Values)))
        {
            _unclear.Add(record);
            return false;
        }

        _joined.Add(record);
        if (FieldOf(ColumnRole.MonthlyAmount) >= 0
            && Of(people[0].Values, ColumnRole.MonthlyAmount).Length == 0
            && Above(ColumnRole.MonthlyAmount).Length > 0
            && Above(ColumnRole.HouseholdMonthlyAmount).Length == 0)
            _amountUnclear.Add(record);
        for (var i = 0; i < people.Count; i++)
            people[i] = people[i] with { Values = Completed(people[i].Values, row) };
        _recordAbove = record;
        return true;
    }

    /// <summary>Whether some row was taken into the household above it.</summary>
    public bool HasJoined => _joined.Rows > 0;

    /// <summary>Says once for the table what was done, and what could not be told.</summary>
    public void Tell(ProblemList problems)
    {
        Tell(problems, _joined, _key, HouseholdProblems.Merged);
        if (_hasHouseholds)
            Tell(problems, _unclear, _key, HouseholdProblems.Unclear);
        if (_table.Mapping.Source.WithRole(ColumnRole.HouseholdMonthlyAmount) is { } shared)
            Tell(problems, _amountUnclear, _table.Mapping.Source.WithRole(ColumnRole.MonthlyAmount),
                (where, rows) => HouseholdProblems.AmountUnclear(where, rows, shared.Name));
    }

    private void Tell(ProblemList problems, Told told, ColumnDefinition? column, Func<Place, long, Problem> problem)
    {
        if (told.Rows > 0)
            problems.Add(problem(
                _table.PlaceOf(told.First).Under(_table.Header[FieldOf(column)]),
                told.Rows));
    }

    // A text no longer says what was merged. One empty cell may be a number that somebody forgot; a row that has neither a number
    // nor a township, or neither a number nor a head, is not a household's first. What it does have must not speak against it.
    private bool IsEmptyTogether(ImmutableArray<string?> values)
    {
        var relation = Of(values, ColumnRole.Relation);
        if (MemberOrder.IsHead(relation) && Of(values, ColumnRole.Name) != Above(ColumnRole.HeadName))
            return false;
        if (OfHousehold.Where(role => role != ColumnRole.BenefitStart)
            .Any(role => Of(values, role) is { Length: > 0 } own && own != Above(role)))
            return false;
        return IsLeftOut(ColumnRole.Township) || IsLeftOut(ColumnRole.HeadName) || IsLeftOut(ColumnRole.HeadIdNumber)
            || (IsLeftOut(ColumnRole.HouseholdMonthlyAmount) && relation.Length > 0);

        bool IsLeftOut(ColumnRole role) => role != _key!.Role && Of(values, role).Length == 0 && Above(role).Length > 0;
    }

    // The household's amount goes to every row: it is divided by the people of the household, never added up.
    private ImmutableArray<string?> Completed(ImmutableArray<string?> values, RecordReader row)
    {
        var completed = values.ToBuilder();
        foreach (var column in _table.Mapping.Source.Columns)
        {
            var field = FieldOf(column);
            var isShared = OfHousehold.Contains(column.Role) || column.Name == RosterColumns.PeopleCovered
                || (column is { Role: ColumnRole.None, IsOfPerson: false } && field >= 0 && row.MergeOf(field) == CellMerge.Below);
            if (isShared && string.IsNullOrEmpty(values[column.Index]))
                completed[column.Index] = _rows.Value(_firstRow, column.Index);
        }

        return completed.MoveToImmutable();
    }

    // 月保障金 merged over the rows of a household is the household's amount, whatever the column is called.
    private void ShareAmount(RecordReader row, List<RosterEntry> people)
    {
        var source = _table.Mapping.Source;
        if (source.WithRole(ColumnRole.MonthlyAmount) is not { } own
            || source.WithRole(ColumnRole.HouseholdMonthlyAmount) is not { } shared
            || row.MergeOf(FieldOf(own)) != CellMerge.First
            || row.MergeOf(FieldOf(_key)) != CellMerge.First)
            return;
        for (var i = 0; i < people.Count; i++)
        {
            var values = people[i].Values;
            var amount = Of(values, shared.Role) is { Length: > 0 } said ? said : Of(people[0].Values, own.Role);
            people[i] = people[i] with { Values = values.SetItem(shared.Index, amount).SetItem(own.Index, "") };
        }
    }

    private bool IsSomebody(RosterEntry entry) => entry.RawId.Length > 0 || Of(entry.Values, ColumnRole.Name).Length > 0;

    private bool HasKey(RecordReader row)
    {
        var cell = row.Field(FieldOf(_key));
        return !cell.IsEmpty && (cell[0] is >= (byte)'0' and <= (byte)'9' || _table.HoldsValue(cell));
    }

    private int FieldOf(ColumnDefinition? column) => column is null ? -1 : _table.Mapping.Fields[column.Index];

    private int FieldOf(ColumnRole role) => _table.Mapping.FieldOf(role);

    private string Of(ImmutableArray<string?> values, ColumnRole role) =>
        (_table.Mapping.Source.WithRole(role) is { } column ? values[column.Index] : null) ?? "";

    private string Above(ColumnRole role) => _table.Mapping.Source.WithRole(role) is { } column ? Above(column) : "";

    private string Above(ColumnDefinition column) => (_firstRow < 0 ? null : _rows.Value(_firstRow, column.Index)) ?? "";

    private sealed class Told
    {
        public long First { get; private set; }

        public long Rows { get; private set; }

        public void Add(long record)
        {
            if (Rows++ == 0)
                First = record;
        }
    }
}
