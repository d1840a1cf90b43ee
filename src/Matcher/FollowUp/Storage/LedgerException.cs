using Matcher.Foundation.Problems;

namespace Matcher.FollowUp.Storage;

/// <summary>The ledger could not be used; the problem says why and what to do.</summary>
internal sealed class LedgerException : Exception
{
    /// <summary>A problem of the ledger itself.</summary>
    public LedgerException(Problem problem, Exception? inner = null)
        : base($"The ledger could not be used: {problem.Code}.", inner) => Problem = problem;

    /// <summary>What to tell the user.</summary>
    public Problem Problem { get; }
}
