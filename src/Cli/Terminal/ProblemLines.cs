using Matcher.Cli.Sessions;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.Terminal;

/// <summary>Tells each problem once, however often it comes by: while the run goes on and again in its summary.</summary>
internal sealed class ProblemLines(Session session)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private Action<string> _write = session.Error.WriteLine;

    /// <summary>One line: how bad, where, what, and what to do.</summary>
    public static string Render(Problem problem, Session session) =>
        session.Texts.Of($"Line_{problem.Severity}", MaskedText.Of(ProblemText.Render(problem, session.Texts.Language)));

    /// <summary>Tells it, unless it has been told.</summary>
    public void Show(Problem problem)
    {
        var line = Render(problem, session);
        lock (_gate)
        {
            if (!_shown.Add(line))
                return;
            session.Told.Add(new ToldProblem(problem.Name, problem.Severity, problem.Where,
                MaskedText.Of(ProblemText.What(problem, session.Texts.Language))));
            _write(line);
        }
    }

    /// <summary>Tells those that have not been told.</summary>
    public void Show(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            Show(problem);
    }

    /// <summary>While a live display owns the terminal, lines go through it.</summary>
    public IDisposable Through(Action<string> write)
    {
        var before = _write;
        _write = write;
        return new Restoring(() => _write = before);
    }

    private sealed class Restoring(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
