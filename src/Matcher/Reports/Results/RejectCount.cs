using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Matches;

namespace Matcher.Reports.Results;

/// <summary>拒收行 of one file for one reason.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="File">As in <see cref="FileTally.File"/>.</param>
/// <param name="Sheet">As in <see cref="FileTally.Sheet"/>.</param>
/// <param name="Code">The reason.</param>
/// <param name="Count">How many rows.</param>
internal sealed record RejectCount(string Source, string File, string? Sheet, ProblemCode Code, long Count)
{
    /// <summary>The first of them.</summary>
    public ImmutableArray<RejectedRow> First { get; init; } = [];
}
