using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What keeps cases from being handed out.</summary>
internal static class HandOutProblems
{
    /// <summary>The result of the last night is not in its place.</summary>
    public static Problem ResultMissing(Place where, DateOnly night, long cases) =>
        Problem.Error(ProblemCode.HandOutResultMissing, where, new Day(night), new Count(cases));

    /// <summary>Lines of cases are in no list that is as the night wrote it; an older program's lists may have none of them.</summary>
    public static Problem LinesMissing(Place where, long cases, IEnumerable<string> changed) =>
        Problem.Error(ProblemCode.HandOutLinesMissing, where, new Count(cases), Words.Listed(changed.DefaultIfEmpty("—")));
}
