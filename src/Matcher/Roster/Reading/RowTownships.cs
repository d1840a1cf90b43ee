using Matcher.Roster.Rows;

namespace Matcher.Roster.Reading;

/// <summary>The townships of the roster's rows: each spelling is looked for in the official list once.</summary>
/// <param name="official">The official list.</param>
/// <param name="column">The roster's column of townships; null where it has none.</param>
internal sealed class RowTownships(TownshipList official, RosterColumn? column)
{
    private const int NotLookedFor = 0;

    private readonly List<Township> _townships = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    // By code of the column, the township's place and one.
    private int[] _ofCode = new int[64];

    /// <summary>A township by its place.</summary>
    public Township this[int place] => _townships[place];

    /// <summary>The 0-based place of a row's township: the same place, the same name.</summary>
    public int Of(int row)
    {
        var code = column?.Code(row) ?? RosterColumn.Absent;
        if (code >= _ofCode.Length)
            Array.Resize(ref _ofCode, code * 2);
        if (_ofCode[code] == NotLookedFor)
            _ofCode[code] = PlaceOf(official.Resolve(column?.Text(code) ?? "")) + 1;
        return _ofCode[code] - 1;
    }

    private int PlaceOf(Township township)
    {
        if (_places.TryGetValue(township.Name, out var place))
            return place;
        _places.Add(township.Name, _townships.Count);
        _townships.Add(township);
        return _townships.Count - 1;
    }
}
