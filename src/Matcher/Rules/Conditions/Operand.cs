using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Meanings;
using Matcher.Foundation.Problems;
using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>What a field is compared with.</summary>
internal abstract record Operand;

/// <summary>A word.</summary>
internal sealed record TextOperand(string Text) : Operand;

/// <summary>A number.</summary>
internal sealed record NumberOperand(decimal Number) : Operand;

/// <summary>A day.</summary>
internal sealed record DateOperand(DateOnly Date) : Operand;

/// <summary><c>as_of</c>: 基准日.</summary>
internal sealed record AsOfOperand : Operand;

/// <summary>Another field of the same type.</summary>
internal sealed record FieldOperand(Field Field) : Operand;

/// <summary><c>$name</c>: what the county sets in its config.</summary>
internal sealed record ParameterOperand(ParameterUse Use) : Operand;

/// <summary><c>1.5 × $standard_rural</c>: so many times a parameter or another number field.</summary>
/// <param name="Factor">How many times.</param>
/// <param name="Of">Of what: a <see cref="ParameterOperand"/> or a <see cref="FieldOperand"/>.</param>
internal sealed record TimesOperand(decimal Factor, Operand Of) : Operand;

/// <summary>A length of time.</summary>
/// <param name="Count">How many: a number or a parameter.</param>
/// <param name="Unit">Of what.</param>
internal sealed record PeriodOperand(Operand Count, PeriodUnit Unit) : Operand;

/// <summary><c>true</c> or <c>false</c>, after empty and present.</summary>
internal sealed record FlagOperand(bool IsTrue) : Operand;

/// <summary>One place where a rule needs a parameter of the run.</summary>
/// <param name="Name">Without the dollar sign.</param>
/// <param name="Type">What its values must be, because of the word it stands after.</param>
/// <param name="TakesMany">Whether it may be a list.</param>
/// <param name="Where">Where the rule names it.</param>
internal sealed record ParameterUse(string Name, ColumnType Type, bool TakesMany, Place Where)
{
    /// <summary>The meanings of the column that it is compared with, which its values must name; null where they are spellings.</summary>
    public MeaningList? Meanings { get; init; }

    /// <summary>Whether it counts days, months or years, and so must be a whole number.</summary>
    public bool IsCount { get; init; }

    /// <summary>Marks a parameter.</summary>
    public const char Mark = '$';
}
