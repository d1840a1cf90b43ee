using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.FollowUp.Learning;
using Matcher.Foundation.Cores;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Reports.Results;

namespace Matcher.Reports.CaseLists;

/// <summary>
/// What was learned of the answers so far, and the order of work that follows from it. 疑点清单 itself keeps the order in which households
/// are visited: what comes first there is where somebody lives, and not how often a rule was right.
/// </summary>
internal sealed class WorkPlan
{
    /// <summary>Learns, and puts in order.</summary>
    /// <param name="run">The run.</param>
    /// <param name="lines">Its hits, as lines.</param>
    /// <param name="cases">Its cases, as lines.</param>
    public WorkPlan(RunResult run, RunLines lines, CaseLines cases)
    {
        var settings = lines.Scope.Config.FollowUp;
        Rates = ConfirmationRates.Of(run.History.Book.All, cases.Rules);
        var places = new Dictionary<string, int>(lines.Hits.Length, StringComparer.Ordinal);
        foreach (var (index, line) in lines.Hits.Index())
            places.TryAdd(line.Tracked.Hit.Number, index);
        Townships = AllCores.Select(
            [
                .. cases.Wanted.Where(CaseOrder.IsWaiting)
                    .GroupBy(known => lines.Townships.Of(known.Case.Township))
                    .OrderBy(township => township.Key.Order),
            ],
            township => new TownshipPlan(
                township.Key,
                new CaseOrder(Rates, new RandomShare(run.Secret, settings.RandomShare), settings.RandomShare).Plan(
                    township.OrderBy(known => places.GetValueOrDefault(known.Number, int.MaxValue))
                        .ThenBy(known => known.Number, StringComparer.Ordinal),
                    settings.Capacity)));
        Questions = new TownshipSigns(cases.DueOf, lines.Scope.AsOf).Of(cases.Wanted);
    }

    /// <summary>How the order came about, for <c>run.json</c>.</summary>
    /// <param name="settings">What the config says.</param>
    public OrderTally Tally(FollowUpSettings settings) => new(
        RateTally.Of(Rates.Overall),
        ConfirmationRate.FewestAnswers,
        settings.RandomShare,
        settings.Capacity,
        [
            .. Rates.Cells.Where(cell => cell.Value.IsSaid)
                .Select(cell => new KindTally(cell.Key.Rule, cell.Key.Level, cell.Key.Grade, cell.Key.Sources, RateTally.Of(cell.Value))),
        ],
        [
            .. Townships.Select(township => new PlanTally(
                township.Township.Name,
                township.Cases.Length,
                township.Cases.Count(one => one.Case.IsSampled),
                settings.Capacity is null ? null : township.Cases.Count(one => one.IsDue == true))),
        ]);

    /// <summary>核实率.</summary>
    public ConfirmationRates Rates { get; }

    /// <summary>The cases that wait for an answer, township by township.</summary>
    public ImmutableArray<TownshipPlan> Townships { get; }

    /// <summary>What townships may be asked about their answers.</summary>
    public ImmutableArray<TownshipQuestion> Questions { get; }
}

/// <summary>What waits for the answer of a township.</summary>
/// <param name="Township">乡镇.</param>
/// <param name="Cases">In the order in which they are best answered.</param>
internal sealed record TownshipPlan(ListTownship Township, ImmutableArray<PlannedCase> Cases);
