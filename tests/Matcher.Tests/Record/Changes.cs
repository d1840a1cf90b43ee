using System.Collections.Immutable;
using Matcher.Hits;
using Matcher.Matches;
using Matcher.Rules.Model;

namespace Matcher.Record;

/// <summary>The same run, but for one thing.</summary>
internal static class Changes
{
    public static RunFindings OnlyRules(this RunFindings run, params ImmutableArray<string> rules) =>
        run with { Scope = run.Scope with { Options = run.Scope.Options with { Rules = rules } } };

    public static RunFindings OnlyTownships(this RunFindings run, params ImmutableArray<string> townships) =>
        run with { Scope = run.Scope with { Options = run.Scope.Options with { Townships = townships } } };

    public static RunFindings WithHits(this RunFindings run, params ImmutableArray<Hit> hits) =>
        run with { Hits = run.Hits with { Hits = hits } };

    public static RunFindings WithOutcomes(this RunFindings run, params ImmutableArray<RuleOutcome> outcomes) =>
        run with { Hits = run.Hits with { Outcomes = outcomes } };

    public static RunFindings WithMatches(this RunFindings run, params ImmutableArray<SourceMatches> sources) =>
        run with { Sources = run.Sources with { Matches = sources.ToDictionary(source => source.Source.Id, StringComparer.Ordinal) } };
}
