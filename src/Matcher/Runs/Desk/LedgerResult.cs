using System.Collections.Immutable;
using Matcher.Foundation.Problems;

namespace Matcher.Runs.Desk;

/// <summary>What came of a command that works on the ledger.</summary>
/// <typeparam name="T">What it tells.</typeparam>
/// <param name="Outcome">How it ended.</param>
/// <param name="Value">What it tells; null when it did not get so far.</param>
/// <param name="Problems">Every problem, as it may be shown.</param>
public sealed record LedgerResult<T>(RunOutcomeKind Outcome, T? Value, ImmutableArray<Problem> Problems)
    where T : class;
