using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;

namespace Matcher.Runs.Documenting;

/// <summary>What is known of a case, as a report tells it: each case is one of them.</summary>
internal enum CaseStanding
{
    /// <summary>待核实: nobody has found out yet, or the county has still to accept what was found.</summary>
    Open,

    /// <summary>属实 or 部分属实, and it holds: being mended, closed or handed over.</summary>
    Confirmed,

    /// <summary>已排除.</summary>
    Cleared,

    /// <summary>自动消除.</summary>
    Lapsed,
}

/// <summary>Which of them a case is.</summary>
internal static class CaseStandings
{
    /// <summary>What is known of a case.</summary>
    public static CaseStanding Of(Case one) => one.State switch
    {
        CaseState.Mending or CaseState.Closed or CaseState.Transferred => CaseStanding.Confirmed,
        CaseState.Cleared => CaseStanding.Cleared,
        CaseState.Lapsed => CaseStanding.Lapsed,
        // The completion of what was confirmed is under review or was returned: that it is so nobody doubts.
        CaseState.AwaitingReview or CaseState.SentBack when one.StandingVerdict?.Given.Verdict.Confirms() == true =>
            CaseStanding.Confirmed,
        _ => CaseStanding.Open,
    };

    /// <summary>
    /// 已反馈: whether a verdict of the township stands, be it one that the county has still to accept. One that was sent back does not.
    /// </summary>
    public static bool IsAnswered(Case one) =>
        one.Verdict is { } verdict && (one.State != CaseState.SentBack || verdict.IsAccepted);
}
