using Matcher.Catalogue.Columns;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Kinds.Shared;

/// <summary>Which value of the roster several households must not share.</summary>
/// <param name="Column">The roster's column.</param>
/// <param name="AtMost">Whether so many households are still a lead each; a value of more is told once, as no household's own.</param>
internal sealed record SharedValue(RosterField Column, Condition AtMost)
{
    /// <summary>The value, as the household's own row has it.</summary>
    public static GivenField Value { get; } = new("共用值");

    /// <summary>How many households have it.</summary>
    public static GivenField Households { get; } = new("共用户数", ColumnType.Number);

    /// <summary>Where the other households are.</summary>
    public static GivenField Others { get; } = new("其他各户");

    /// <summary>The names that its conditions and sentences may use.</summary>
    public static GivenField[] Fields { get; } = [Value, Households, Others];
}
