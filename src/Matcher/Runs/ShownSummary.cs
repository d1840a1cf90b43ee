using System.Collections.Immutable;
using Matcher.Identity;

namespace Matcher.Runs;

/// <summary>A summary is for a console and a log, which others read than the lists: what in it came from a file is masked.</summary>
internal static class ShownSummary
{
    /// <summary>The summary, masked.</summary>
    public static RunSummary Of(RunSummary summary, PeopleMask mask) => summary with
    {
        Files =
        [
            .. summary.Files.Select(file => file with
            {
                File = mask.Of(file.File),
                Sheet = file.Sheet is null ? null : mask.Of(file.Sheet),
            }),
        ],
        Hits = Townships(summary.Hits, mask),
        IdentityDoubts = Townships(summary.IdentityDoubts, mask),
        TrialHits = Townships(summary.TrialHits, mask),
        FollowUp = summary.FollowUp is { } followUp
            ? followUp with
            {
                Townships = [.. followUp.Townships.Select(line => line with { Township = mask.Of(line.Township) })],
            }
            : null,
        NotRun = Reasons(summary.NotRun, mask),
        Undecided = Reasons(summary.Undecided, mask),
        Partly = Reasons(summary.Partly, mask),
    };

    private static ImmutableArray<HitCount> Townships(ImmutableArray<HitCount> hits, PeopleMask mask) =>
        [.. hits.Select(hit => hit with { Township = mask.Of(hit.Township) })];

    private static ImmutableArray<RuleNotRun> Reasons(ImmutableArray<RuleNotRun> rules, PeopleMask mask) =>
        [.. rules.Select(rule => rule with { Reason = rule.Reason.Shown(mask.Of) })];
}
