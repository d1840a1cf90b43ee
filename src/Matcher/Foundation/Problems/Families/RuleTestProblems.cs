using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with the examples of a rule.</summary>
internal static class RuleTestProblems
{
    public static Problem Missing(Place where) =>
        Problem.Error(ProblemCode.RuleTestsMissing, where);

    public static Problem NoHit(Place where) =>
        Problem.Error(ProblemCode.RuleTestsNoHit, where);

    public static Problem NoMiss(Place where) =>
        Problem.Error(ProblemCode.RuleTestsNoMiss, where);

    public static Problem WithBad(Place where, string key) =>
        Problem.Error(ProblemCode.RuleTestsWithBad, where, new Text(key));

    /// <summary>An example needs a parameter that has no value it can use.</summary>
    public static Problem CannotRun(Place where, string test, string parameter) =>
        Problem.Error(ProblemCode.RuleTestParameter, where, new Text(test), new Text(parameter));

    /// <summary>Examples of the pack come out otherwise with the words of the bureau's own file.</summary>
    public static Problem TurnedByOwnWords(Place where, string column, long count, IEnumerable<string> examples) =>
        Problem.Warning(ProblemCode.RuleTestTurned, where, new Text(column), new Count(count), Words.Examples(examples));

    public static Problem Fails(Place where, string test, string expected, string got) =>
        Problem.Error(ProblemCode.RuleTestFails, where, new Text(test), new Text(expected), new Text(got));
}
