using System.Collections.Immutable;
using Matcher.Catalogue.Config;

namespace Matcher.Rules.Model;

/// <summary>The examples of a rule, with what they take for granted.</summary>
/// <param name="AsOf">基准日 of the examples that name none of their own.</param>
/// <param name="Parameters">Values of the run's parameters.</param>
/// <param name="Tests">The examples.</param>
internal sealed record RuleTestSet(DateOnly AsOf, ImmutableDictionary<string, RunParameter> Parameters, ImmutableArray<RuleTest> Tests);
