using System.Collections.Immutable;
using Matcher.Hits;
using Matcher.Rules.Model;

namespace Matcher.Record;

/// <summary>What the rules gave.</summary>
/// <param name="Outcomes">
/// One a rule. A rule that did not run, and a person whom it could not decide about, leave their hits in the ledger as they were.
/// </param>
/// <param name="Hits">Every finding of every rule that ran, numbered: of all townships, on trial or not.</param>
internal sealed record RunHits(ImmutableArray<RuleOutcome> Outcomes, ImmutableArray<Hit> Hits);
