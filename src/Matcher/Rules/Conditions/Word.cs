using System.Collections.Immutable;
using Matcher.Catalogue.Columns;

namespace Matcher.Rules.Conditions;

/// <summary>The words of a condition.</summary>
internal enum WordKind
{
    Equals,
    Not,
    In,
    NotIn,
    Contains,
    StartsWith,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    Between,
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
    Within,
    OlderThan,
    Empty,
    Present,
}

/// <summary>How many operands a word takes, and of what form.</summary>
internal enum OperandShape
{
    /// <summary>One value.</summary>
    One,

    /// <summary>A list, or one value.</summary>
    Many,

    /// <summary>Two values, from and to.</summary>
    Range,

    /// <summary>A length of time: 3 months.</summary>
    Period,

    /// <summary>true or false.</summary>
    Flag,
}

/// <summary>One word of the closed vocabulary: no code, no SQL, no regular expressions.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">As rules write it.</param>
/// <param name="Shape">What stands after it.</param>
/// <param name="Types">The types of field that it fits.</param>
internal sealed record Word(WordKind Kind, string Name, OperandShape Shape, ImmutableArray<ColumnType> Types)
{
    private static readonly ImmutableArray<ColumnType> Any = [ColumnType.Text, ColumnType.Number, ColumnType.Date];
    private static readonly ImmutableArray<ColumnType> Text = [ColumnType.Text];
    private static readonly ImmutableArray<ColumnType> Number = [ColumnType.Number];
    private static readonly ImmutableArray<ColumnType> Date = [ColumnType.Date];

    /// <summary>The whole vocabulary, by name.</summary>
    public static ImmutableSortedDictionary<string, Word> All { get; } = new Word[]
    {
        new(WordKind.Equals, "equals", OperandShape.One, Any),
        new(WordKind.Not, "not", OperandShape.One, Any),
        new(WordKind.In, "in", OperandShape.Many, Any),
        new(WordKind.NotIn, "not_in", OperandShape.Many, Any),
        new(WordKind.Contains, "contains", OperandShape.Many, Text),
        new(WordKind.StartsWith, "starts_with", OperandShape.Many, Text),
        new(WordKind.AtLeast, "at_least", OperandShape.One, Number),
        new(WordKind.AtMost, "at_most", OperandShape.One, Number),
        new(WordKind.MoreThan, "more_than", OperandShape.One, Number),
        new(WordKind.LessThan, "less_than", OperandShape.One, Number),
        new(WordKind.Between, "between", OperandShape.Range, [ColumnType.Number, ColumnType.Date]),
        new(WordKind.Before, "before", OperandShape.One, Date),
        new(WordKind.After, "after", OperandShape.One, Date),
        new(WordKind.OnOrBefore, "on_or_before", OperandShape.One, Date),
        new(WordKind.OnOrAfter, "on_or_after", OperandShape.One, Date),
        new(WordKind.Within, "within", OperandShape.Period, Date),
        new(WordKind.OlderThan, "older_than", OperandShape.Period, Date),
        new(WordKind.Empty, "empty", OperandShape.Flag, Any),
        new(WordKind.Present, "present", OperandShape.Flag, Any),
    }.ToImmutableSortedDictionary(word => word.Name, word => word, StringComparer.Ordinal);

    /// <summary>The word that a bare value stands for.</summary>
    public static Word Bare => All["equals"];
}
