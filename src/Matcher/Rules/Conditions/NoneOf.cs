using System.Collections.Immutable;
using Matcher.Foundation.Problems;

namespace Matcher.Rules.Conditions;

/// <summary>Not one of them holds.</summary>
internal sealed record NoneOf(Place Where, ImmutableArray<Condition> Parts) : Condition(Where)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}
