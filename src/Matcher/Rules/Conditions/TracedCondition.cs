using System.Collections.Immutable;

namespace Matcher.Rules.Conditions;

/// <summary>One part of a condition, decided.</summary>
/// <param name="Depth">How many groups it stands in.</param>
/// <param name="Sentence">The part in plain words.</param>
/// <param name="Seen">The values it looked at; none for a group.</param>
/// <param name="Answer">What it came to.</param>
internal sealed record TracedCondition(int Depth, string Sentence, ImmutableArray<SeenValue> Seen, Answer Answer);
