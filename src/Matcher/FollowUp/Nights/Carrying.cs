using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Hits;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.FollowUp.Nights;

/// <summary>
/// Finds what a hit was under the rule as it was before: a changed rule (<c>replaces</c>, <c>identity_was</c>) gives it another number, and
/// its history goes on there.
/// </summary>
internal sealed record Carrying
{
    /// <summary>By hit of this run, the hit that it was.</summary>
    public required IReadOnlyDictionary<HitKey, LoggedHit> Former { get; init; }

    /// <summary>Hits whose history goes on under another number: they are not gone.</summary>
    public required IReadOnlySet<HitKey> Left { get; init; }

    /// <summary>Hits of which two would be the same former one: none of them carries it on.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>Looks for them among what the ledger knows.</summary>
    /// <param name="run">The run.</param>
    /// <param name="secret">Keys the numbers.</param>
    /// <param name="history">What the nights before the run saw.</param>
    public static Carrying Of(RunFindings run, BureauSecret secret, IReadOnlyDictionary<HitKey, LoggedHit> history)
    {
        var numbering = new HitNumbering(secret);
        var tonight = run.Hits.Hits.Select(HitKey.Of).ToHashSet();
        var claims = run.Hits.Hits
            .Where(hit => hit.Finding.Rule is { Replaces: not null } or { IdentityWas: not null })
            .Where(hit => history.GetValueOrDefault(HitKey.Of(hit)) is not { FirstFound: not null })
            .Select(hit => (Hit: hit, Former: FormerOf(hit)))
            .Where(claim => claim.Former is not null)
            .ToLookup(claim => claim.Former!.Id);
        var alone = claims.Where(claim => claim.Count() == 1).Select(claim => claim.Single()).ToArray();
        return new Carrying
        {
            Former = alone.ToDictionary(claim => HitKey.Of(claim.Hit), claim => claim.Former!),
            Left = alone.Select(claim => HitKey.Of(claim.Former!)).ToHashSet(),
            Problems =
            [
                .. claims.Where(claim => claim.Count() > 1)
                    .Select(claim => LedgerProblems.FormerShared(Place.Nowhere, claim.First().Former!.Number,
                        claim.Select(one => PlaceOf(one.Hit)).Order(StringComparer.Ordinal))),
            ],
        };

        // Of several that it takes together, the one that people are at work on, else the oldest.
        LoggedHit? FormerOf(Hit hit) => numbering.Former(run.Roster.Roster, hit.Finding)
            .Select(number => history.GetValueOrDefault(HitKey.Of(hit) with { Number = number }))
            .OfType<LoggedHit>()
            .Where(known => known.FirstFound is not null
                && known.Rule == (hit.Finding.Rule.Replaces ?? hit.Finding.Rule.Id)
                && !tonight.Contains(HitKey.Of(known)))
            .OrderByDescending(known => known.Case()?.State.IsOpen() == true)
            .ThenBy(known => known.FirstFound)
            .ThenBy(known => known.Number, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static string PlaceOf(Hit hit) => hit.Finding.Evidence.Length == 0
        ? hit.Number
        : $"{hit.Number} ({hit.Finding.Evidence[0].Row.Place.Text})";
}
