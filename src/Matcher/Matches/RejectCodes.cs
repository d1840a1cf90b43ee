using Matcher.Foundation.Problems;
using Matcher.Identity;

namespace Matcher.Matches;

/// <summary>
/// The reasons for which rows are rejected, by the class of their number; their short codes are in <see cref="RejectNames"/>.
/// </summary>
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
}
