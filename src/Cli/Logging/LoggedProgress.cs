using Matcher.Cli.Sessions;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;

namespace Matcher.Cli.Logging;

/// <summary>Writes stages with their times, and problems as they come, to the log, and passes them on.</summary>
internal sealed class LoggedProgress(IRunProgress shown, RunLog log, Session session) : IRunProgress, IDisposable
{
    private readonly Lock _gate = new();
    private RunStage? _stage;
    private long _since;

    public void Stage(RunStage stage)
    {
        Change(stage);
        shown.Stage(stage);
    }

    public void Reading(FileProgress file) => shown.Reading(file);

    public void Writing(int done, int total) => shown.Writing(done, total);

    public void Problem(Problem problem)
    {
        log.Problem(problem, session);
        shown.Problem(problem);
    }

    public void Bug(Exception exception)
    {
        log.Bug(exception);
        if (log.File is null)
            session.Error.WriteLine(FailureDetails.Of(exception));
        shown.Bug(exception);
    }

    /// <summary>Ends the last stage.</summary>
    public void Dispose() => Change(null);

    private void Change(RunStage? next)
    {
        lock (_gate)
        {
            if (_stage is { } stage)
                log.Stage(stage, session.Clock.GetElapsedTime(_since));
            _stage = next;
            _since = session.Clock.GetTimestamp();
        }
    }
}
