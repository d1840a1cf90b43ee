using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>A condition as it was read: every name resolved, every operand of the right type, nothing compared yet.</summary>
/// <param name="Where">Where it stands in the rule's file.</param>
internal abstract record Condition(Place Where)
{
    /// <summary>Does something with it, according to its form.</summary>
    public abstract T Accept<T>(IConditionVisitor<T> visitor);
}

/// <summary>All of them hold. Without any, it holds.</summary>
internal sealed record AllOf(Place Where, ImmutableArray<Condition> Parts) : Condition(Where)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>At least one of them holds.</summary>
internal sealed record AnyOf(Place Where, ImmutableArray<Condition> Parts) : Condition(Where)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Not one of them holds.</summary>
internal sealed record NoneOf(Place Where, ImmutableArray<Condition> Parts) : Condition(Where)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One field compared.</summary>
/// <param name="Where">Where its operator stands.</param>
/// <param name="Field">What is looked at.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Operands">With what; of the types that the operator and the field ask for.</param>
internal sealed record FieldCondition(Place Where, Field Field, Operator Operator, ImmutableArray<Operand> Operands) : Condition(Where)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}
