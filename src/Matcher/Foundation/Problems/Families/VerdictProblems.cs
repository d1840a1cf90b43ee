using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with the reasons of verdicts as they are written.</summary>
internal static class VerdictProblems
{
    public static Problem TextTwice(Place where, string text, string other) =>
        Problem.Error(ProblemCode.VerdictTextTwice, where, new Text(text), new Text(other));

    public static Problem KeyIdle(Place where, string key, string reason) =>
        Problem.Error(ProblemCode.VerdictKeyIdle, where, new Text(key), new Text(reason));
}
