using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Hits;
using Matcher.RunFacts;

namespace Matcher.FollowUp.Nights;

/// <summary>
/// Which hits of a run carry on the history of others: a changed rule (<c>replaces</c>, <c>identity_was</c>) gives its hits other numbers.
/// </summary>
internal sealed record Carrying
{
    private static Carrying None { get; } = new()
    {
        Former = ImmutableDictionary<HitKey, LoggedHit>.Empty,
        Left = ImmutableHashSet<HitKey>.Empty,
        Problems = [],
    };

    /// <summary>By hit of this run, the hit that it was.</summary>
    public required IReadOnlyDictionary<HitKey, LoggedHit> Former { get; init; }

    /// <summary>Hits whose history goes on under another number: they are not gone.</summary>
    public required IReadOnlySet<HitKey> Left { get; init; }

    /// <summary>Hits that several hits of the run were: none of these carries them on, for nobody can say which.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>Looks for them among what the ledger knows.</summary>
    /// <param name="run">The run.</param>
    /// <param name="numbering">Gives how hits were numbered, where any rule changed.</param>
    /// <param name="history">What the nights before the run saw.</param>
    public static Carrying Of(RunFindings run, Func<HitNumbering> numbering, IReadOnlyDictionary<HitKey, LoggedHit> history)
    {
        Hit[] changed = [.. run.Hits.Hits.Where(hit => FormerNumbers.IsChanged(hit.Finding.Rule))];
        if (changed.Length == 0)
            return None;
        var numbers = FormerNumbers.Of(numbering(), run.Roster.Roster, [.. changed.Select(hit => hit.Finding)]);
        var tonight = run.Hits.Hits.Select(HitKey.Of).ToHashSet();
        var split = Split(changed);
        var claims = new Dictionary<HitKey, (Hit Heir, LoggedHit Former)>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var (hit, former) in changed.Zip(numbers).Where(one => !IsKnown(one.First)))
        {
            // Of several that it takes together, the one that people are at work on, else the oldest.
            var candidates = former.Select(number => history.GetValueOrDefault(HitKey.Of(hit) with { Number = number }))
                .OfType<LoggedHit>()
                .Where(known => known.FirstFound is not null
                    && known.Rule == FormerNumbers.RuleOf(hit.Finding.Rule)
                    && !tonight.Contains(HitKey.Of(known)))
                .OrderByDescending(known => known.Case()?.State.IsOpen() == true)
                .ThenBy(known => known.FirstFound)
                .ThenBy(known => known.Number, StringComparer.Ordinal)
                .ToArray();
            if (candidates is not [var best, ..])
                continue;
            if (split.GetValueOrDefault(hit.Number) is { } others)
                problems.Add(LedgerProblems.FormerShared(Place.Nowhere, best.Number, others.Select(PlaceOf)));
            else
                claims.TryAdd(HitKey.Of(best), (hit, best));
        }

        return new Carrying
        {
            Former = claims.Values.ToDictionary(claim => HitKey.Of(claim.Heir), claim => claim.Former),
            Left = claims.Keys.ToHashSet(),
            Problems = problems.ToImmutable(),
        };

        bool IsKnown(Hit hit) => history.GetValueOrDefault(HitKey.Of(hit)) is { FirstFound: not null };
    }

    // By number, all hits about one listing of a person that were one before.
    private static Dictionary<string, Hit[]> Split(IEnumerable<Hit> changed)
    {
        return changed
            .SelectMany(hit => FormerNumbers.IdentitiesOf(hit.Finding)
                .Select(identity => (Hit: hit, Key: (
                    Rule: FormerNumbers.RuleOf(hit.Finding.Rule),
                    Person: hit.Finding.Person?.Index ?? -1,
                    Outsider: hit.Finding.OffRoster?.Value(ColumnRole.IdNumber) ?? hit.Finding.OffRoster?.Value(ColumnRole.Name) ?? "",
                    Identity: string.Join('\u001F', identity)))))
            .GroupBy(one => one.Key)
            .Select(group => group.Select(one => one.Hit).Distinct().OrderBy(hit => hit.Number, StringComparer.Ordinal).ToArray())
            .Where(group => group.Length > 1)
            .SelectMany(group => group.Select(hit => (hit.Number, group)))
            .GroupBy(one => one.Number, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => one.First().group, StringComparer.Ordinal);
    }

    private static string PlaceOf(Hit hit) => hit.Finding.Evidence.IsEmpty
        ? hit.Number
        : $"{hit.Number} ({hit.Finding.Evidence[0].Row.Place.Text})";
}
