using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>The fields that a condition compares, without those that it compares them with.</summary>
internal sealed class ComparedFields : IConditionVisitor<IEnumerable<Field>>
{
    private static readonly ComparedFields Instance = new();

    /// <summary>Those of a condition.</summary>
    public static IEnumerable<Field> Of(Condition condition) => condition.Accept(Instance);

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(AllOf all) => all.Parts.SelectMany(Of);

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(AnyOf any) => any.Parts.SelectMany(Of);

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(NoneOf none) => none.Parts.SelectMany(Of);

    /// <inheritdoc/>
    public IEnumerable<Field> Visit(FieldCondition condition) => [condition.Field];
}
