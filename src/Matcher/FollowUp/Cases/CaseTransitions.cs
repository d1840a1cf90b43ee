using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Matcher.FollowUp.Cases;

/// <summary>One way from a state to another.</summary>
/// <param name="From">The state before.</param>
/// <param name="Trigger">What happens.</param>
/// <param name="To">The state after.</param>
internal sealed record CaseTransition(CaseState From, CaseTrigger Trigger, CaseState To);

/// <summary>Every way a case can go. What is not here does not happen.</summary>
internal static class CaseTransitions
{
    private static readonly FrozenDictionary<(CaseState, CaseTrigger), CaseState> Ways;

    static CaseTransitions()
    {
        All =
        [
            new(CaseState.AwaitingHandOut, CaseTrigger.HandOut, CaseState.AwaitingVerdict),
            new(CaseState.AwaitingHandOut, CaseTrigger.Unverifiable, CaseState.AwaitingVerdict),
            .. Answered(CaseState.AwaitingHandOut),
            .. Answered(CaseState.AwaitingVerdict),
            .. Answered(CaseState.SentBack),
            new(CaseState.AwaitingVerdict, CaseTrigger.Unverifiable, CaseState.AwaitingVerdict),
            new(CaseState.SentBack, CaseTrigger.Unverifiable, CaseState.SentBack),
            new(CaseState.AwaitingReview, CaseTrigger.AcceptedAsMended, CaseState.Closed),
            new(CaseState.AwaitingReview, CaseTrigger.AcceptedAsConfirmed, CaseState.Mending),
            new(CaseState.AwaitingReview, CaseTrigger.AcceptedAsCleared, CaseState.Cleared),
            new(CaseState.AwaitingReview, CaseTrigger.SentBack, CaseState.SentBack),
            new(CaseState.Mending, CaseTrigger.MendingCompleted, CaseState.Closed),
            new(CaseState.Mending, CaseTrigger.MendingReviewNeeded, CaseState.AwaitingReview),
            new(CaseState.Mending, CaseTrigger.MendingRefused, CaseState.Transferred),
            new(CaseState.AwaitingHandOut, CaseTrigger.Gone, CaseState.Lapsed),
            new(CaseState.AwaitingVerdict, CaseTrigger.Gone, CaseState.Lapsed),
            new(CaseState.Lapsed, CaseTrigger.Back, CaseState.AwaitingHandOut),
            new(CaseState.Closed, CaseTrigger.Back, CaseState.AwaitingHandOut),
            new(CaseState.Closed, CaseTrigger.StillThere, CaseState.AwaitingHandOut),
            new(CaseState.Cleared, CaseTrigger.EvidenceChanged, CaseState.AwaitingHandOut),
            new(CaseState.Cleared, CaseTrigger.ClearanceEnded, CaseState.AwaitingHandOut),
        ];
        Ways = All.ToFrozenDictionary(one => (one.From, one.Trigger), one => one.To);
    }

    /// <summary>All of them.</summary>
    public static ImmutableArray<CaseTransition> All { get; }

    /// <summary>Where a case goes; null when nothing of the kind can happen to it.</summary>
    public static CaseState? Next(CaseState from, CaseTrigger trigger) =>
        Ways.TryGetValue((from, trigger), out var to) ? to : null;

    /// <summary>Where something leads, from wherever it may happen.</summary>
    public static CaseState EndOf(CaseTrigger trigger) => All.First(one => one.Trigger == trigger).To;

    private static IEnumerable<CaseTransition> Answered(CaseState from) =>
    [
        new(from, CaseTrigger.ConfirmedAndMended, CaseState.Closed),
        new(from, CaseTrigger.Confirmed, CaseState.Mending),
        new(from, CaseTrigger.ClearedByVerdict, CaseState.Cleared),
        new(from, CaseTrigger.ReviewNeeded, CaseState.AwaitingReview),
    ];
}
