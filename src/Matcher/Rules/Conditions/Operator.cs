using System.Collections.Immutable;
using Matcher.Catalogue.Columns;

namespace Matcher.Rules.Conditions;

/// <summary>One operator of the closed vocabulary: no code, no SQL, no regular expressions.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">As rules write it.</param>
/// <param name="Shape">What stands after it.</param>
/// <param name="Types">The types of field that it fits.</param>
internal sealed record Operator(OperatorKind Kind, string Name, OperandShape Shape, ImmutableArray<ColumnType> Types)
{
    private static readonly ImmutableArray<ColumnType> Any = [ColumnType.Text, ColumnType.Number, ColumnType.Date];
    private static readonly ImmutableArray<ColumnType> Text = [ColumnType.Text];
    private static readonly ImmutableArray<ColumnType> Number = [ColumnType.Number];
    private static readonly ImmutableArray<ColumnType> Date = [ColumnType.Date];

    /// <summary>The whole vocabulary, by name.</summary>
    public static ImmutableSortedDictionary<string, Operator> All { get; } = new Operator[]
    {
        new(OperatorKind.Equals, "equals", OperandShape.One, Any),
        new(OperatorKind.Not, "not", OperandShape.One, Any),
        new(OperatorKind.In, "in", OperandShape.Many, Any),
        new(OperatorKind.NotIn, "not_in", OperandShape.Many, Any),
        new(OperatorKind.Contains, "contains", OperandShape.Many, Text),
        new(OperatorKind.StartsWith, "starts_with", OperandShape.Many, Text),
        new(OperatorKind.AtLeast, "at_least", OperandShape.One, Number),
        new(OperatorKind.AtMost, "at_most", OperandShape.One, Number),
        new(OperatorKind.MoreThan, "more_than", OperandShape.One, Number),
        new(OperatorKind.LessThan, "less_than", OperandShape.One, Number),
        new(OperatorKind.Between, "between", OperandShape.Range, [ColumnType.Number, ColumnType.Date]),
        new(OperatorKind.Before, "before", OperandShape.One, Date),
        new(OperatorKind.After, "after", OperandShape.One, Date),
        new(OperatorKind.OnOrBefore, "on_or_before", OperandShape.One, Date),
        new(OperatorKind.OnOrAfter, "on_or_after", OperandShape.One, Date),
        new(OperatorKind.Within, "within", OperandShape.Period, Date),
        new(OperatorKind.OlderThan, "older_than", OperandShape.Period, Date),
        new(OperatorKind.Empty, "empty", OperandShape.Flag, Any),
        new(OperatorKind.Present, "present", OperandShape.Flag, Any),
    }.ToImmutableSortedDictionary(op => op.Name, op => op, StringComparer.Ordinal);

    /// <summary>The operator that a bare value stands for.</summary>
    public static Operator Bare => All["equals"];
}
