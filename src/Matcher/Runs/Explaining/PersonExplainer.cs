using System.Collections.Immutable;
using Matcher.FollowUp.Nights;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Kinds;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Runs.Explaining;

/// <summary>Puts together what there is to say about one person.</summary>
internal sealed class PersonExplainer(HitHistory history)
{
    private readonly RuleTracer _tracer = new(history);

    private RunFindings Run => history.Run;

    /// <summary>A person on the roster.</summary>
    /// <param name="person">The person.</param>
    /// <param name="ruleId">The only rule that was asked about; null: all.</param>
    public ExplainedPerson Explain(Person person, string? ruleId) => new()
    {
        Person = person,
        Household = Run.Roster.Roster.HouseholdOf(person),
        Sources = Sources(ruleId, source => new ExplainedSource(source.Source, source.Failure,
            [.. source.Matches.Where(match => match.Person == person).Select(ExplainedMatch.Of)],
            source.Further.Of(PersonIndex.Of(person), FurtherRows.Any).Rows)),
        Rules = [.. Rules(ruleId).Select(rule => _tracer.Explain(rule, person))],
        OfOthers =
        [
            .. history.Hits.Where(hit =>
                hit.Hit.Finding.Person is { } other && other != person && other.HouseholdIndex == person.HouseholdIndex),
        ],
    };

    /// <summary>Somebody off the roster.</summary>
    /// <param name="rows">Their rows.</param>
    /// <param name="ruleId">The only rule that was asked about; null: all.</param>
    public ExplainedPerson Explain(ImmutableArray<ExplainedMatch> rows, string? ruleId) => new()
    {
        Person = null,
        Household = null,
        Sources = Sources(ruleId, source => new ExplainedSource(source.Source, source.Failure,
            [.. rows.Where(row => row.Row.Source.Id == source.Source.Id)], Further: 0)),
        Rules = [.. Rules(ruleId).Where(rule => KindCheck.Of(rule).IsOffRoster).Select(rule => _tracer.Explain(rule, rows))],
        OfOthers = [],
    };

    private IEnumerable<Rule> Rules(string? ruleId) =>
        Run.Scope.Pack.Rules.Where(rule => ruleId is null || rule.Id == ruleId);

    private ImmutableArray<ExplainedSource> Sources(string? ruleId, Func<SourceMatches, ExplainedSource> explain)
    {
        var wanted = Rules(ruleId).SelectMany(rule => rule.Sources).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Run.Sources.Matches.Values
                .Where(source => ruleId is null || wanted.Contains(source.Source.Id))
                .OrderBy(source => source.Source.Id, StringComparer.Ordinal)
                .Select(explain),
        ];
    }
}
