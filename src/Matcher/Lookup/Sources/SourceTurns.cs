using Matcher.Matches;

namespace Matcher.Lookup.Sources;

/// <summary>
/// Lets several sources be read at once and still take their turns: results and rejects come out in the order of the config,
/// whichever source is read first. A source whose turn has not come holds a few rejects and then waits, so that nothing
/// grows with what is wrong with a file.
/// </summary>
/// <param name="count">How many sources there are.</param>
/// <param name="rejects">Takes rejects, from one thread at a time.</param>
/// <param name="take">Takes the results, from one thread at a time.</param>
/// <param name="cancellation">Ends the waiting.</param>
internal sealed class SourceTurns(int count, IRejectSink rejects, Action<SourceResult> take, CancellationToken cancellation)
{
    private const int MostHeld = 10_000;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly SourceResult?[] _results = new SourceResult?[count];
    private readonly List<Reject>[] _held = [.. Enumerable.Range(0, count).Select(_ => new List<Reject>())];
    private int _turn;

    /// <summary>Takes the rejects of a source.</summary>
    public IRejectSink SinkOf(int source) => new Sink(this, source);

    /// <summary>A source has been read.</summary>
    public void Finish(int source, SourceResult result)
    {
        lock (_gate)
        {
            _results[source] = result;
            for (; _turn < count && _results[_turn] is { } next; _turn++)
            {
                Release(_turn);
                take(next);
            }
        }
    }

    private void Add(int source, Reject reject)
    {
        while (true)
        {
            lock (_gate)
            {
                if (source == _turn)
                {
                    Release(source);
                    rejects.Add(reject);
                    return;
                }

                if (_held[source].Count < MostHeld)
                {
                    _held[source].Add(reject);
                    return;
                }
            }

            cancellation.WaitHandle.WaitOne(BetweenLooks);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private void Release(int source)
    {
        _held[source].ForEach(rejects.Add);
        _held[source].Clear();
    }

    private sealed class Sink(SourceTurns turns, int source) : IRejectSink
    {
        public void Add(Reject reject) => turns.Add(source, reject);
    }
}
