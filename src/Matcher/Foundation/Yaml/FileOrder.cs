using Matcher.Foundation.Problems;

namespace Matcher.Foundation.Yaml;

/// <summary>Puts the problems of YAML files in the order in which somebody works through them.</summary>
internal static class FileOrder
{
    /// <summary>By file, line and position; within one place as they were found.</summary>
    public static IEnumerable<Problem> InFileOrder(this IEnumerable<Problem> problems) =>
        problems
            .OrderBy(problem => problem.Where.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Where.Line ?? 0)
            .ThenBy(problem => problem.Where.Position ?? 0);
}
