using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;

namespace Matcher.Runs.Importing;

/// <summary>办理状态 that something would lead to, for the sentence that says why it cannot.</summary>
internal static class StateWords
{
    /// <summary>The state.</summary>
    public static string After(CaseEventDetails details) => (details switch
    {
        HandedOut => CaseState.AwaitingVerdict,
        VerdictGiven { NeedsReview: true } or Mended { NeedsReview: true } => CaseState.AwaitingReview,
        VerdictGiven { Verdict: Verdict.CannotVerify } => CaseState.AwaitingVerdict,
        VerdictGiven verdict when verdict.Verdict.Clears() => CaseState.Cleared,
        VerdictGiven { IsComplete: true } or Mended => CaseState.Closed,
        VerdictGiven => CaseState.Mending,
        SentBackWithReason => CaseState.SentBack,
        MendingRefused => CaseState.Transferred,
        _ => CaseState.Cleared,
    }).Word();
}
