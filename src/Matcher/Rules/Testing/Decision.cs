using Matcher.Foundation.Problems;

namespace Matcher.Rules.Testing;

/// <summary>What made an example come out as it did.</summary>
/// <param name="Kind">What sort of thing it was.</param>
/// <param name="Where">Where it stands in the rule's file; null where it stands nowhere.</param>
/// <param name="Says">The condition in plain words, the exemption's name, the field; empty where the kind says it all.</param>
/// <param name="Saw">The values that were compared, as an example writes them: <c>状态: 报废</c>.</param>
public sealed record Decision(DecisionKind Kind, Place? Where, string Says, string Saw);
