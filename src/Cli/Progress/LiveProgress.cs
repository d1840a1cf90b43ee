using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Spectre.Console;

namespace Matcher.Cli.Progress;

/// <summary>Progress for a person at a terminal: the stage, and the files while they are read.</summary>
internal sealed class LiveProgress : IRunProgress
{
    /// <summary>How often it is drawn anew.</summary>
    public static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly Session _session;
    private readonly ProblemLines _problems;
    private readonly IAnsiConsole _console;
    private readonly LiveDisplayContext _display;
    private readonly ProgressView _view;
    private readonly FileBoard _board;
    private readonly long _begin;
    private RunStage _stage;
    private (int Done, int Total) _written;
    private int _frame;
    private bool _isOver;

    private LiveProgress(Session session, ProblemLines problems, IAnsiConsole console, LiveDisplayContext display)
    {
        _session = session;
        _problems = problems;
        _console = console;
        _display = display;
        _view = new ProgressView(session.Texts);
        _board = new FileBoard(session.Clock);
        _begin = session.Clock.GetTimestamp();
    }

    /// <summary>Shows it while something is done, and leaves nothing of it on the screen.</summary>
    public static TResult During<TResult>(
        Session session, IAnsiConsole console, ProblemLines problems, Func<IRunProgress, TResult> work)
    {
        using var through = problems.Through(line => console.WriteLine(line));
        return console.Live(new FixedLines([]))
            .AutoClear(true)
            .Start(display =>
            {
                var progress = new LiveProgress(session, problems, console, display);
                using var timer = session.Clock.CreateTimer(_ => progress.Draw(), null, Frame, Frame);
                try
                {
                    return work(progress);
                }
                finally
                {
                    progress.End();
                }
            });
    }

    public void Stage(RunStage stage)
    {
        lock (_gate)
        {
            _stage = stage;
            _board.Clear();
        }
    }

    public void Reading(FileProgress file)
    {
        lock (_gate)
            _board.Take(file);
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

    private void Draw()
    {
        lock (_gate)
        {
            if (_isOver)
                return;
            var state = new ProgressState(_stage, _session.Clock.GetElapsedTime(_begin), _board, _frame++) { Written = _written };
            // The last column stays free: some terminals go to the next line when it is written.
            _display.UpdateTarget(new FixedLines(_view.Lines(state, _console.Profile.Width - 1, _console.Profile.Height - 1)));
        }
    }

    private void End()
    {
        lock (_gate)
            _isOver = true;
    }
}
