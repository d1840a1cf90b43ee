using Matcher.Catalogue.Columns;
using Matcher.Values;

namespace Matcher.Roster.Rows;

/// <summary>
/// The amounts and days of the roster's rows, all of which have been added. Few are different, so each is read once. Several threads may
/// ask.
/// </summary>
internal sealed class RowAmounts
{
    private readonly Column<decimal> _own;
    private readonly Column<decimal> _ofHousehold;
    private readonly Column<decimal> _covered;
    private readonly Column<DateOnly> _start;
    private readonly Column<DateOnly> _paidMonth;

    public RowAmounts(RosterRows rows)
    {
        _own = new Column<decimal>(rows, rows.Source.WithRole(ColumnRole.MonthlyAmount), NumberField.Read);
        _ofHousehold = new Column<decimal>(rows, rows.Source.WithRole(ColumnRole.HouseholdMonthlyAmount), NumberField.Read);
        _covered = new Column<decimal>(rows, rows.Source.Column(RosterColumns.PeopleCovered), NumberField.Read);
        _start = new Column<DateOnly>(rows, rows.Source.WithRole(ColumnRole.BenefitStart),
            DateIn(rows.Source.WithRole(ColumnRole.BenefitStart)));
        _paidMonth = new Column<DateOnly>(rows, rows.Source.Column(RosterColumns.PaidMonth),
            DateIn(rows.Source.Column(RosterColumns.PaidMonth)));
    }

    /// <summary>
    /// A person's share. A household's amount is shared evenly by the people who draw it: those on the roster, or more where it says
    /// that there are more, because some rosters name the head alone.
    /// </summary>
    /// <param name="row">The person's row.</param>
    /// <param name="people">People of the household on the roster; null where nobody can say who is of it: then only what the row says
    /// counts.</param>
    public decimal? ShareOf(int row, int? people) =>
        ValueOf(_own.Of(row))
        ?? (ValueOf(_ofHousehold.Of(row)) is { } household && Math.Max(people ?? 0, ValueOf(_covered.Of(row)) ?? 0) is >= 1 and var drawing
            ? household / drawing
            : null);

    /// <summary>享受开始年月.</summary>
    public FieldValue<DateOnly> StartOf(int row) => _start.Of(row);

    /// <summary>发放年月.</summary>
    public FieldValue<DateOnly> PaidMonthOf(int row) => _paidMonth.Of(row);

    private static decimal? ValueOf(FieldValue<decimal> amount) => amount.State == FieldState.Read ? amount.Value : null;

    private static Func<string?, FieldValue<DateOnly>> DateIn(ColumnDefinition? column) => text => ColumnDates.Read(column!, text).Value;

    private sealed class Column<T>
        where T : struct
    {
        private readonly RosterColumn? _texts;
        private readonly FieldValue<T>[] _byCode = [];

        public Column(RosterRows rows, ColumnDefinition? column, Func<string?, FieldValue<T>> read)
        {
            if (column is null)
                return;
            _texts = rows.Columns[column.Index];
            _byCode = new FieldValue<T>[_texts.CodesOfTexts];
            for (var code = 0; code < _byCode.Length; code++)
                _byCode[code] = read(_texts.Text(code));
        }

        public FieldValue<T> Of(int row) => _texts is null ? FieldValue<T>.Empty : _byCode[_texts.Code(row)];
    }
}
