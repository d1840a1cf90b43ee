using System.Collections.Immutable;
using Matcher.Sources;

namespace Matcher.Matching;

/// <summary>What one cell alone can settle: with 状态 正常 the row is of no use to a rule about the deceased, whatever else it says.</summary>
/// <param name="Column">The column.</param>
/// <param name="Settles">Whether its words settle it: then nothing else in the row need be looked at. Pure.</param>
internal sealed record CellQuestion(ColumnDefinition Column, Func<string, bool> Settles);

/// <summary>The questions of everybody who may want a row: one list for each of them.</summary>
/// <param name="Lists">The lists; somebody without a question is always asked about the whole row.</param>
internal sealed record CellQuestions(ImmutableArray<ImmutableArray<CellQuestion>> Lists)
{
    /// <summary>No cell settles anything.</summary>
    public static CellQuestions None { get; } = new([[]]);
}
