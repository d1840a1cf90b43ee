using System.Collections.Immutable;
using Matcher.Hits;
using Matcher.Rules.Model;

namespace Matcher.RunFacts;

/// <summary>What the rules gave.</summary>
/// <param name="Outcomes">
/// One a rule. A rule that did not run, and a person whom it could not decide about, leave their hits in the ledger as they were.
/// </param>
/// <param name="Hits">Every finding of every rule that ran, numbered: of all townships, on trial or not.</param>
internal sealed record RunHits(ImmutableArray<RuleOutcome> Outcomes, ImmutableArray<Hit> Hits)
{
    /// <summary>The outcomes of the active rules: nobody is asked about what a rule on trial finds.</summary>
    public IEnumerable<RuleOutcome> Active => Outcomes.Where(outcome => outcome.Rule.Status == RuleStatus.Active);
}
