using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;
using Matcher.Reports.Documents;

namespace Matcher.Runs.Documenting;

/// <summary>Counts how far cases are.</summary>
/// <param name="counts">Counts whom they are about.</param>
/// <param name="due">整改期限 of a case; null: none.</param>
/// <param name="asOf">The day of the report.</param>
internal sealed class CaseCounter(LeadCounts counts, Func<KnownCase, DateOnly?> due, DateOnly asOf)
{
    /// <summary>The figures of some cases.</summary>
    public CaseFigures Of(IReadOnlyCollection<KnownCase> cases)
    {
        var by = cases.ToLookup(known => CaseStandings.Of(known.Case));
        var (open, confirmed, cleared) = (by[CaseStanding.Open], by[CaseStanding.Confirmed], by[CaseStanding.Cleared]);
        return new CaseFigures
        {
            Found = Count(cases, _ => true),
            HandedOut = Count(cases, one => one.Moves.Any(move => move.Trigger == CaseTrigger.HandOut)),
            Answered = Count(cases, CaseStandings.IsAnswered),
            Confirmed = Count(confirmed, _ => true),
            PartlyConfirmed = Count(confirmed, one => Says(one, Verdict.PartlyConfirmed)),
            Cleared = Count(cleared, _ => true),
            NotSo = Count(cleared, one => Says(one, Verdict.NotSo)),
            DataWrong = Count(cleared, one => Says(one, Verdict.DataWrong)),
            AlreadyHandled = Count(cleared, one => Says(one, Verdict.AlreadyHandled)),
            Lapsed = Count(by[CaseStanding.Lapsed], _ => true),
            Open = Count(open, _ => true),
            CannotVerify = Count(open, one => Says(one, Verdict.CannotVerify)),
            AwaitingReview = Count(open, one => one.State == CaseState.AwaitingReview),
            SentBack = Count(open, one => one.State == CaseState.SentBack),
            Unanswered = Count(open, one => one is { HandOut: not null, Verdict: null }),
            Overdue = counts.Of([.. cases.Where(known => known.Case.State.IsOpen() && due(known) < asOf)]),
            Mending = Count(confirmed, one => one.State.IsOpen()),
            Mended = Count(confirmed, one => one.State == CaseState.Closed),
            Transferred = Count(confirmed, one => one.State == CaseState.Transferred),
        };
    }

    private LeadCount Count(IEnumerable<KnownCase> cases, Func<Case, bool> isCounted) =>
        counts.Of([.. cases.Where(known => isCounted(known.Case))]);

    private static bool Says(Case one, Verdict verdict) => one.Verdict?.Given.Verdict == verdict;
}
