using System.Collections.Immutable;
using Matcher.Hits;
using Matcher.Rules.Model;

namespace Matcher.Runs.Rehearsing;

/// <summary>
/// Compares the hits of two rule packs over the same data. A hit is the same when its 疑点编号 is: the ledger goes by it too,
/// so what is new here would be 新增 there.
/// </summary>
internal static class HitComparison
{
    /// <summary>The differences, in the order of the rules and then of the hits.</summary>
    /// <param name="before">Hits of the current pack.</param>
    /// <param name="after">Hits of the changed pack.</param>
    /// <param name="why">
    /// Told a hit that one pack does not list, and which one (true: the changed one); says what is known about the reason.
    /// </param>
    public static ImmutableArray<HitChange> Compare(ImmutableArray<Hit> before, ImmutableArray<Hit> after, Func<Hit, bool, string> why)
    {
        var old = before.ToDictionary(hit => hit.Number, StringComparer.Ordinal);
        var changed = after.Select(hit => hit.Number).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. after
                .Select(hit =>
                    old.TryGetValue(hit.Number, out var was)
                        ? Compare(was, hit)
                        : new HitChange(HitChangeKind.Listed, Before: null, hit, why(hit, false)))
                .OfType<HitChange>(),
            .. before.Where(hit => !changed.Contains(hit.Number))
                .Select(hit => new HitChange(HitChangeKind.Unlisted, hit, After: null, why(hit, true))),
        ];
    }

    private static HitChange? Compare(Hit before, Hit after)
    {
        if (ListOf(before) != ListOf(after))
            return new HitChange(HitChangeKind.Moved, before, after, "");
        return before.Finding.Level == after.Finding.Level
            ? null
            : new HitChange(HitChangeKind.Level, before, after, string.Join('；', after.Finding.Notes));
    }

    private static (bool IsTrial, RuleList List) ListOf(Hit hit) => (hit.Finding.Rule.Status == RuleStatus.Trial, hit.Finding.Rule.List);
}
