using Matcher.FollowUp.Cases;
using Matcher.Hits;

namespace Matcher.FollowUp.Nights;

/// <summary>A hit with its history from the ledger.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="State">Its state in this run.</param>
/// <param name="FirstFound">首次发现日期: the as-of date of the run that first found it.</param>
internal sealed record TrackedHit(Hit Hit, HitState State, DateOnly FirstFound)
{
    /// <summary>办理, after this run; null: its rule is on trial, and nobody has seen it.</summary>
    public Case? Case { get; init; }
}
