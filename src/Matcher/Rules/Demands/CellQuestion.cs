using System.Collections.Immutable;
using Matcher.Catalogue.Columns;

namespace Matcher.Rules.Demands;

/// <summary>What single cells can settle about a row, before the row is looked at.</summary>
internal abstract record CellQuestion;

/// <summary>What one cell alone can settle: with 状态 正常 the row is of no use to a rule about the deceased, whatever else it says.</summary>
/// <param name="Column">The column.</param>
/// <param name="Settles">Whether its words settle it: then nothing else in the row need be looked at; null where the file has no such column. Pure.</param>
internal sealed record OneCell(ColumnDefinition Column, Func<string?, bool> Settles) : CellQuestion
{
    /// <summary>Whether only an empty cell is asked about: of a column of dates or amounts, whose cells would not be met again.</summary>
    public bool OnlyEmpty { get; init; }
}

/// <summary>What only several cells together can settle: where any of several conditions is enough, each must be out of the question.</summary>
/// <param name="Of">One list for each condition.</param>
internal sealed record SeveralCells(CellQuestions Of) : CellQuestion;

/// <summary>The questions of everybody who may want a row: one list for each of them.</summary>
/// <param name="Lists">The lists; somebody without a question is always asked about the whole row.</param>
internal sealed record CellQuestions(ImmutableArray<ImmutableArray<CellQuestion>> Lists)
{
    /// <summary>No cell settles anything.</summary>
    public static CellQuestions None { get; } = new([[]]);
}
