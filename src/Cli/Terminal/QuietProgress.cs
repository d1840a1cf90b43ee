using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;

namespace Matcher.Cli.Terminal;

/// <summary>Tells problems and nothing else.</summary>
internal sealed class QuietProgress(ProblemLines problems) : IRunProgress
{
    public void Stage(RunStage stage)
    {
    }

    public void Reading(string source, long bytesRead, long bytesTotal)
    {
    }

    public void Problem(Problem problem) => problems.Show(problem);

    public void Bug(Exception exception)
    {
    }
}
