using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Rules.Conditions;
using Matcher.Rules.Judging;
using Matcher.Rules.Kinds;
using Matcher.Rules.Model;

namespace Matcher.Rules.Running;

/// <summary>A rule with its parameters filled in, or why it cannot be.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Compiled">The rule, ready to be asked; null where a parameter has no value that it can use.</param>
/// <param name="WhyNot">Why it cannot be asked; null where it can.</param>
internal sealed record PreparedRule(Rule Rule, CompiledRule? Compiled, Problem? WhyNot)
{
    /// <summary>What its kind makes of it.</summary>
    public KindCheck Check { get; } = KindCheck.Of(Rule);

    /// <summary>Those rules of a pack that are run, each with its parameters filled in.</summary>
    public static ImmutableArray<PreparedRule> Of(ImmutableArray<Rule> rules, ParameterValues values) =>
        [.. rules.Where(rule => rule.Status is RuleStatus.Active or RuleStatus.Trial).Select(rule => Of(rule, values))];

    private static PreparedRule Of(Rule rule, ParameterValues values)
    {
        var compiled = CompiledRule.Compile(rule, values, out var unusable);
        return new PreparedRule(rule, compiled, unusable?.Why);
    }
}
