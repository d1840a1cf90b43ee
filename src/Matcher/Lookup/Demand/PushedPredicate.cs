using System.Collections.Immutable;
using Matcher.Catalogue.Columns;

namespace Matcher.Lookup.Demand;

/// <summary>A predicate pushed down to the cells of a file, compiled: asked before the row is looked at.</summary>
internal abstract record PushedPredicate;

/// <summary>
/// What one cell alone can make false: with 状态 正常 the row is of no use to a rule about the deceased, whatever else it says.
/// </summary>
/// <param name="Column">The column.</param>
/// <param name="IsFalse">Whether its words make it false: then nothing else in the row need be looked at; null where the file has no such
/// column. Pure.</param>
internal sealed record CellPredicate(ColumnDefinition Column, Func<string?, bool> IsFalse) : PushedPredicate
{
    /// <summary>Whether only an empty cell is asked about: of a column of dates or amounts, whose cells would not be met again.</summary>
    public bool OnlyEmpty { get; init; }
}

/// <summary>What several cells together can make false: where any of several conditions is enough, each must be false.</summary>
/// <param name="Of">One list for each condition.</param>
internal sealed record AnyPredicate(PushedPredicates Of) : PushedPredicate;

/// <summary>The predicates of everybody who may want a row: one list for each of them, all of which must hold.</summary>
/// <param name="Lists">The lists; somebody without a predicate is always asked about the whole row.</param>
internal sealed record PushedPredicates(ImmutableArray<ImmutableArray<PushedPredicate>> Lists)
{
    /// <summary>No cell rules a row out.</summary>
    public static PushedPredicates None { get; } = new([[]]);
}
