using System.Collections.Immutable;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Combined;

/// <summary>A hit of another rule, as far as a combined rule needs it.</summary>
/// <param name="RuleId">Whose.</param>
/// <param name="Person">About whom.</param>
/// <param name="Says">疑点说明.</param>
/// <param name="IsLowered">Whether its level is lower than its rule's: 办理期内. What speaks against it alone is said, and does not count
/// twice.</param>
/// <param name="Notes">What it says beside.</param>
/// <param name="Days">The days of what happened.</param>
/// <param name="Evidence">Its rows.</param>
/// <param name="Estimate">估算, or null.</param>
internal sealed record PartHit(
    string RuleId,
    Person Person,
    string Says,
    bool IsLowered,
    ImmutableArray<string> Notes,
    ImmutableArray<DateOnly> Days,
    ImmutableArray<Evidence> Evidence,
    Estimate? Estimate)
{
    /// <summary>Its rows that are not shown.</summary>
    public Further Further { get; init; }

    /// <summary>What a clearance of it rests on.</summary>
    public ImmutableArray<WatchedValue> Watched { get; init; } = [];

    /// <summary>Of a finding about a person on the roster.</summary>
    public static PartHit Of(Finding finding) => new(
        finding.Rule.Id,
        finding.Person!,
        finding.Says,
        finding.Level != (finding.IsContradicted ? finding.Rule.Level.OneLower() : finding.Rule.Level),
        finding.Notes,
        finding.EventDates,
        finding.Evidence,
        finding.Estimate)
    {
        Further = finding.Further,
        Watched = finding.Watched,
    };
}
