using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Returns.Lines;

namespace Matcher.Runs.Importing;

/// <summary>What becomes of a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Fate">What becomes of it.</param>
internal sealed record LineDecision(ReturnedLine Line, LedgerLineFate Fate)
{
    /// <summary>What is told of it, beside what its reader told.</summary>
    public ImmutableArray<Problem> Told { get; init; } = [];

    /// <summary>The case, as it was before; null: there is none.</summary>
    public Case? Before { get; init; }

    /// <summary>The case after it; null where it changed nothing.</summary>
    public Case? After { get; init; }

    /// <summary>What it does to the case; null: nothing.</summary>
    public CaseEventDetails? Details { get; init; }

    /// <summary>Everything that is told of it.</summary>
    public IEnumerable<Problem> AllTold => Line.Told.Concat(Told);
}
