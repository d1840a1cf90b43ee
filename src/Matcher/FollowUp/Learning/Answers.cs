using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;

namespace Matcher.FollowUp.Learning;

/// <summary>
/// The answers to a case. One that was opened again and answered again has several: each was a finding of its own, about what the
/// data said then.
/// </summary>
internal static class Answers
{
    /// <summary>Verdicts that count, the earliest first: neither replaced nor under review nor sent back, and not 无法核实.</summary>
    public static IEnumerable<CaseVerdict> Of(Case one)
    {
        // What was opened again had been closed, so its verdict had counted.
        foreach (var earlier in one.EarlierVerdicts.Where(IsAnswer))
            yield return earlier;
        if (one.Verdict is { } verdict && IsAnswer(verdict) && Counts(one, verdict))
            yield return verdict;
    }

    /// <summary>Whether a verdict is that it is so.</summary>
    public static bool IsConfirmed(CaseVerdict verdict) => verdict.Given.Verdict is Verdict.Confirmed or Verdict.PartlyConfirmed;

    private static bool IsAnswer(CaseVerdict verdict) => verdict.Given.Verdict != Verdict.CannotVerify;

    // In 待复核 and 已退回 either the verdict itself is in question, or only the completion of what was confirmed.
    private static bool Counts(Case one, CaseVerdict verdict) => one.State switch
    {
        CaseState.Mending or CaseState.Closed or CaseState.Cleared or CaseState.Transferred => true,
        CaseState.AwaitingReview or CaseState.SentBack => !verdict.Given.NeedsReview || verdict.AcceptedBy.Length > 0,
        _ => false,
    };
}
