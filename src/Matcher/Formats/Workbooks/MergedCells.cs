using Matcher.Formats.Tables;

namespace Matcher.Formats.Workbooks;

/// <summary>
/// Which cells of the row being read are merged with others above or below. For each column only the last such cell is kept.
/// </summary>
internal sealed class MergedCells
{
    private readonly List<(int First, int Last)> _columns = [];

    /// <summary>Forgets them: another sheet begins.</summary>
    public void Clear() => _columns.Clear();

    /// <summary>A cell is merged over rows of a column; none of its column before it is asked about again.</summary>
    /// <param name="column">0-based.</param>
    /// <param name="first">Its first row.</param>
    /// <param name="last">Its last row.</param>
    public void Add(int column, int first, int last)
    {
        if (last <= first || column is < 0 or >= SheetReader.MostColumns)
            return;
        while (_columns.Count <= column)
            _columns.Add((-1, -1));
        _columns[column] = (first, last);
    }

    /// <summary>What a cell is; a column that is not there is not merged.</summary>
    public CellMerge Of(int column, int row)
    {
        if (column < 0 || column >= _columns.Count || row < _columns[column].First || row > _columns[column].Last)
            return CellMerge.None;
        return row == _columns[column].First ? CellMerge.First : CellMerge.Below;
    }
}
