using Matcher.Rules.Fields;

namespace Matcher.Rules.Judging;

/// <summary>An exemption that could not be tested, and why.</summary>
internal sealed record UntestedExemption(string Name, Doubt Doubt);
