using ExcelDataReader;
using Matcher.Formats.Tables;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>The merged cells of a sheet, as its rows are read one after another.</summary>
/// <param name="ranges">They, in any order.</param>
internal sealed class SheetMerges(IEnumerable<CellRange> ranges)
{
    private readonly Queue<CellRange> _coming = new(ranges.OrderBy(range => range.FromRow));
    private readonly MergedCells _merged = new();

    /// <summary>What a cell is.</summary>
    /// <param name="column">0-based.</param>
    /// <param name="row">0-based; never less than before.</param>
    public CellMerge Of(int column, int row)
    {
        while (_coming.TryPeek(out var next) && next.FromRow <= row)
        {
            _merged.Add(next.FromColumn, next.FromRow, next.ToRow);
            _coming.Dequeue();
        }

        return _merged.Of(column, row);
    }
}
