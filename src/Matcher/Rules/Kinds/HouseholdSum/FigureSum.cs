using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>What a rule on a household adds up.</summary>
/// <param name="Figures">At least one; all add amounts for the same time, or all count.</param>
/// <param name="Heads">The roster's column with the number of people to divide by; null: the sum is not divided.</param>
internal sealed record FigureSum(ImmutableArray<Figure> Figures, RosterField? Heads)
{
    /// <summary>The names that its conditions and sentences may use.</summary>
    public static GivenField Total { get; } = new("合计", ColumnType.Number);

    /// <summary>The sum divided by the people of the household.</summary>
    public static GivenField PerHead { get; } = new("人均", ColumnType.Number);

    /// <summary>The number divided by.</summary>
    public static GivenField HeadCount { get; } = new("人数", ColumnType.Number);

    /// <summary>How it was computed, in words.</summary>
    public static GivenField Working { get; } = new("计算", ColumnType.Text);
}

/// <summary>One source's part of the sum.</summary>
/// <param name="Source">The source.</param>
/// <param name="Column">The column: amounts to add, or what is counted.</param>
/// <param name="IsCount">Whether its different values are counted instead of added.</param>
/// <param name="When">Which rows count.</param>
/// <param name="LatestBy">A date column of which only each person's latest month counts: wages are listed month by month. Null: all rows count.</param>
/// <param name="Evidence">Further columns to show.</param>
internal sealed record Figure(
    SourceDefinition Source,
    RowField Column,
    bool IsCount,
    Condition When,
    RowField? LatestBy,
    ImmutableArray<Field> Evidence);
