using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Demand;

/// <summary>
/// The predicate of a condition that can be pushed down to where the rows are: what single cells of a row say without the roster. A row
/// that makes it false makes the condition false.
/// </summary>
internal static class PushedDown
{
    /// <summary>The part of a condition that asks single cells; null where there is none.</summary>
    /// <param name="when">The condition, parameters resolved.</param>
    /// <param name="source">The source whose rows are asked.</param>
    public static Condition? Of(Condition when, SourceDefinition source) => when switch
    {
        AllOf all => Of(all.Parts, source) is { IsEmpty: false } parts ? all with { Parts = parts } : null,
        AnyOf any => Of(any.Parts, source) is { IsEmpty: false } parts && parts.Length == any.Parts.Length ? any with { Parts = parts } : null,
        FieldCondition { Field: RowField field } condition when source.Columns.Contains(field.Column)
            && !condition.Operands.Any(operand => operand is FieldOperand or TimesOperand) => condition,
        _ => null,
    };

    private static ImmutableArray<Condition> Of(ImmutableArray<Condition> parts, SourceDefinition source) =>
        [.. parts.Select(part => Of(part, source)).OfType<Condition>()];
}
