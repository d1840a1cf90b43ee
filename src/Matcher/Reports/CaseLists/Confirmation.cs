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
        if (one.StandingVerdict is { } verdict && verdict.Given.Verdict.Confirms())
            return new Confirmation(verdict, one.State == CaseState.SentBack);
        return one is { Verdict: null, Reopening: not null, EarlierVerdict: { } earlier } && one.State.IsOpen()
            && earlier.Given.Verdict.Confirms()
            ? new Confirmation(earlier, IsAgain: true)
            : null;
    }
}
