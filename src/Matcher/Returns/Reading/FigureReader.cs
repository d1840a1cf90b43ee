using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.Returns.Words;
using Matcher.Values;

namespace Matcher.Returns.Reading;

/// <summary>Reads amounts and months that somebody wrote into columns of their own. Money is never guessed.</summary>
/// <param name="line">The line, with its cells.</param>
/// <param name="today">The day on which it is read.</param>
/// <param name="told">Takes what cannot be read.</param>
internal sealed class FigureReader(ReturnedLine line, DateOnly today, ImmutableArray<Problem>.Builder told)
{
    private static readonly ReturnedColumn[] Amounts = [ReturnedColumn.AmountCut, ReturnedColumn.AmountStopped, ReturnedColumn.Amount];

    private static readonly ReturnedColumn[] Months = [ReturnedColumn.MonthStopped, ReturnedColumn.MonthCut, ReturnedColumn.Month];

    /// <summary>By how much the allowance was cut or stopped, in yuan.</summary>
    public decimal? Amount() => Only(Amounts, ReadAmount);

    /// <summary>The month from which on it was; its first day.</summary>
    public DateOnly? Month() => Only(Months, ReadMonth);

    // 追回金额 is another figure, and may well differ.
    private T? Only<T>(ReturnedColumn[] columns, Func<ReturnedColumn, string, T?> read)
        where T : struct
    {
        var found = new List<(ReturnedColumn Column, T Value)>();
        foreach (var column in columns)
        {
            if (line[column] is { Length: > 0 } text && text != LostValue.NotCalculated && read(column, text) is { } value)
                found.Add((column, value));
        }

        if (found.Select(one => one.Value).Distinct().Skip(1).Any())
        {
            told.Add(ReturnedProblems.FiguresSeveral(line.Where, found.Select(one => ReturnedColumns.HeaderOf(one.Column))));
            return null;
        }

        return found is [var first, ..] ? first.Value : null;
    }

    private decimal? ReadAmount(ReturnedColumn column, string text)
    {
        var number = NumberField.Read(text);
        if (number.State == FieldState.Unreadable)
            told.Add(ReturnedProblems.AmountUnclear(At(column), IdMask.Cell(text)));
        return number.State == FieldState.Read ? number.Value : null;
    }

    private DateOnly? ReadMonth(ReturnedColumn column, string text)
    {
        var month = DayWords.Month(text, today);
        if (month.How == Understanding.Unclear)
            told.Add(ReturnedProblems.MonthUnclear(At(column), IdMask.Cell(text)));
        else if (month is { How: Understanding.Guess, Value: { } guessed })
            told.Add(ReturnedProblems.DateGuessed(At(column), IdMask.Cell(text), guessed));
        return month.Value;
    }

    private Place At(ReturnedColumn column) => line.Where with { Column = ReturnedColumns.HeaderOf(column) };
}
