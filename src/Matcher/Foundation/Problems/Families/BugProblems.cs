using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What a bug has cost, where the run went on without it.</summary>
internal static class BugProblems
{
    /// <param name="where">Where it was being read, as far as that is known.</param>
    /// <param name="error">Type of what was thrown; its text may quote a row.</param>
    public static Problem ReadingFailed(Place where, string error) =>
        Problem.Error(ProblemCode.SourceReadingFailed, where, new Text(error));

    /// <param name="where">The rule's file.</param>
    /// <param name="title">What the rule looks for.</param>
    /// <param name="error">Type of what was thrown.</param>
    public static Problem RuleFailed(Place where, string title, string error) =>
        Problem.Error(ProblemCode.RuleFailed, where, new Text(title), new Text(error));
}
