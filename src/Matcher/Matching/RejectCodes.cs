using Matcher.Identity;
using Matcher.Problems;

namespace Matcher.Matching;

/// <summary>Why a number that cannot be matched makes its row a reject.</summary>
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
        _ => ProblemCode.RejectIdMistyped,
    };
}
