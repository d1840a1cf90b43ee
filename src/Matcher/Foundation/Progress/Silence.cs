using Matcher.Foundation.Problems;

namespace Matcher.Foundation.Progress;

/// <summary>Where nobody is told how it is getting on.</summary>
internal sealed class Silence : IRunProgress
{
    /// <summary>The only one.</summary>
    public static readonly Silence Progress = new();

    private Silence()
    {
    }

    /// <inheritdoc/>
    public void Stage(RunStage stage)
    {
    }

    /// <inheritdoc/>
    public void Reading(FileProgress file)
    {
    }

    /// <inheritdoc/>
    public void Problem(Problem problem)
    {
    }

    /// <inheritdoc/>
    public void Bug(Exception exception)
    {
    }
}
