using System.Collections.Immutable;
using Matcher.Configuration;
using Matcher.Hits;
using Matcher.Rules;

namespace Matcher.Run;

/// <summary>Counts hits for the summary.</summary>
internal static class HitCounts
{
    /// <summary>By township in the official order, unknown ones last, then by rule. Rules on trial are counted apart.</summary>
    /// <param name="hits">The hits.</param>
    /// <param name="groups">The official order.</param>
    /// <param name="status">Of the rules that are counted.</param>
    public static ImmutableArray<HitCount> Of(ImmutableArray<TrackedHit> hits, ImmutableArray<WorkingGroup> groups, RuleStatus status = RuleStatus.Active)
    {
        var places = groups
            .SelectMany(group => group.Townships.Select(township => (township, group.Name)))
            .Select((pair, order) => (pair.township, place: (Order: order, Group: pair.Name)))
            .ToDictionary(pair => pair.township, pair => pair.place, StringComparer.Ordinal);
        return
        [
            .. hits
                .Where(hit => hit.Hit.Finding.Rule.Status == status)
                .GroupBy(hit => (hit.Hit.Township, hit.Hit.Finding.Rule.Id))
                .Select(group => (group.Key.Township, group.First().Hit.Finding.Rule, Count: group.Count(), Place: places.GetValueOrDefault(group.Key.Township, (Order: int.MaxValue, Group: ""))))
                .OrderBy(count => count.Place.Order)
                .ThenBy(count => count.Township, StringComparer.Ordinal)
                .ThenBy(count => count.Rule.Id, StringComparer.Ordinal)
                .Select(count => new HitCount(count.Place.Group, count.Township, count.Rule.Id, count.Rule.Title, count.Rule.List, count.Count)),
        ];
    }
}
