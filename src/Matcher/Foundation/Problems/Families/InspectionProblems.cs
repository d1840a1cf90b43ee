using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>Why a file that is inspected cannot be described.</summary>
internal static class InspectionProblems
{
    public static Problem NoFile(Place where, string folder) =>
        Problem.Error(ProblemCode.InspectNoFile, where, new Text(folder));

    public static Problem NoHeader(Place where, long rowsLookedAt) =>
        Problem.Error(ProblemCode.InspectNoHeader, where, new Number(rowsLookedAt));

    public static Problem NoIdNumber(Place where, string columns) =>
        Problem.Error(ProblemCode.InspectNoIdNumber, where, new Text(columns));
}
