using System.Collections.Frozen;

namespace Matcher.Foundation.Problems;

/// <summary>
/// The short codes by which lists, run.json and the agencies know why a row was rejected (拒收代码). They are explained in
/// <c>docs/reject-codes.md</c> and never change.
/// </summary>
internal static class RejectNames
{
    /// <summary>The code of each reason.</summary>
    public static FrozenDictionary<ProblemCode, string> All { get; } = new Dictionary<ProblemCode, string>
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

    /// <summary>What users know a problem by.</summary>
    public static string Shown(ProblemDeclaration problem) => All.GetValueOrDefault(problem.Code, problem.Key);
}
