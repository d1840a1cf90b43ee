using Matcher.Identity.Names;

namespace Matcher.Identity;

/// <summary>
/// Grades a match of two numbers, or of two other documents, that are equal. What was found by recovery is graded C by
/// the recovery itself.
/// </summary>
internal static class MatchGrading
{
    /// <summary>The grade, or null when this is no match.</summary>
    /// <param name="roster">What the number on the roster is.</param>
    /// <param name="source">What the number in the source is.</param>
    /// <param name="names">How the names compare.</param>
    public static MatchGrade? Grade(IdClass roster, IdClass source, NameComparison names)
    {
        var agree = names is NameComparison.Same or NameComparison.Compatible;
        return (roster, source) switch
        {
            (IdClass.Valid, IdClass.Valid) => names switch
            {
                NameComparison.Different => MatchGrade.D,
                NameComparison.Unknown => MatchGrade.B,
                _ => MatchGrade.A,
            },

            // Fifteen digits without a check character, or digits that somebody wrote as letters, and no name are too little to
            // accuse anybody: no grade covers them.
            (IdClass.Valid or IdClass.Legacy or IdClass.LookAlike, IdClass.Valid or IdClass.Legacy or IdClass.LookAlike) => names switch
            {
                NameComparison.Different => MatchGrade.D,
                NameComparison.Unknown => null,
                _ => MatchGrade.B,
            },

            // A number that ends in 000 may have been cut and pass its check by luck: without the name it counts as damaged.
            (IdClass.Truncated, IdClass.Valid or IdClass.Legacy or IdClass.LookAlike or IdClass.Truncated)
                or (IdClass.Valid or IdClass.Legacy or IdClass.LookAlike, IdClass.Truncated) => agree ? MatchGrade.B : null,

            // The number of a passport is unique only in the country that issued it, and nothing in it checks: at best B.
            (IdClass.OtherDocument, IdClass.OtherDocument) => agree ? MatchGrade.B : null,

            _ => null,
        };
    }
}
