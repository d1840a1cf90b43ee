namespace Matcher.Foundation.Problems.Families;

/// <summary>Why a row could not be used: the row's place is told beside it.</summary>
internal static class RejectProblems
{
    /// <summary>What is told of a reject.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code is no reject's.</exception>
    public static Problem Of(ProblemCode reason) => ProblemDeclarations.Of(reason).Family == ProblemFamily.Reject
        ? Problem.Error(reason, Place.Nowhere)
        : throw new ArgumentOutOfRangeException(nameof(reason), reason, "No reject.");
}
