using System.Collections.Frozen;
using Matcher.Foundation.Problems;
using Matcher.Identity;

namespace Matcher.Matches;

/// <summary>The reasons for which rows are rejected: by the class of their number, and as the short codes of the lists.</summary>
internal static class RejectCodes
{
    /// <summary>The reason for a class.</summary>
    public static ProblemCode For(IdClass idClass) => idClass switch
    {
        IdClass.Empty => ProblemCode.RejectIdEmpty,
        IdClass.NumericCell => ProblemCode.RejectIdNumericCell,
        IdClass.Truncated => ProblemCode.RejectIdTruncated,
        IdClass.Scientific => ProblemCode.RejectIdScientific,
        IdClass.Masked => ProblemCode.RejectIdMasked,
        IdClass.CutShort => ProblemCode.RejectIdCutShort,
        IdClass.Several => ProblemCode.RejectIdSeveral,
        IdClass.NotANumber => ProblemCode.RejectIdNotANumber,
        _ => ProblemCode.RejectIdMistyped,
    };

    /// <summary>
    /// The short codes that lists, run.json and the agencies use (拒收代码). They are explained in <c>docs/reject-codes.md</c>
    /// and never change.
    /// </summary>
    public static FrozenDictionary<ProblemCode, string> Names { get; } = new Dictionary<ProblemCode, string>
    {
        [ProblemCode.RejectIdEmpty] = "ID_EMPTY",
        [ProblemCode.RejectIdNumericCell] = "ID_NUMERIC_CELL",
        [ProblemCode.RejectIdTruncated] = "ID_TRUNCATED",
        [ProblemCode.RejectIdScientific] = "ID_SCIENTIFIC",
        [ProblemCode.RejectIdMasked] = "ID_MASKED",
        [ProblemCode.RejectIdMistyped] = "ID_MISTYPED",
        [ProblemCode.RejectIdCutShort] = "ID_CUT_SHORT",
        [ProblemCode.RejectIdSeveral] = "ID_SEVERAL",
        [ProblemCode.RejectIdNotANumber] = "ID_NOT_A_NUMBER",
        [ProblemCode.RejectIdAmbiguous] = "ID_AMBIGUOUS",
        [ProblemCode.RejectIdRosterDamaged] = "ROSTER_DAMAGED",
        [ProblemCode.RejectIdentityUnclear] = "IDENTITY_UNCLEAR",
        [ProblemCode.RejectFieldCount] = "FIELD_COUNT",
        [ProblemCode.RejectQuoteNotClosed] = "QUOTE_NOT_CLOSED",
    }.ToFrozenDictionary();
}
