using System.Collections.Immutable;
using Matcher.Hits;

namespace Matcher.FollowUp.Cases;

/// <summary>What changed in the evidence that a clearance rests on, as the ledger keeps it.</summary>
internal static class EvidenceChange
{
    /// <summary>Column by column; none where one of the two is not known.</summary>
    public static ImmutableArray<WatchedDifference> Between(string before, string after) =>
        before.Length == 0 || after.Length == 0 || string.Equals(before, after, StringComparison.Ordinal)
            ? []
            : WatchedDifference.Between(WatchedEvidence.Read(before), WatchedEvidence.Read(after));

    /// <summary>Whether there is any.</summary>
    public static bool IsThere(string before, string after) => !Between(before, after).IsEmpty;
}
