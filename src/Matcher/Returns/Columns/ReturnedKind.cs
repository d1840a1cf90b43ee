using Matcher.Catalogue.Sources;
using static Matcher.Returns.Columns.ReturnedColumn;

namespace Matcher.Returns.Columns;

/// <summary>Which list came back.</summary>
internal enum ReturnedKind
{
    /// <summary>疑点清单, and every list with its columns: the townships' verdicts.</summary>
    Hits,

    /// <summary>身份存疑: verdicts on what a rule asks; what has no number there is nobody's case.</summary>
    Doubts,

    /// <summary>整改台账: how far measures are.</summary>
    Measures,

    /// <summary>The county's review of verdicts.</summary>
    Review,

    /// <summary>更正单: what an agency answered.</summary>
    Corrections,
}

/// <summary>Tells lists by their headers.</summary>
internal static class ReturnedKinds
{
    /// <summary>Whether its lines have verdicts of townships.</summary>
    public static bool HasVerdicts(this ReturnedKind kind) => kind is ReturnedKind.Hits or ReturnedKind.Doubts;

    /// <summary>Which list it is; null where it has no column for an answer.</summary>
    public static ReturnedKind? Of(ColumnMapping columns) =>
        Has(columns, ReviewOpinion) ? ReturnedKind.Review
        : HasOneOf(columns, Verdict, TickConfirmed, TickPartlyConfirmed, TickNotSo, TickDataWrong, TickAlreadyHandled, TickCannotVerify)
            ? HasOneOf(columns, DoubtReason, SourceIdNumber) ? ReturnedKind.Doubts : ReturnedKind.Hits
        : HasOneOf(columns, MeasureProgress, Proof, ClosedOn) ? ReturnedKind.Measures
        : HasOneOf(columns, CorrectionState, AnsweredOn, Answer) ? ReturnedKind.Corrections
        : null;

    private static bool HasOneOf(ColumnMapping columns, params ReadOnlySpan<ReturnedColumn> any)
    {
        foreach (var column in any)
        {
            if (Has(columns, column))
                return true;
        }

        return false;
    }

    private static bool Has(ColumnMapping columns, ReturnedColumn column) => columns.Fields[(int)column] >= 0;
}
