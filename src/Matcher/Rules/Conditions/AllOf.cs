using System.Collections.Immutable;
using Matcher.Foundation.Problems;

namespace Matcher.Rules.Conditions;

/// <summary>All of them hold. Without any, it holds.</summary>
internal sealed record AllOf(Place Where, ImmutableArray<Condition> Parts) : Condition(Where)
{
    /// <inheritdoc/>
    public override ImmutableArray<Condition> Conjuncts => Parts;

    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}
