using System.Collections.Immutable;

namespace Matcher.Rules.Conditions;

/// <summary>
/// Puts the values of parameters and the as-of date in the place of their names, so that a condition says by itself what it compares
/// with: whoever looks up rows need not know the run's parameters.
/// </summary>
/// <param name="parameters">Values of every parameter that the conditions use.</param>
internal sealed class ConditionResolver(ParameterValues parameters) : IConditionVisitor<Condition>
{
    private readonly OperandResolver _operands = new(parameters);

    /// <summary>The same condition without a parameter in it. A list parameter becomes one operand an item.</summary>
    public Condition Resolve(Condition condition) => condition.Accept(this);

    /// <inheritdoc/>
    public Condition Visit(AllOf all) => all with { Parts = Resolve(all.Parts) };

    /// <inheritdoc/>
    public Condition Visit(AnyOf any) => any with { Parts = Resolve(any.Parts) };

    /// <inheritdoc/>
    public Condition Visit(NoneOf none) => none with { Parts = Resolve(none.Parts) };

    /// <inheritdoc/>
    public Condition Visit(FieldCondition condition) =>
        condition with { Operands = [.. condition.Operands.SelectMany(operand => operand.Accept(_operands))] };

    private ImmutableArray<Condition> Resolve(ImmutableArray<Condition> parts) => [.. parts.Select(Resolve)];
}
