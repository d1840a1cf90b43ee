using Matcher.Foundation.Problems;

namespace Matcher.Cli.Sessions;

/// <summary>What a command has told of what is wrong, in the order in which it was told: what <c>--json</c> says, too.</summary>
internal sealed class ToldProblems
{
    private readonly Lock _gate = new();
    private readonly List<ToldProblem> _all = [];

    /// <summary>So far.</summary>
    public IReadOnlyList<ToldProblem> All
    {
        get
        {
            lock (_gate)
                return [.. _all];
        }
    }

    /// <summary>Takes one.</summary>
    public void Add(ToldProblem problem)
    {
        lock (_gate)
            _all.Add(problem);
    }
}

/// <summary>One of them.</summary>
/// <param name="Code">Its name, for programs.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Where">Where it is.</param>
/// <param name="Text">What it is and what to do, in the user's language, with everybody's number masked.</param>
internal sealed record ToldProblem(string Code, Severity Severity, Place Where, string Text);
