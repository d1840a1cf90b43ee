using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;

namespace Matcher.Cli.Progress;

/// <summary>
/// Progress for a file or a scheduler's window: a line when a stage begins and when a file has been read, and one after
/// half a minute of silence, so that whoever looks knows that it still works.
/// </summary>
internal sealed class PlainProgress : IRunProgress, IDisposable
{
    /// <summary>How long it may say nothing.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Session _session;
    private readonly ProblemLines _problems;
    private readonly FileBoard _board;
    private readonly long _begin;
    private readonly ITimer _heartbeat;
    private RunStage _stage;
    private (int Done, int Total) _written;

    public PlainProgress(Session session, ProblemLines problems)
    {
        _session = session;
        _problems = problems;
        _board = new FileBoard(session.Clock);
        _begin = session.Clock.GetTimestamp();
        _heartbeat = session.Clock.CreateTimer(_ => Beat(), null, Silence, Silence);
    }

    public void Stage(RunStage stage)
    {
        lock (_gate)
        {
            _stage = stage;
            _board.Clear();
            Say(_session.Texts.Of("StageLine", _session.Texts.Of(stage)));
        }
    }

    public void Reading(FileProgress file)
    {
        lock (_gate)
        {
            if (_board.Take(file))
                Say(_session.Texts.Of("FileRead", file.File, file.Rows, ByteSize.Of(file.BytesTotal, _session.Texts)));
        }
    }

    public void Writing(int done, int total)
    {
        lock (_gate)
            _written = (Math.Max(done, _written.Done), total);
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
            Say(_session.Texts.Of("Heartbeat", _session.Texts.Of(_stage) + Figures(), (int)elapsed.TotalMinutes, elapsed.Seconds));
        }
    }

    private string Figures()
    {
        var texts = _session.Texts;
        if (_written.Total > 0)
            return texts.Of("HeartbeatWriting", _written.Done, _written.Total);
        if (_board.Files == 0)
            return "";
        var whole = _board.Whole;
        return texts.Of("HeartbeatReading", whole.Percent, ByteSize.Of(whole.Total, texts), _board.FilesRead, _board.Files);
    }

    private void Say(string line)
    {
        _session.Error.WriteLine(line);
        _heartbeat.Change(Silence, Silence);
    }
}
