using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Demand;

/// <summary>
/// The predicate of a condition that can be pushed down to where the rows are: what single cells of a row say without the roster. A row
/// that makes it false makes the condition false.
/// </summary>
internal sealed class PushedDown : IConditionVisitor<Condition?>
{
    private static readonly OperandFields Operands = new();

    private readonly SourceDefinition _source;

    private PushedDown(SourceDefinition source) => _source = source;

    /// <summary>The part of a condition that asks single cells; null where there is none.</summary>
    /// <param name="when">The condition, parameters resolved.</param>
    /// <param name="source">The source whose rows are asked.</param>
    public static Condition? Of(Condition when, SourceDefinition source) => when.Accept(new PushedDown(source));

    /// <inheritdoc/>
    public Condition? Visit(AllOf all) => Of(all.Parts) is { IsEmpty: false } parts ? all with { Parts = parts } : null;

    /// <summary>A part that no cell settles may hold whatever the others say, so then nothing of it can be pushed down.</summary>
    public Condition? Visit(AnyOf any) =>
        Of(any.Parts) is { IsEmpty: false } parts && parts.Length == any.Parts.Length ? any with { Parts = parts } : null;

    /// <summary>What makes a part of it false only takes away a reason against the row.</summary>
    public Condition? Visit(NoneOf none) => null;

    /// <inheritdoc/>
    public Condition? Visit(FieldCondition condition) =>
        condition.Field is RowField field && _source.Columns.Contains(field.Column) && !Operands.Of(condition.Operands).Any()
            ? condition
            : null;

    private ImmutableArray<Condition> Of(ImmutableArray<Condition> parts) =>
        [.. parts.Select(part => part.Accept(this)).OfType<Condition>()];
}
