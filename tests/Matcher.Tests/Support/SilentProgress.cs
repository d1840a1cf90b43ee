using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;

namespace Matcher.Support;

/// <summary>Nobody is watching.</summary>
internal sealed class SilentProgress : IRunProgress
{
    public void Stage(RunStage stage)
    {
    }

    public void Reading(FileProgress file)
    {
    }

    public void Problem(Problem problem)
    {
    }

    public void Bug(Exception exception)
    {
    }
}
