using System.Collections.Immutable;
using Matcher.Foundation.Problems;

namespace Matcher.Rules.Conditions;

/// <summary>A condition as it was read: every name resolved, every operand of the right type, nothing compared yet.</summary>
/// <param name="Where">Where it stands in the rule's file.</param>
internal abstract record Condition(Place Where)
{
    /// <summary>What must hold, all of it, for this to hold: the parts of an "all", and of anything else itself.</summary>
    public virtual ImmutableArray<Condition> Conjuncts => [this];

    /// <summary>Does something with it, according to its form.</summary>
    public abstract T Accept<T>(IConditionVisitor<T> visitor);
}
