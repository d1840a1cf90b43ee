using System.Collections.Immutable;
using Matcher.Formats.Tables;
using Matcher.Returns.Columns;
using Matcher.Values;

namespace Matcher.Returns.Reading;

/// <summary>
/// The cells of one row after the other, by the columns that are known. A cell that is merged with those above has their value, but for
/// what a line has of its own: its number and its check value.
/// </summary>
/// <param name="layout">Where the columns are.</param>
internal sealed class RowCells(TableLayout layout)
{
    private readonly string[] _merged = new string[ReturnedColumns.Count];

    /// <summary>Columns of the row that have the value of the cells above.</summary>
    public List<ReturnedColumn> FromAbove { get; } = [];

    /// <summary>What stands in each column; null where the file has no such column.</summary>
    public ImmutableArray<string?> Of(RecordReader row)
    {
        FromAbove.Clear();
        var cells = ImmutableArray.CreateBuilder<string?>(ReturnedColumns.Count);
        for (var column = 0; column < ReturnedColumns.Count; column++)
        {
            var field = layout.Mapping.Fields[column];
            cells.Add(field < 0 ? null : Merged(row, field, column, TextOf(row, field)));
        }

        return cells.MoveToImmutable();
    }

    /// <summary>What stands in the column of numbers.</summary>
    public string NumberOf(RecordReader row) => TextOf(row, layout.Mapping.Fields[(int)ReturnedColumn.Number]);

    private string Merged(RecordReader row, int field, int column, string text)
    {
        switch (row.MergeOf(field))
        {
            case CellMerge.First:
                _merged[column] = text;
                return text;
            // What a program has left under a merged cell is not shown.
            case CellMerge.Below when (ReturnedColumn)column is not (ReturnedColumn.Number or ReturnedColumn.Check):
                if (_merged[column] is { Length: > 0 })
                    FromAbove.Add((ReturnedColumn)column);
                return _merged[column] ?? text;
            default:
                return text;
        }
    }

    private string TextOf(RecordReader row, int field) =>
        field < row.FieldCount ? SpreadsheetText.Unwrapped(layout.Encoding.Decode(row.Field(field))) : "";
}
