namespace Matcher.Reports.Workbooks.Layout;

/// <summary>Where pages of a list end so that rows which belong together are on one: said in the sheet, page by page.</summary>
/// <param name="place">Points of rows on a page, its header not counted.</param>
internal sealed class RowPages(double place)
{
    // As many as Excel takes (support.microsoft.com, "Excel specifications and limits"); a list with more pages is not read on paper.
    private const int Most = 1026;

    private readonly List<int> _breaks = [];
    private readonly List<double> _group = [];
    private string _key = "";
    private double _used;
    private int _row;

    /// <summary>Numbers of the rows after which a page ends.</summary>
    public IReadOnlyList<int> Breaks => _breaks;

    /// <summary>Adds a row.</summary>
    /// <param name="number">Its number in the sheet.</param>
    /// <param name="height">Its height, in points.</param>
    /// <param name="key">What it has in common with its neighbours; empty where it is for itself.</param>
    public void Add(int number, double height, string key)
    {
        if (key.Length == 0 || !string.Equals(key, _key, StringComparison.Ordinal))
            EndGroup();
        (_row, _key) = (number, key);
        _group.Add(height);
    }

    /// <summary>Finds a place for the rows that came last.</summary>
    public void EndGroup()
    {
        var height = _group.Sum();
        // Rows that are taller than a page together begin where they are.
        if (_used > 0 && _used + height > place && height <= place)
            EndPage(_row - _group.Count);
        for (var i = 0; i < _group.Count; i++)
        {
            if (_used > 0 && _used + _group[i] > place)
                EndPage(_row - _group.Count + i);
            _used += _group[i];
        }

        _group.Clear();
    }

    private void EndPage(int lastRow)
    {
        if (_breaks.Count < Most)
            _breaks.Add(lastRow);
        _used = 0;
    }
}
