using System.Runtime.InteropServices;

namespace Matcher.Matches;

/// <summary>Which of many rows about one person are kept.</summary>
internal static class RowThinning
{
    /// <summary>Those that are among the first somewhere.</summary>
    /// <param name="rows">Each row, in the order of files and rows, with why it may be kept.</param>
    public static HashSet<int> Keep(List<(int At, IReadOnlyList<RowStanding> Standings)> rows)
    {
        var highest = new Dictionary<RowKey, int>();
        foreach (var (_, standings) in rows)
        {
            foreach (var standing in standings)
            {
                ref var rung = ref CollectionsMarshal.GetValueRefOrAddDefault(highest, standing.Ladder, out _);
                rung = Math.Max(rung, standing.Rung);
            }
        }

        var alike = new Dictionary<RowKey, Alike>();
        foreach (var (at, standings) in rows)
        {
            foreach (var standing in standings)
            {
                if (standing.Rung != highest[standing.Ladder])
                    continue;
                ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(alike, standing.Key, out _);
                (group ??= new Alike(standing.Most)).Add(at, standing.Order);
            }
        }

        var kept = new HashSet<int>();
        foreach (var group in alike.Values)
            group.AddFirst(kept);
        return kept;
    }

    /// <summary>Rows that are alike somewhere.</summary>
    /// <param name="most">How many of them are kept.</param>
    private sealed class Alike(int most)
    {
        private readonly List<(RowOrder Order, int At)> _rows = [];

        public void Add(int at, RowOrder order) => _rows.Add((order, at));

        public void AddFirst(HashSet<int> kept)
        {
            // Those that say the same stay in the order of files and rows.
            if (_rows.Count > most)
                _rows.Sort(static (one, other) => one.Order.CompareTo(other.Order) is var by and not 0 ? by : one.At.CompareTo(other.At));
            for (var i = 0; i < _rows.Count && i < most; i++)
                kept.Add(_rows[i].At);
        }
    }
}
