using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>Why the bureau's secret cannot be used. Nothing of it is ever told.</summary>
internal static class SecretProblems
{
    public static Problem Missing(Place where) =>
        Problem.Error(ProblemCode.SecretMissing, where);

    public static Problem TooShort(Place where, long least) =>
        Problem.Error(ProblemCode.SecretTooShort, where, new Number(least));

    public static Problem TooPlain(Place where, long least) =>
        Problem.Error(ProblemCode.SecretTooPlain, where, new Number(least));

    public static Problem Unreadable(Place where) =>
        Problem.Error(ProblemCode.SecretUnreadable, where);
}
