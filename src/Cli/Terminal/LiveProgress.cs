using Matcher.Cli.Sessions;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Spectre.Console;

namespace Matcher.Cli.Terminal;

/// <summary>Progress for a person at a terminal: the stage that runs, and a bar for each source while it is read.</summary>
internal sealed class LiveProgress : IRunProgress
{
    private readonly Lock _gate = new();
    private readonly Session _session;
    private readonly ProblemLines _problems;
    private readonly ProgressContext _display;
    private readonly Dictionary<string, ProgressTask> _sources = new(StringComparer.Ordinal);
    private ProgressTask? _stage;

    private LiveProgress(Session session, ProblemLines problems, ProgressContext display)
    {
        _session = session;
        _problems = problems;
        _display = display;
    }

    /// <summary>Shows it while something is done, and leaves nothing of it on the screen.</summary>
    public static TResult During<TResult>(Session session, ProblemLines problems, Func<IRunProgress, TResult> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(session.Error is MaskedWriter masked ? masked.Inner : session.Error),
            ColorSystem = session.Colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        using var through = problems.Through(line => console.WriteLine(line));
        return console.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(
                new SpinnerColumn(Spinner.Known.Line),
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn())
            .Start(display => work(new LiveProgress(session, problems, display)));
    }

    public void Stage(RunStage stage)
    {
        lock (_gate)
        {
            _stage?.StopTask();
            _stage = _display.AddTask(Markup.Escape(_session.Texts.Of(stage))).IsIndeterminate();
        }
    }

    public void Reading(string source, long bytesRead, long bytesTotal)
    {
        lock (_gate)
        {
            if (!_sources.TryGetValue(source, out var task))
                _sources[source] = task = _display.AddTask(Markup.Escape(source), maxValue: Math.Max(1, bytesTotal));
            task.Value = Math.Max(task.Value, bytesRead);
        }
    }

    public void Problem(Problem problem) => _problems.Show(problem);

    public void Bug(Exception exception)
    {
    }
}
