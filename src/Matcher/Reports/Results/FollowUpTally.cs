using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.FollowUp.Balance;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
using Matcher.RunFacts;

namespace Matcher.Reports.Results;

/// <summary>How follow-up stands after a run, for its summary, <c>--json</c> and <c>run.json</c>.</summary>
/// <param name="Townships">How the number of open cases changed, a line a township that has or had any, in the official order.</param>
/// <param name="County">The same of all of them.</param>
/// <param name="States">How many cases are in each state that any is in, in the order of the states.</param>
/// <param name="Corrections">更正单 that wait for an answer, by agency.</param>
public sealed record FollowUpTally(
    ImmutableArray<BalanceLine> Townships, BalanceLine County, ImmutableArray<StateCount> States, ImmutableArray<AgencyCount> Corrections)
{
    /// <summary>
    /// In which order cases are best answered, and why; null: before the lists are made, or where an older version wrote it.
    /// </summary>
    public OrderTally? Order { get; init; }

    /// <summary>Whether what happened explains the number of open cases; if not, the program is wrong.</summary>
    public bool Holds => Townships.All(line => line.Holds);

    /// <summary>The townships of which it does not.</summary>
    internal IEnumerable<string> Unbalanced => Townships.Where(line => !line.Holds).Select(line => line.Township);

    /// <summary>Of a run: of the townships that it covers.</summary>
    /// <param name="history">The run beside the runs before it.</param>
    internal static FollowUpTally Of(HitHistory history)
    {
        var scope = history.Run.Scope;
        var order = new TownshipOrder(scope.Config.Groups);
        ImmutableArray<BalanceLine> lines =
        [
            .. history.Balance.Townships.Where(line => scope.CoversTownship(line.Township)).OrderBy(line => order.Of(line.Township)),
        ];
        var cases = history.Book.All.Where(known => scope.CoversTownship(known.Case.Township)).ToList();
        return new FollowUpTally(
            lines,
            new CaseBalance(lines).County,
            [
                .. cases.GroupBy(known => known.Case.State)
                    .OrderBy(state => state.Key)
                    .Select(state => new StateCount(state.Key.Word(), state.Count())),
            ],
            [
                .. OpenRequests(history, scope, cases).GroupBy(agency => agency, StringComparer.Ordinal)
                    .OrderBy(agency => agency.Key, StringComparer.Ordinal)
                    .Select(agency => new AgencyCount(agency.Key, agency.Count())),
            ]);
    }

    private static IEnumerable<string> OpenRequests(HitHistory history, RunScope scope, List<KnownCase> cases)
    {
        var open = cases.Where(known => known.Case.Correction is { IsOpen: true }).ToList();
        if (open.Count == 0)
            return [];
        var found = history.Hits.Where(hit => hit.Case is not null)
            .ToDictionary(hit => hit.Hit.Number, hit => hit.Hit.Finding, StringComparer.Ordinal);
        var rows = new CorrectedRows(scope.Catalogue);
        return open.SelectMany(known => rows.Of(
                found.GetValueOrDefault(known.Number),
                scope.Pack.Rules.FirstOrDefault(rule => string.Equals(rule.Id, known.Rule, StringComparison.Ordinal)))
            .Select(row => CorrectedRows.AgencyOf(row.Source))
            .Distinct(StringComparer.Ordinal));
    }
}

/// <summary>Cases in one state.</summary>
/// <param name="State">办理状态.</param>
/// <param name="Cases">How many.</param>
public sealed record StateCount(string State, int Cases);

/// <summary>Cases about which an agency is asked to correct something, and has not answered.</summary>
/// <param name="Agency">提供单位.</param>
/// <param name="Cases">How many.</param>
public sealed record AgencyCount(string Agency, int Cases);
