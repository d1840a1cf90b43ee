using Matcher.Problems;

namespace Matcher.Configuration;

/// <summary>Reads <c>matcher.yaml</c>.</summary>
public static class ConfigLoader
{
    /// <summary>Reads and checks a config; null, with every problem, when it cannot be used.</summary>
    /// <param name="path">Full path of the file, or of a folder that holds <c>matcher.yaml</c>.</param>
    /// <param name="problems">Takes what is wrong, with lines.</param>
    public static MatcherConfig? Load(string path, ProblemList problems) => throw new NotSupportedException();
}
