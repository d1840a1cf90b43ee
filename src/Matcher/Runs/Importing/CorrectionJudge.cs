using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.Returns.Words;

namespace Matcher.Runs.Importing;

/// <summary>Decides about a line of 更正单: what an agency made of the request to correct a row.</summary>
internal static class CorrectionJudge
{
    /// <summary>The decision, before it is known whether the case can take it.</summary>
    public static LineDecision Judge(ImportDesk desk, ReturnedLine line, KnownCase one, ImmutableArray<Problem>.Builder told)
    {
        var where = ImportDesk.PlaceOf(line, ReturnedColumn.CorrectionState);
        if (one.Case.Correction is not { } correction)
        {
            told.Add(ImportProblems.NoCorrection(where, one.Number, one.Case.State.Word()));
            return new LineDecision(line, LedgerLineFate.Refused);
        }

        var day = line.Day ?? desk.Today;
        switch (line.Correction)
        {
            case CorrectionAnswer.Waiting or CorrectionAnswer.Overdue:
                return correction is { Sent: null, IsOpen: true }
                    ? new LineDecision(line, LedgerLineFate.Landed) { Details = new CorrectionSent(day, null) }
                    : new LineDecision(line, LedgerLineFate.Known);
            case { } answer when correction.Answered is { } known:
                if (known.IsCorrected == (answer == CorrectionAnswer.Corrected))
                    return new LineDecision(line, LedgerLineFate.Known);
                told.Add(ImportProblems.CorrectionAnswered(where, one.Number, known.IsCorrected ? "已更正" : "不予更正", known.On));
                return new LineDecision(line, LedgerLineFate.Refused);
            case { } answer:
                return new LineDecision(line, LedgerLineFate.Landed)
                {
                    Details = new CorrectionAnswered(answer == CorrectionAnswer.Corrected, day, line.In(ReturnedColumn.Answer)),
                };
            default:
                return new LineDecision(line, LedgerLineFate.Unread);
        }
    }
}
