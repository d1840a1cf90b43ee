using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with an archive, or with a member of one.</summary>
internal static class ArchiveProblems
{
    public static Problem OfOtherKind(Place where) =>
        Problem.Error(ProblemCode.FileIsOtherArchive, where);

    public static Problem TooLarge(Place where) =>
        Problem.Error(ProblemCode.ArchiveTooLarge, where);

    public static Problem HoldsMore(Place where) =>
        Problem.Error(ProblemCode.ArchiveHoldsMore, where);

    public static Problem Damaged(Place where) =>
        Problem.Error(ProblemCode.ArchiveDamaged, where);

    public static Problem Protected(Place where) =>
        Problem.Error(ProblemCode.ArchiveProtected, where);

    public static Problem InParts(Place where) =>
        Problem.Error(ProblemCode.ArchiveInParts, where);

    public static Problem IsProgram(Place where) =>
        Problem.Error(ProblemCode.ArchiveIsProgram, where);

    public static Problem OtherMethod(Place where) =>
        Problem.Error(ProblemCode.ArchiveOtherMethod, where);

    public static Problem Nested(Place where, long deepest) =>
        Problem.Error(ProblemCode.ArchiveNested, where, new Number(deepest));

    public static Problem HasManyMembers(Place where, long members, long most) =>
        Problem.Error(ProblemCode.ArchiveHasManyMembers, where, new Number(members), new Number(most));

    public static Problem MemberNotUsed(Place where) =>
        Problem.Warning(ProblemCode.MemberNotUsed, where);
}
