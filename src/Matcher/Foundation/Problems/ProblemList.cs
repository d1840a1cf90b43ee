namespace Matcher.Foundation.Problems;

/// <summary>Collects problems, so that a user sees all of them at once instead of the first. Safe to add to from several threads.</summary>
/// <param name="tell">Told of each problem as it is added; null: nobody is.</param>
public sealed class ProblemList(Action<Problem>? tell = null)
{
    private readonly Lock _gate = new();
    private readonly List<Problem> _problems = [];

    /// <summary>How a problem is put before anybody sees it; null: as it is.</summary>
    internal Func<Problem, Problem>? Shown { get; init; }

    /// <summary>The problems in the order they were added.</summary>
    public IReadOnlyList<Problem> All
    {
        get
        {
            lock (_gate)
                return Shown is { } shown ? [.. _problems.Select(shown)] : [.. _problems];
        }
    }

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors
    {
        get
        {
            lock (_gate)
                return _problems.Exists(problem => problem.Severity == Severity.Error);
        }
    }

    /// <summary>Adds one.</summary>
    public void Add(Problem problem)
    {
        lock (_gate)
            _problems.Add(problem);
        tell?.Invoke(Shown?.Invoke(problem) ?? problem);
    }

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            Add(problem);
    }
}
