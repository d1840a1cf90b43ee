using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Hits;
using Matcher.Reports;

namespace Matcher.Runs.Rehearsing;

/// <summary>Counts what changes, by rule and township.</summary>
internal static class ChangeCounts
{
    /// <summary>By rule, then by township in the official order, unknown ones last.</summary>
    public static ImmutableArray<ChangeCount> Of(PackComparison comparison, ImmutableArray<WorkingGroup> groups)
    {
        var before = comparison.Before.ToLookup(Key);
        var after = comparison.After.ToLookup(Key);
        var changes = comparison.Changes.ToLookup(change => Key(change.Hit));
        var places = groups
            .SelectMany(group => group.Townships.Select(township => (Township: township, Group: group.Name)))
            .Index()
            .ToDictionary(entry => entry.Item.Township, entry => (Order: entry.Index, entry.Item.Group), StringComparer.Ordinal);
        var titles = comparison.Rules.ToDictionary(rule => rule.Id, rule => rule.Title, StringComparer.Ordinal);
        return
        [
            .. comparison.Before.Concat(comparison.After)
                .Select(Key)
                .Distinct()
                .Select(key => (Key: key, Place: places.GetValueOrDefault(key.Township, (Order: int.MaxValue, Group: ""))))
                .OrderBy(one => one.Key.Rule, StringComparer.Ordinal)
                .ThenBy(one => one.Place.Order)
                .ThenBy(one => one.Key.Township, StringComparer.Ordinal)
                .Select(one => new ChangeCount(
                    one.Place.Group,
                    one.Key.Township,
                    one.Key.Rule,
                    titles[one.Key.Rule],
                    before[one.Key].Count(),
                    after[one.Key].Count(),
                    Count(one.Key, HitChangeKind.Listed),
                    Count(one.Key, HitChangeKind.Unlisted),
                    Count(one.Key, HitChangeKind.Level),
                    Count(one.Key, HitChangeKind.Moved))),
        ];

        int Count((string Rule, string Township) key, HitChangeKind kind) => changes[key].Count(change => change.Kind == kind);
    }

    private static (string Rule, string Township) Key(Hit hit) => (hit.Finding.Rule.Id, hit.Township);
}
