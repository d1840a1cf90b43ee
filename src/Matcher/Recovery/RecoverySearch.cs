using System.Collections.Immutable;
using Matcher.Roster;

namespace Matcher.Recovery;

/// <summary>What a search for a candidate came to.</summary>
/// <param name="Candidate">The only one who fits; null when nobody or several do.</param>
/// <param name="IsAmbiguous">Whether several do.</param>
internal readonly record struct RecoverySearch(RecoveryCandidate? Candidate, bool IsAmbiguous)
{
    /// <summary>Indexes of those who fit, where several do.</summary>
    public ImmutableArray<PersonIndex> People { get; private init; }

    /// <summary>Nobody fits.</summary>
    public static RecoverySearch None => default;

    /// <summary>Two or more fit: each of them may be meant.</summary>
    public static RecoverySearch Several(ImmutableArray<PersonIndex> people) => new(null, true) { People = people };
}
