using System.Collections.Immutable;
using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;

namespace Matcher.Runs.Importing;

/// <summary>Decides about a verdict: it is new, known, another than before, or too late.</summary>
/// <param name="desk">What it is held against.</param>
internal sealed class VerdictJudge(ImportDesk desk)
{
    /// <summary>The decision, before it is known whether the case can take it.</summary>
    public LineDecision Judge(ReturnedLine line, KnownCase one, string township, ImmutableArray<Problem>.Builder told)
    {
        var where = ImportDesk.PlaceOf(line, ReturnedColumn.Verdict);
        // What is known needs no reason that fits, and is not told of again.
        var notes = ImmutableArray.CreateBuilder<Problem>();
        var given = new ReasonedVerdict(desk, line, one, township, notes).Make();
        if (one.Case.Verdict is { } earlier)
        {
            if (Said(earlier.Given) == Said(given))
                return Known(line, one, told);
            if (Completion(given, earlier.Given) is { } done)
            {
                if (one.Case.Mending?.SaysTheSameAs(done) == true)
                    return new LineDecision(line, LedgerLineFate.Known);
                if (one.Case.State == CaseState.Mending)
                {
                    told.AddRange(notes);
                    return new LineDecision(line, LedgerLineFate.Landed) { Details = done };
                }
            }

            if (!one.Case.State.IsToBeVerified())
                return Another(line, one, given, earlier, told, notes);
        }
        else if (one.Case.EarlierVerdict is { } former && Said(former.Given) == Said(given))
        {
            told.Add(ImportProblems.AnsweredBefore(where, one.Number, one.Case.OpenedOn, one.Case.Reopening?.Why.Word() ?? ""));
            return new LineDecision(line, LedgerLineFate.Known);
        }
        else if (!one.Case.State.IsToBeVerified())
        {
            told.Add(ImportProblems.CaseClosed(where, one.Number, one.Case.State.Word(), one.Case.ClosedOn ?? one.Case.OpenedOn));
            return new LineDecision(line, LedgerLineFate.Refused);
        }

        told.AddRange(notes);
        return new LineDecision(line, LedgerLineFate.Landed) { Details = given };
    }

    // The list once more, now with what was done about what it confirmed before: that is the completion, and no other verdict.
    private Mended? Completion(VerdictGiven given, VerdictGiven earlier) =>
        given.IsComplete && !earlier.IsComplete && earlier.Verdict.Confirms()
            ? desk.Completion(given.Measure.Length == 0 ? given.ReasonText : $"{given.ReasonText}；{given.Measure}", "", given.CheckedOn)
            : null;

    private static LineDecision Known(ReturnedLine line, KnownCase one, ImmutableArray<Problem>.Builder told)
    {
        // The township has looked at it again, or has sent the old list once more.
        if (one.Case.State == CaseState.SentBack)
            told.Add(ImportProblems.SameAfterReturn(ImportDesk.PlaceOf(line, ReturnedColumn.Verdict), one.Number,
                LineTexts.Kept(one.Case.SentBackWhy)));
        return new LineDecision(line, LedgerLineFate.Known);
    }

    private LineDecision Another(ReturnedLine line, KnownCase one, VerdictGiven given, CaseVerdict earlier,
        ImmutableArray<Problem>.Builder told, ImmutableArray<Problem>.Builder notes)
    {
        var where = ImportDesk.PlaceOf(line, ReturnedColumn.Verdict);
        if (desk.Replaces && earlier.Event.Id > 0)
        {
            told.AddRange(notes);
            if (!notes.Any(note => note.Severity == Severity.Error))
            {
                told.Add(Decided(earlier.Given) == Decided(given)
                    ? ImportProblems.TextsReplaced(where, one.Number, Words(given))
                    : ImportProblems.Replaced(where, one.Number, Words(earlier.Given), Words(given)));
            }

            return new LineDecision(line, LedgerLineFate.Landed) { Details = given with { InPlaceOf = earlier.Event.Id } };
        }

        if (Decided(earlier.Given) == Decided(given))
        {
            told.Add(ImportProblems.OtherTexts(line.Where, one.Number));
            return new LineDecision(line, LedgerLineFate.Known);
        }

        told.Add(ImportProblems.Conflict(where, one.Number, Words(earlier.Given), IsoDate.Write(earlier.Event.Day), earlier.Event.By,
            Words(given), one.Case.State.Word()));
        return new LineDecision(line, LedgerLineFate.Refused);
    }

    // Who says what: not what follows from it on the day on which it is recorded.
    private static VerdictGiven Said(VerdictGiven given) => Decided(given) with
    {
        Measure = given.Measure,
        FirstInvestigator = given.FirstInvestigator,
        SecondInvestigator = given.SecondInvestigator,
        CheckedOn = given.CheckedOn,
        Remark = given.Remark,
    };

    private static VerdictGiven Decided(VerdictGiven given) => new()
    {
        Verdict = given.Verdict,
        Reason = given.Reason,
        ReasonText = given.Reason.Length > 0 ? "" : given.ReasonText,
        Township = "",
        Amount = given.Amount,
        Month = given.Month,
    };

    private static string Words(VerdictGiven given) =>
        given.ReasonText.Length == 0 ? VerdictNames.Of(given.Verdict) : $"{VerdictNames.Of(given.Verdict)}（{given.ReasonText}）";
}
