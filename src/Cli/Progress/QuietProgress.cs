using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;

namespace Matcher.Cli.Progress;

/// <summary>Tells problems and nothing else.</summary>
internal sealed class QuietProgress(ProblemLines problems) : IRunProgress
{
    public void Stage(RunStage stage)
    {
    }

    public void Reading(FileProgress file)
    {
    }

    public void Problem(Problem problem) => problems.Show(problem);

    public void Bug(Exception exception)
    {
    }
}
