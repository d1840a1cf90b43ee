namespace Matcher.Problems;

/// <summary>Collects problems, so that a user sees all of them at once instead of the first. Safe to add to from several threads.</summary>
public sealed class ProblemList
{
    private readonly Lock _gate = new();
    private readonly List<Problem> _problems = [];

    /// <summary>The problems in the order they were added.</summary>
    public IReadOnlyList<Problem> All
    {
        get
        {
            lock (_gate)
                return [.. _problems];
        }
    }

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors => All.Any(problem => problem.Severity == Severity.Error);

    /// <summary>Adds one.</summary>
    public void Add(Problem problem)
    {
        lock (_gate)
            _problems.Add(problem);
    }

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Problem> problems)
    {
        lock (_gate)
            _problems.AddRange(problems);
    }

    /// <summary>Adds an error.</summary>
    public void Error(ProblemCode code, Place where, params string[] arguments) =>
        Add(Problem.Error(code, where, arguments));

    /// <summary>Adds a warning.</summary>
    public void Warning(ProblemCode code, Place where, params string[] arguments) =>
        Add(Problem.Warning(code, where, arguments));
}
