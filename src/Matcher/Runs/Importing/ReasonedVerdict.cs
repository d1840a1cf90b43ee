using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;

namespace Matcher.Runs.Importing;

/// <summary>Makes the verdict of a line: its reason, what the reason asks for, and for how long it holds.</summary>
/// <param name="desk">What it is held against.</param>
/// <param name="line">The line.</param>
/// <param name="one">The case.</param>
/// <param name="township">乡镇 that says it.</param>
/// <param name="told">Takes what is told, and what is wrong.</param>
internal sealed class ReasonedVerdict(
    ImportDesk desk, ReturnedLine line, KnownCase one, string township, ImmutableArray<Problem>.Builder told)
{
    // 民发〔2021〕57号第十六条.
    private const int FewestInvestigators = 2;

    /// <summary>The verdict.</summary>
    public VerdictGiven Make()
    {
        var verdict = line.Verdict!.Value;
        var text = LineTexts.Kept(line.Reason);
        var reason = ReasonOf(verdict, text);
        var isComplete = reason?.IsComplete == true && verdict.Confirms();
        var needsReview = NeedsReview(verdict);
        TellVisit();
        return new VerdictGiven
        {
            Verdict = verdict,
            Reason = reason?.Code ?? "",
            ReasonText = reason?.Text ?? text,
            Township = township,
            IsComplete = isComplete,
            NeedsReview = needsReview,
            AsksCorrection = verdict == Verdict.DataWrong || (reason?.IsCorrection == true && verdict.Clears()),
            Until = needsReview ? null : Until(verdict, reason, isComplete),
            Measure = line.In(ReturnedColumn.Opinion),
            FirstInvestigator = LineTexts.Kept(line.Investigators.FirstOrDefault() ?? ""),
            SecondInvestigator = LineTexts.Kept(string.Join('、', line.Investigators.Skip(1))),
            CheckedOn = line.Day,
            Amount = AmountOf(reason),
            Month = MonthOf(reason),
            Remark = RemarkOf(reason),
        };
    }

    private bool NeedsReview(Verdict verdict) => verdict != Verdict.CannotVerify && desk.Settings.Review switch
    {
        ReviewScope.All => true,
        ReviewScope.Clearing => verdict.Clears(),
        _ => false,
    };

    private DateOnly? Until(Verdict verdict, VerdictReason? reason, bool isComplete) =>
        verdict == Verdict.CannotVerify ? desk.DueFromToday(one)
        : verdict.Clears() ? reason?.ClearedUntil(desk.Today)
        : isComplete ? desk.MendedBy
        : null;

    private VerdictReason? ReasonOf(Verdict verdict, string text)
    {
        if (text.Length == 0)
            return null;
        var where = ImportDesk.PlaceOf(line, ReturnedColumn.Reason);
        var fitting = desk.Reasons.Of(verdict).Select(known => known.Text);
        if (desk.Reasons.Find(line.Reason) is not { } reason)
        {
            told.Add(ImportProblems.ReasonFree(where, text, fitting));
            return null;
        }

        if (reason.Verdicts.Contains(verdict))
            return reason;
        told.Add(ImportProblems.ReasonWrong(where, reason.Text, VerdictNames.Of(verdict), reason.Verdicts.Select(VerdictNames.Of),
            fitting));
        return null;
    }

    private decimal? AmountOf(VerdictReason? reason)
    {
        if (line.Amount is not null || reason is not { NeedsAmount: true })
            return line.Amount;
        if (FiguresInText.Amount(Texts()) is { } found)
        {
            told.Add(ImportProblems.AmountFound(WrittenAt,
                found.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return found;
        }

        told.Add(ImportProblems.AmountNeeded(WrittenAt, reason.Text));
        return null;
    }

    private DateOnly? MonthOf(VerdictReason? reason)
    {
        if (line.Month is not null || reason is not { NeedsMonth: true })
            return line.Month;
        if (FiguresInText.Month(desk.Today, Texts()) is { } found)
        {
            told.Add(ImportProblems.MonthFound(WrittenAt,
                found.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)));
            return found;
        }

        told.Add(ImportProblems.MonthNeeded(WrittenAt, reason.Text));
        return null;
    }

    private string RemarkOf(VerdictReason? reason)
    {
        var remark = line.In(ReturnedColumn.Remark);
        if (reason is { NeedsRemark: true } && remark.Length == 0 && line.In(ReturnedColumn.Opinion).Length == 0)
            told.Add(ImportProblems.RemarkNeeded(ImportDesk.PlaceOf(line, ReturnedColumn.Remark), reason.Text));
        return remark;
    }

    // The lists have no columns for amounts and months of their own.
    private Place WrittenAt => ImportDesk.PlaceOf(line, ReturnedColumn.Opinion);

    private IEnumerable<string> Texts() => [line[ReturnedColumn.Opinion] ?? "", line[ReturnedColumn.Remark] ?? ""];

    private void TellVisit()
    {
        var where = ImportDesk.PlaceOf(line, ReturnedColumn.Day);
        if (line.Day is { } day && day > desk.Today)
            told.Add(ImportProblems.DayInFuture(where, day, desk.Today));
        else if (line.Day is { } early && one.Case.Reopening is { } reopening && early < reopening.On)
            told.Add(ImportProblems.DayBeforeReopening(where, one.Number, early, reopening.On, reopening.Why.Word()));
        else if (line.Day is { } first && first < one.Case.FirstFound)
            told.Add(ImportProblems.DayBeforeFound(where, first, one.Case.FirstFound));
        if (line.Investigators.Length < FewestInvestigators)
            told.Add(ImportProblems.FewInvestigators(ImportDesk.PlaceOf(line, ReturnedColumn.SecondInvestigator),
                line.Investigators.Length));
    }
}
