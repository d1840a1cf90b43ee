using System.Collections.Immutable;

namespace Matcher.Reports.Tables;

/// <summary>A row of a list that came back.</summary>
/// <param name="Number">Its number in the file, as Excel shows it.</param>
/// <param name="Columns">The columns that the list was written with.</param>
/// <param name="Cells">One a column; blank where the file has no such column.</param>
/// <param name="Unreadable">
/// Columns whose cell should hold a number or a date and does not: nothing is guessed, the cell has what stands there as words.
/// </param>
internal sealed record ReturnedRow(
    long Number,
    ImmutableArray<ListColumn> Columns,
    ImmutableArray<Cell> Cells,
    ImmutableArray<ListColumn> Unreadable)
{
    /// <summary>The cell of a column.</summary>
    /// <param name="header">Its header, as the list was written with.</param>
    /// <exception cref="ArgumentException">The list has no such column: a bug.</exception>
    public Cell this[string header]
    {
        get
        {
            for (var i = 0; i < Columns.Length; i++)
            {
                if (string.Equals(Columns[i].Header, header, StringComparison.Ordinal))
                    return Cells[i];
            }

            throw new ArgumentException($"The list has no column '{header}'.", nameof(header));
        }
    }
}
