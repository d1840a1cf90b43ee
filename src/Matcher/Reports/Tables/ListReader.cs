using System.Collections.Immutable;
using Matcher.Values;

namespace Matcher.Reports.Tables;

/// <summary>Reads the rows of a list that came back, by the columns that it was written with.</summary>
/// <param name="header">Where the columns are.</param>
internal sealed class ListReader(ReturnedHeader header)
{
    /// <summary>Reads a row; null for one in which nothing stands.</summary>
    /// <param name="number">Its number in the file, as Excel shows it.</param>
    /// <param name="row">Its cells in the file's order, as the format shows them.</param>
    public ReturnedRow? Read(long number, IReadOnlyList<string> row)
    {
        if (row.All(string.IsNullOrWhiteSpace))
            return null;
        var columns = header.Columns;
        var cells = ImmutableArray.CreateBuilder<Cell>(columns.Length);
        var unreadable = ImmutableArray.CreateBuilder<ListColumn>();
        for (var i = 0; i < columns.Length; i++)
        {
            var text = header.TextOf(i, row) ?? "";
            if (CellOf(columns[i].Kind, text) is { } cell)
            {
                cells.Add(cell);
            }
            else
            {
                cells.Add(Cell.Text(text));
                unreadable.Add(columns[i]);
            }
        }

        return new ReturnedRow(number, columns, cells.MoveToImmutable(), unreadable.DrainToImmutable());
    }

    // Null: something stands there that is not what the column holds. Excel shows dates and numbers in ways of its own.
    private static Cell? CellOf(CellKind kind, string text) => kind switch
    {
        CellKind.Id => Cell.Id(text),
        CellKind.Number => NumberField.Read(text) switch
        {
            { State: FieldState.Read, Value: var number } => Cell.Number(number),
            { State: FieldState.Empty } => Cell.Number(default(decimal?)),
            _ => null,
        },
        CellKind.Date => DateField.Read(text) switch
        {
            { State: FieldState.Read, Value: var date } => Cell.Date(date),
            { State: FieldState.Empty } => Cell.Date(null),
            _ => null,
        },
        _ => Cell.Text(text),
    };
}
