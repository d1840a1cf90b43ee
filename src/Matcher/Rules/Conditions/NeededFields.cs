using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>
/// The fields without which a condition holds for nobody. Of <c>any</c> they are those that each part needs; what <c>none</c> asks for
/// may be decided by something else, and so may one of several values that a field is compared with.
/// </summary>
internal sealed class NeededFields : IConditionVisitor<IEnumerable<Field>>
{
    private static readonly NeededFields Instance = new();
    private static readonly OperandFields Operands = new();

    /// <summary>Those of a condition.</summary>
    public static IEnumerable<Field> Of(Condition condition) => condition.Accept(Instance);

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(AllOf all) => all.Parts.SelectMany(Of);

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(AnyOf any) =>
        any.Parts.Select(Of).DefaultIfEmpty([]).Aggregate((some, others) => some.Intersect(others));

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(NoneOf none) => [];

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(FieldCondition condition) =>
        [condition.Field, .. condition.Operands is [var only] ? Operands.Of([only]) : []];
}
