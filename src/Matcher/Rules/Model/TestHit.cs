namespace Matcher.Rules.Model;

/// <summary>Another rule's hit in an example.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Day">The day of what happened, or null.</param>
internal sealed record TestHit(string RuleId, DateOnly? Day);
