using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Matches;

namespace Matcher.Lookup.Sources;

/// <summary>What reading a source gave.</summary>
/// <param name="Matches">The matches, or why there are none.</param>
/// <param name="Files">The row balance of each file.</param>
/// <param name="Problems">What was wrong with its files.</param>
/// <param name="FieldFaults">Values that nobody can use, by file and column.</param>
internal sealed record SourceResult(
    SourceMatches Matches,
    ImmutableArray<FileTally> Files,
    ImmutableArray<Problem> Problems,
    ImmutableArray<FieldFault> FieldFaults)
{
    /// <summary>How its names compare with the roster's.</summary>
    public NameAgreement Names { get; init; } = new();

    /// <summary>What speaks against its being whole, unless it is known that it has so few rows.</summary>
    public ImmutableArray<Problem> Doubts { get; init; } = [];

    /// <summary>Everything that is wrong with it as a whole: its files, and why it failed.</summary>
    public IEnumerable<Problem> Faults =>
        Matches.Failure is { } failure && !Problems.Contains(failure) ? Problems.Append(failure) : Problems;
}
