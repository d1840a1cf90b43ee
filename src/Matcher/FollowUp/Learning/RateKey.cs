using Matcher.FollowUp.Cases;
using Matcher.Rules.Model;

namespace Matcher.FollowUp.Learning;

/// <summary>What leads have in common that are counted together.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Grade">匹配等级; empty where an older ledger does not say it.</param>
/// <param name="Sources">
/// What the rule reads, by id with a comma between; empty: the roster alone, or a rule that the pack has no longer.
/// </param>
/// <param name="Level">级别, as the ledger writes it; empty where an older ledger does not say it.</param>
internal readonly record struct RateKey(string Rule, string Grade, string Sources, string Level)
{
    /// <summary>What a lead is counted under.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="facts">What the night saw of it.</param>
    /// <param name="rules">The rules of the pack, by id.</param>
    public static RateKey Of(string rule, HitFacts facts, IReadOnlyDictionary<string, Rule> rules) => new(
        rule,
        facts.Grade,
        rules.TryGetValue(rule, out var known) ? string.Join(',', known.Sources.Order(StringComparer.Ordinal)) : "",
        facts.Level);
}
