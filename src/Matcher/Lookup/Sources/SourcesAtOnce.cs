using System.Runtime.ExceptionServices;
using Matcher.Catalogue.Config;
using Matcher.Matches;
using Matcher.Rules.Demand;

namespace Matcher.Lookup.Sources;

/// <summary>
/// Reads several sources at the same time. The fingerprint of a file can be taken by one core only, and small files have
/// little to share out; with two files open no core is idle.
/// </summary>
/// <param name="lookup">Reads one.</param>
/// <param name="atOnce">How many at the same time. Results do not depend on it.</param>
internal sealed class SourcesAtOnce(SourceLookup lookup, int atOnce)
{
    /// <summary>Reads them.</summary>
    /// <param name="inputs">The sources.</param>
    /// <param name="demands">What is wanted of the rows of each.</param>
    /// <param name="rejects">Takes rejects, in the order of the sources, files and rows.</param>
    /// <param name="take">Takes the results, in the order of the sources.</param>
    /// <param name="cancellation">Stops it.</param>
    public void Read(IReadOnlyList<SourceInput> inputs, SourceDemands demands, IRejectSink rejects, Action<SourceResult> take,
        CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var turns = new SourceTurns(inputs.Count, rejects, take, stop.Token);
        var started = -1;
        ExceptionDispatchInfo? failure = null;

        // Threads of their own: they wait for the workers of the pool. In order, so the source whose turn it is never waits.
        Task[] readers = [.. Enumerable.Range(0, Math.Min(atOnce, inputs.Count)).Select(_ =>
            Task.Factory.StartNew(ReadSome, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        Task.WaitAll(readers, CancellationToken.None);
        failure?.Throw();

        void ReadSome()
        {
            try
            {
                for (int next; (next = Interlocked.Increment(ref started)) < inputs.Count;)
                    turns.Finish(next, lookup.Read(inputs[next], demands.Of(inputs[next].Id), turns.SinkOf(next), stop.Token));
            }
            catch (Exception error)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(error), null);
                stop.Cancel();
            }
        }
    }
}
