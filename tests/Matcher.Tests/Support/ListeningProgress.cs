using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;

namespace Matcher.Support;

/// <summary>Keeps what it is told of files.</summary>
internal sealed class ListeningProgress : IRunProgress
{
    private readonly Lock _gate = new();

    public List<FileProgress> Files { get; } = [];

    public List<(int Done, int Total)> Written { get; } = [];

    public void Stage(RunStage stage)
    {
    }

    public void Reading(FileProgress file)
    {
        lock (_gate)
            Files.Add(file);
    }

    public void Writing(int done, int total)
    {
        lock (_gate)
            Written.Add((done, total));
    }

    public void Problem(Problem problem)
    {
    }

    public void Bug(Exception exception)
    {
    }
}
