using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
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
        RuleStatus status = RuleStatus.Active) =>
        ByTownshipAndRule(
            hits.Where(hit => hit.Hit.Finding.Rule.Status == status)
                .Select(hit => (hit.Hit.Township, hit.Hit.Finding.Rule, hit.Case?.State.IsToBeVerified() ?? true)), groups);

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

    /// <summary>Hits of active rules that are gone, by township and rule in the same order.</summary>
    /// <param name="gone">The hits.</param>
    /// <param name="rules">The rules that looked.</param>
    /// <param name="groups">The official order.</param>
    public static ImmutableArray<HitCount> OfGone(ImmutableArray<GoneHit> gone, ImmutableArray<Rule> rules,
        ImmutableArray<WorkingGroup> groups)
    {
        var byId = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        return ByTownshipAndRule(gone.Where(hit => !hit.IsTrial).Select(hit => (hit.Township, byId[hit.RuleId], false)), groups);
    }

    private static ImmutableArray<HitCount> ByTownshipAndRule(
        IEnumerable<(string Township, Rule Rule, bool IsToBeVerified)> hits, ImmutableArray<WorkingGroup> groups)
    {
        var places = PlacesOf(groups);
        return
        [
            .. hits
                .GroupBy(hit => (hit.Township, hit.Rule.Id))
                .Select(group =>
                    (group.Key.Township, group.First().Rule, Count: group.Count(), ToBeVerified: group.Count(hit => hit.IsToBeVerified),
                        Place: places.GetValueOrDefault(group.Key.Township, (Order: int.MaxValue, Group: ""))))
                .OrderBy(count => count.Place.Order)
                .ThenBy(count => count.Township, StringComparer.Ordinal)
                .ThenBy(count => count.Rule.Id, StringComparer.Ordinal)
                .Select(count =>
                    new HitCount(count.Place.Group, count.Township, count.Rule.Id, count.Rule.Title, count.Rule.List, count.Count)
                    {
                        ToBeVerified = count.ToBeVerified,
                    }),
        ];
    }

    private static Dictionary<string, (int Order, string Group)> PlacesOf(ImmutableArray<WorkingGroup> groups) => groups
        .SelectMany(group => group.Townships.Select(township => (township, group.Name)))
        .Select((pair, order) => (pair.township, place: (Order: order, Group: pair.Name)))
        .ToDictionary(pair => pair.township, pair => pair.place, StringComparer.Ordinal);
}
