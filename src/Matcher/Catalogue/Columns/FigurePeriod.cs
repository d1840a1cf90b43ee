namespace Matcher.Catalogue.Columns;

/// <summary>
/// What time a column's figures are for. Nothing is ever worked out from one to the other: a yearly figure divided by
/// twelve is not what somebody had in a month.
/// </summary>
public enum FigurePeriod
{
    /// <summary>The agency does not say.</summary>
    Unsaid,

    /// <summary>A month: 月待遇金额.</summary>
    Month,

    /// <summary>A year: 人均纯收入.</summary>
    Year,
}
