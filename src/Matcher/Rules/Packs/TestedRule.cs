using System.Collections.Immutable;
using Matcher.Rules.Model;
using Matcher.Rules.Testing;

namespace Matcher.Rules.Packs;

/// <summary>A rule with what its examples came to.</summary>
public sealed record TestedRule(Rule Rule, ImmutableArray<TestedExample> Tests);
