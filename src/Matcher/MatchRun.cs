using Matcher.Configuration;
using Matcher.Progress;
using Matcher.Run;

namespace Matcher;

/// <summary>One night: from the files agencies sent to the lists of the townships.</summary>
public static class MatchRun
{
    /// <summary>Runs the whole comparison.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">What the command line says over and above it.</param>
    /// <param name="progress">Told how it is getting on.</param>
    /// <param name="clock">Only for run.json and, where no as-of date is given, for today.</param>
    /// <param name="cancellation">Stops it; nothing half-written stays behind.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RunSummary Execute(
        MatcherConfig config,
        RunOptions options,
        IRunProgress progress,
        TimeProvider clock,
        CancellationToken cancellation) => throw new NotSupportedException();
}
