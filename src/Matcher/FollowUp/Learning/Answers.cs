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
        if (one.StandingVerdict is { } verdict && IsAnswer(verdict))
            yield return verdict;
    }

    private static bool IsAnswer(CaseVerdict verdict) => verdict.Given.Verdict != Verdict.CannotVerify;
}
