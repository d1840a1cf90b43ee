using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>One source's part of the sum.</summary>
/// <param name="Source">The source.</param>
/// <param name="Column">The column: amounts to add, or what is counted.</param>
/// <param name="IsCount">Whether its different values are counted instead of added.</param>
/// <param name="When">Which rows count.</param>
/// <param name="LatestBy">
/// A date column of which only each person's latest month counts: wages are listed month by month. Null: all rows count.
/// </param>
/// <param name="Evidence">Further columns to show.</param>
internal sealed record Figure(
    SourceDefinition Source,
    RowField Column,
    bool IsCount,
    Condition When,
    RowField? LatestBy,
    ImmutableArray<Field> Evidence)
{
    /// <summary>What a clearance rests on in its rows.</summary>
    public ImmutableArray<Field> ReopensOn { get; init; } = [];
}
