using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;

namespace Matcher.Reports.CaseLists;

/// <summary>
/// What makes a case a problem to be put right: a verdict that it is so, wholly or in part. It stays one when it is closed, and when the
/// data show that it is still there; a verdict that the county has yet to accept makes none.
/// </summary>
/// <param name="By">The verdict.</param>
/// <param name="IsAgain">Whether it is to be verified again, because it came back, is still there, or its completion was returned.</param>
internal sealed record Confirmation(CaseVerdict By, bool IsAgain)
{
    /// <summary>That of a case; null: it is not confirmed.</summary>
    public static Confirmation? Of(Case one)
    {
        if (one.Verdict is { } verdict && Confirms(verdict) && Counts(one, verdict))
            return new Confirmation(verdict, one.State == CaseState.SentBack);
        return one is { Verdict: null, Reopening: not null, EarlierVerdict: { } earlier } && one.State.IsOpen() && Confirms(earlier)
            ? new Confirmation(earlier, IsAgain: true)
            : null;
    }

    private static bool Confirms(CaseVerdict verdict) => verdict.Given.Verdict is Verdict.Confirmed or Verdict.PartlyConfirmed;

    // In 待复核 and 已退回 either the verdict itself is in question, or only the completion of what was confirmed.
    private static bool Counts(Case one, CaseVerdict verdict) => one.State switch
    {
        CaseState.Mending or CaseState.Closed or CaseState.Transferred => true,
        CaseState.AwaitingReview or CaseState.SentBack => !verdict.Given.NeedsReview || verdict.AcceptedBy.Length > 0,
        _ => false,
    };
}
