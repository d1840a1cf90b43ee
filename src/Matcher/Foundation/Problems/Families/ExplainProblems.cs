using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>Why nobody can be explained.</summary>
internal static class ExplainProblems
{
    public static Problem Unknown(Place where, string asked) =>
        Problem.Error(ProblemCode.ExplainUnknown, where, new Text(asked));

    public static Problem PersonGone(Place where, string hit, string rule, string township, string household) =>
        Problem.Error(ProblemCode.ExplainPersonGone, where, new Text(hit), new Text(rule), new Text(township), new Text(household));
}
