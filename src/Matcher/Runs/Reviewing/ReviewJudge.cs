using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems.Families;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.Returns.Words;
using Matcher.Runs.Importing;

namespace Matcher.Runs.Reviewing;

/// <summary>Decides about a line of the county's review: what it accepts takes effect, what it returns goes back with a reason.</summary>
/// <param name="desk">What it is held against.</param>
internal sealed class ReviewJudge(ImportDesk desk)
{
    /// <summary>The decision.</summary>
    public LineDecision Judge(ReturnedLine line)
    {
        if (line.IsRefused)
            return new LineDecision(line, LedgerLineFate.Refused);
        if (line.IsCopy)
            return new LineDecision(line, LedgerLineFate.Known);
        if (line.Kind != ReturnedKind.Review)
            return new LineDecision(line, LedgerLineFate.Refused) { Told = [ImportProblems.IsNoReview(line.Where)] };
        if (!line.IsAnswered)
            return new LineDecision(line, LedgerLineFate.Unread) { Before = desk.Cases.Find(line.Number!)?.Case };
        return desk.Cases.Find(line.Number!) is { } one
            ? Judge(line, one) with { Before = one.Case }
            : new LineDecision(line, LedgerLineFate.Refused)
            {
                Told = [desk.NoCase(line)],
            };
    }

    private LineDecision Judge(ReturnedLine line, KnownCase one)
    {
        var isAccepted = line.Review == ReviewOpinion.Accepted;
        var why = line.In(ReturnedColumn.SentBackReason);
        if (one.Case.State != CaseState.AwaitingReview && IsDone(one.Case, isAccepted, why))
            return new LineDecision(line, LedgerLineFate.Known);
        if (!isAccepted && why.Length == 0)
        {
            return new LineDecision(line, LedgerLineFate.Refused)
            {
                Told = [ImportProblems.SentBackWithoutReason(ImportDesk.PlaceOf(line, ReturnedColumn.SentBackReason), one.Number)],
            };
        }

        var reviewer = line.In(ReturnedColumn.Reviewer);
        CaseEventDetails details = isAccepted
            ? new Accepted(Until(one.Case)) { Reviewer = reviewer }
            : new SentBackWithReason(why, desk.DueFromToday(one)) { Reviewer = reviewer };
        return desk.Cases.Do(one, details) is { } after
            ? new LineDecision(line, LedgerLineFate.Landed) { After = after, Details = details }
            : new LineDecision(line, LedgerLineFate.Refused)
            {
                Told = [ImportProblems.NotForReview(line.Where, one.Number, one.Case.State.Word(), Wanted(one.Case, isAccepted))],
            };
    }

    private static bool IsDone(Case one, bool isAccepted, string why) => isAccepted
        ? one.Verdict is { AcceptedBy.Length: > 0 }
        : one.State == CaseState.SentBack && (why.Length == 0 || why == one.SentBackWhy);

    // It counts from the acceptance, as it would from the verdict where nobody must accept it.
    private DateOnly? Until(Case one) => one switch
    {
        { Mending: not null } or { Verdict.Given.IsComplete: true } => desk.MendedBy,
        { Verdict: { Given: var given } } when given.Verdict.Clears() =>
            desk.Reasons.All.FirstOrDefault(reason => reason.Code == given.Reason)?.ClearedUntil(desk.Today),
        _ => null,
    };

    private static string Wanted(Case one, bool isAccepted) => !isAccepted ? CaseState.SentBack.Word()
        : one.Verdict is { } verdict ? StateWords.After(verdict.Given with { NeedsReview = false })
        : CaseState.Cleared.Word();
}
