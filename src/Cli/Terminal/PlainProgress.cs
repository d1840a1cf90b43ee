using Matcher.Cli.Sessions;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;

namespace Matcher.Cli.Terminal;

/// <summary>
/// Progress for a file or a scheduler's window: a line when a stage begins and when a source has been read, and one after
/// half a minute of silence, so that whoever looks knows that it still works.
/// </summary>
internal sealed class PlainProgress : IRunProgress, IDisposable
{
    /// <summary>How long it may say nothing.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Session _session;
    private readonly ProblemLines _problems;
    private readonly ReadingTotals _totals = new();
    private readonly long _begin;
    private readonly ITimer _heartbeat;
    private RunStage _stage;

    public PlainProgress(Session session, ProblemLines problems)
    {
        _session = session;
        _problems = problems;
        _begin = session.Clock.GetTimestamp();
        _heartbeat = session.Clock.CreateTimer(_ => Beat(), null, Silence, Silence);
    }

    public void Stage(RunStage stage)
    {
        lock (_gate)
        {
            _stage = stage;
            Say(_session.Texts.Of("StageLine", _session.Texts.Of(stage)));
        }
    }

    public void Reading(string source, long bytesRead, long bytesTotal)
    {
        lock (_gate)
        {
            if (_totals.Finishes(source, bytesRead, bytesTotal))
                Say(_session.Texts.Of("SourceRead", source, ByteSize.Of(bytesTotal, _session.Texts)));
        }
    }

    public void Problem(Problem problem) => _problems.Show(problem);

    public void Bug(Exception exception)
    {
    }

    public void Dispose() => _heartbeat.Dispose();

    private void Beat()
    {
        lock (_gate)
        {
            var elapsed = _session.Clock.GetElapsedTime(_begin);
            Say(_session.Texts.Of("Heartbeat", _session.Texts.Of(_stage), _totals.Percent, (int)elapsed.TotalMinutes, elapsed.Seconds));
        }
    }

    private void Say(string line)
    {
        _session.Error.WriteLine(line);
        _heartbeat.Change(Silence, Silence);
    }
}
