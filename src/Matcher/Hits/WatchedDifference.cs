using System.Collections.Immutable;

namespace Matcher.Hits;

/// <summary>What changed of a cleared hit: one column that its clearance rests on says something else.</summary>
/// <param name="Column">The column, as the rule names it.</param>
/// <param name="Was">What it said when the hit was cleared; none where the cells were empty.</param>
/// <param name="Is">What it says tonight; none where the cells are empty.</param>
internal sealed record WatchedDifference(string Column, ImmutableArray<string> Was, ImmutableArray<string> Is)
{
    /// <summary>
    /// The differences between two nights, in order of the columns: where something is said that was not said before, or where nothing is
    /// said any more. Of several rows one may go and leave the others as they were: an old purchase, a car that was scrapped, a source
    /// that did not come. Nothing was said with that. A column that one of the two does not know is none: a file came without it, or the
    /// rule has begun to watch it since, and nobody knows that it changed.
    /// </summary>
    /// <param name="before">When the hit was cleared.</param>
    /// <param name="after">Tonight.</param>
    public static ImmutableArray<WatchedDifference> Between(WatchedEvidence before, WatchedEvidence after)
    {
        if (before.Equals(after))
            return [];
        var known = before.Columns.ToDictionary(column => column.Column, StringComparer.Ordinal);
        return
        [
            .. after.Columns
                .Where(column => known.TryGetValue(column.Column, out var was) && Differ(was.Values, column.Values))
                .Select(column => new WatchedDifference(column.Column, known[column.Column].Values, column.Values)),
        ];
    }

    private static bool Differ(ImmutableArray<string> was, ImmutableArray<string> now) =>
        now.IsEmpty ? !was.IsEmpty : now.Any(value => !was.Contains(value, StringComparer.Ordinal));
}
