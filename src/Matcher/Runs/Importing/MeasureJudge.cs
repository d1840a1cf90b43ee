using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.Returns.Words;

namespace Matcher.Runs.Importing;

/// <summary>Decides about a line of 整改台账: a measure is complete, goes on, or was refused.</summary>
/// <param name="desk">What it is held against.</param>
/// <param name="isCountys">Whether the file is the county's own: it alone hands cases over.</param>
internal sealed class MeasureJudge(ImportDesk desk, bool isCountys)
{
    /// <summary>The decision, before it is known whether the case can take it.</summary>
    public LineDecision Judge(ReturnedLine line, KnownCase one, ImmutableArray<Problem>.Builder told)
    {
        var where = ImportDesk.PlaceOf(line, ReturnedColumn.State);
        switch (line.Measure)
        {
            case MeasureState.Done when one.Case.Mending is { } mended && mended.SaysTheSameAs(Completion(line)):
                return new LineDecision(line, LedgerLineFate.Known);
            // Whatever closed it, there is nothing left to report.
            case MeasureState.Done when one.Case.State == CaseState.Closed:
                return new LineDecision(line, LedgerLineFate.Known);
            case MeasureState.Done when one.Case.State != CaseState.Mending:
                told.Add(ImportProblems.NotMending(where, one.Number, one.Case.State.Word(), CaseState.Closed.Word()));
                return new LineDecision(line, LedgerLineFate.Refused);
            case MeasureState.Done:
                return new LineDecision(line, LedgerLineFate.Landed) { Details = Completion(line) };
            case MeasureState.HandedOver when one.Case.State == CaseState.Transferred:
                return new LineDecision(line, LedgerLineFate.Known);
            case MeasureState.HandedOver when !isCountys:
                told.Add(ImportProblems.HandOverCountys(where, one.Number));
                return new LineDecision(line, LedgerLineFate.Refused);
            case MeasureState.HandedOver when one.Case.State != CaseState.Mending:
                told.Add(ImportProblems.NotMending(where, one.Number, one.Case.State.Word(), CaseState.Transferred.Word()));
                return new LineDecision(line, LedgerLineFate.Refused);
            case MeasureState.HandedOver:
                return new LineDecision(line, LedgerLineFate.Landed)
                {
                    Details = new MendingRefused(line.In(ReturnedColumn.Remark) is { Length: > 0 } why
                        ? why
                        : line.In(ReturnedColumn.MeasureProgress)),
                };
            case null:
                told.Add(ImportProblems.MeasureWithoutState(where, one.Number));
                return new LineDecision(line, LedgerLineFate.Known);
            // 持续整改 and 未整改 say that it stands as it stands.
            default:
                return new LineDecision(line, LedgerLineFate.Known);
        }
    }

    private Mended Completion(ReturnedLine line) =>
        desk.Completion(line.In(ReturnedColumn.MeasureProgress), line.In(ReturnedColumn.Proof), line.Day);
}
