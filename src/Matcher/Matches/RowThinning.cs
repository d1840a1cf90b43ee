namespace Matcher.Matches;

/// <summary>Which of many rows about one person are kept.</summary>
internal static class RowThinning
{
    /// <summary>Those that are among the first somewhere.</summary>
    /// <param name="rows">Each row, in the order of files and rows, with why it may be kept.</param>
    public static HashSet<int> Keep(List<(int At, IReadOnlyList<RowStanding> Standings)> rows)
    {
        var kept = new HashSet<int>();
        var standings = rows.SelectMany(row => row.Standings.Select(standing => (row.At, Standing: standing))).ToList();
        var highest = new Dictionary<UInt128, int>();
        foreach (var (_, standing) in standings)
            highest[standing.Ladder] = Math.Max(standing.Rung, highest.GetValueOrDefault(standing.Ladder));
        // A stable sort keeps the order of files and rows.
        foreach (var group in standings.Where(one => one.Standing.Rung == highest[one.Standing.Ladder])
            .GroupBy(one => one.Standing.Key))
            kept.UnionWith(group.OrderBy(one => one.Standing.Order).Take(group.First().Standing.Most).Select(one => one.At));
        return kept;
    }
}
