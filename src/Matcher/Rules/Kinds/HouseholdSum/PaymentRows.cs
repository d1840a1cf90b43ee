using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Foundation.Characters;
using Matcher.Matches;
using Matcher.Values;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>
/// Tells which rows of one person are one payment and not two. Rows that say the same are, however they write it (613 and 613.00),
/// in whatever file. Rows that contradict each other nowhere may be: one says less than the other, or there are two months and no
/// column for the month. Then the larger amount is certain and no more. In which files the rows stand makes no difference.
/// </summary>
/// <param name="figure">What is added.</param>
/// <param name="isByMonth">Whether the rows are known to be of one month.</param>
internal sealed class PaymentRows(Figure figure, bool isByMonth)
{
    /// <summary>Parts the rows into payments, the largest first, whatever the order of the rows.</summary>
    public List<Payment> Of(IEnumerable<(Match Match, decimal Amount)> rows)
    {
        var payments = new KnownPayments(isOfAnyAmount: figure.LatestBy is not null && !isByMonth);
        var ordered = rows
            .Select(row => new Payment(row.Match, row.Amount, Cells(row.Match)))
            .OrderByDescending(payment => payment.Amount)
            .ThenBy(payment => string.Join('\u001F', payment.Cells), StringComparer.Ordinal)
            .ThenBy(payment => payment.Match.Row.Place, PlaceOrder.AsRead);
        foreach (var row in ordered)
        {
            if (payments.Same(row) is { } same)
                same.IsRepeated = true;
            else if (payments.MayBe(row) is { } other)
                other.IsUncertain = true;
            else
                payments.Add(row);
        }

        return payments.All;
    }

    /// <summary>What a row says, column by column, written one way: a number as a number, a date as a date, nothing as nothing.</summary>
    public static string Plain(ColumnDefinition column, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        return column.Type switch
        {
            ColumnType.Number when NumberField.Read(text) is { State: not FieldState.Unreadable } number => number.State == FieldState.Empty
                ? ""
                : AmountText.Of(number.Value),
            ColumnType.Date when DateField.Read(text) is { State: not FieldState.Unreadable } date => date.State == FieldState.Empty
                ? ""
                : date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => string.Concat(WellFormedText.Nfkc(text).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant(),
        };
    }

    // Not whose they are, which is known; not the amount and the month, which are compared on their own.
    private string[] Cells(Match match) =>
    [
        .. match.Row.Source.Columns
            .Where(column => column.Role is not (ColumnRole.IdNumber or ColumnRole.Name)
                && column.Index != figure.Column.Column.Index
                && column.Index != figure.LatestBy?.Column.Index)
            .Select(column => Plain(column, match.Row[column.Index])),
    ];
}
