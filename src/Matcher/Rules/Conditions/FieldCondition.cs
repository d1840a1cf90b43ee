using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

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
