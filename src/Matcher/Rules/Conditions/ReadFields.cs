using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>Every field that a condition reads: those that it compares, and those that it compares them with.</summary>
internal sealed class ReadFields : IConditionVisitor<IEnumerable<Field>>
{
    private static readonly ReadFields Instance = new();
    private static readonly OperandFields Operands = new();

    /// <summary>Those of a condition.</summary>
    public static IEnumerable<Field> Of(Condition condition) => condition.Accept(Instance);

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(AllOf all) => all.Parts.SelectMany(Of);

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(AnyOf any) => any.Parts.SelectMany(Of);

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(NoneOf none) => none.Parts.SelectMany(Of);

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(FieldCondition condition) => [condition.Field, .. Operands.Of(condition.Operands)];
}
