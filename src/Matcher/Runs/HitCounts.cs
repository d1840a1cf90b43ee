using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Hits;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Runs;

/// <summary>Counts hits for the summary.</summary>
internal static class HitCounts
{
    /// <summary>By township in the official order, unknown ones last, then by rule. Rules on trial are counted apart.</summary>
    /// <param name="hits">The hits.</param>
    /// <param name="groups">The official order.</param>
    /// <param name="status">Of the rules that are counted.</param>
    public static ImmutableArray<HitCount> Of(ImmutableArray<TrackedHit> hits, ImmutableArray<WorkingGroup> groups,
        RuleStatus status = RuleStatus.Active)
    {
        var places = PlacesOf(groups);
        return
        [
            .. hits
                .Where(hit => hit.Hit.Finding.Rule.Status == status)
                .GroupBy(hit => (hit.Hit.Township, hit.Hit.Finding.Rule.Id))
                .Select(group =>
                    (group.Key.Township, group.First().Hit.Finding.Rule, Count: group.Count(),
                        Place: places.GetValueOrDefault(group.Key.Township, (Order: int.MaxValue, Group: ""))))
                .OrderBy(count => count.Place.Order)
                .ThenBy(count => count.Township, StringComparer.Ordinal)
                .ThenBy(count => count.Rule.Id, StringComparer.Ordinal)
                .Select(count =>
                    new HitCount(count.Place.Group, count.Township, count.Rule.Id, count.Rule.Title, count.Rule.List, count.Count)),
        ];
    }

    /// <summary>
    /// The engine's own doubts of who a row is about, by township in the same order: lines of 身份存疑 that no rule asked for.
    /// </summary>
    /// <param name="doubts">The doubts.</param>
    /// <param name="roster">Whose townships count.</param>
    /// <param name="groups">The official order.</param>
    /// <param name="only">Townships to count; none: all.</param>
    public static ImmutableArray<HitCount> OfDoubts(
        ImmutableArray<Match> doubts, LoadedRoster roster, ImmutableArray<WorkingGroup> groups, ImmutableArray<string> only)
    {
        var places = PlacesOf(groups);
        return
        [
            .. doubts
                .GroupBy(match => roster.HouseholdOf(match.Person).Township, StringComparer.Ordinal)
                .Where(group => only.IsEmpty || only.Contains(group.Key))
                .Select(group =>
                    (Township: group.Key, Count: group.Count(),
                        Place: places.GetValueOrDefault(group.Key, (Order: int.MaxValue, Group: ""))))
                .OrderBy(count => count.Place.Order)
                .ThenBy(count => count.Township, StringComparer.Ordinal)
                .Select(count => new HitCount(count.Place.Group, count.Township, "", "", RuleList.IdentityDoubt, count.Count)),
        ];
    }

    private static Dictionary<string, (int Order, string Group)> PlacesOf(ImmutableArray<WorkingGroup> groups) => groups
        .SelectMany(group => group.Townships.Select(township => (township, group.Name)))
        .Select((pair, order) => (pair.township, place: (Order: order, Group: pair.Name)))
        .ToDictionary(pair => pair.township, pair => pair.place, StringComparer.Ordinal);
}
