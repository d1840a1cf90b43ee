using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.FollowUp.Cases;

namespace Matcher.Runs.Desk;

/// <summary><c>matcher ledger overdue</c>: open cases that are past their day, and those that nobody has answered yet.</summary>
public static class LedgerOverdue
{
    /// <summary>Tells them by township and rule.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">Day and name.</param>
    /// <param name="clock">For the day, where nobody names one.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LedgerResult<LedgerOpenCases> Execute(
        MatcherConfig config, LedgerOptions options, TimeProvider clock, CancellationToken cancellation) =>
        DeskWork.Do(config, options, LedgerUse.Look, clock, Of, cancellation);

    private static LedgerOpenCases Of(LedgerDesk desk)
    {
        var townships = new TownshipOrder(desk.Setup.Config.Groups);
        var open = desk.Ledger.Book().All.Where(one => one.Case.State.IsOpen()).Select(one => Of(one, desk)).ToList();
        return new LedgerOpenCases(
            desk.Today,
            [
                .. open.GroupBy(one => (Township: desk.Setup.Townships.Resolve(one.Township).Name, one.Rule))
                    .OrderBy(group => townships.Of(group.Key.Township))
                    .ThenBy(group => group.Key.Township, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.Rule, StringComparer.Ordinal)
                    .Select(group => new LedgerOpenCount(
                        group.Key.Township,
                        group.Key.Rule,
                        desk.Rules.GetValueOrDefault(group.Key.Rule)?.Title ?? "",
                        group.Count(),
                        group.Count(one => one.IsUnanswered),
                        group.Count(one => one.DaysOverdue > 0),
                        group.Count(one => one.IsUnanswered && one.DaysOverdue > 0),
                        group.Max(one => one.DaysOverdue))),
            ],
            [.. open.Where(one => one.DaysOverdue > 0).OrderByDescending(one => one.DaysOverdue)
                .ThenBy(one => one.Number, StringComparer.Ordinal)]);
    }

    private static LedgerOpenCase Of(KnownCase one, LedgerDesk desk)
    {
        var due = desk.DueOf(one);
        return new LedgerOpenCase(
            one.Number,
            one.Rule,
            one.Case.Township,
            one.Case.State.Word(),
            one.Case.HandOut?.Batch ?? "",
            due,
            due is { } day ? Math.Max(0, desk.Today.DayNumber - day.DayNumber) : 0,
            one.Case.State.IsToBeVerified());
    }
}

/// <summary>Cases on which something is still to be done.</summary>
/// <param name="Today">The day as of which they are counted.</param>
/// <param name="Counts">By township and rule.</param>
/// <param name="Overdue">Those past their day, the longest first.</param>
public sealed record LedgerOpenCases(DateOnly Today, ImmutableArray<LedgerOpenCount> Counts, ImmutableArray<LedgerOpenCase> Overdue);

/// <summary>Open cases of a rule in a township.</summary>
/// <param name="Township">乡镇.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="RuleTitle">What people call it; empty where the pack no longer has it.</param>
/// <param name="Open">How many are open.</param>
/// <param name="Unanswered">Of these, how many the township has not answered.</param>
/// <param name="Overdue">Of the open ones, how many are past their day.</param>
/// <param name="UnansweredOverdue">Of the unanswered ones, how many are past their day.</param>
/// <param name="MostDays">By how many days the one that is longest past it.</param>
public sealed record LedgerOpenCount(
    string Township, string Rule, string RuleTitle, int Open, int Unanswered, int Overdue, int UnansweredOverdue, int MostDays);

/// <summary>A case on which something is still to be done.</summary>
/// <param name="Number">疑点编号.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Township">乡镇 it is in.</param>
/// <param name="State">办理状态.</param>
/// <param name="Batch">批次; empty: it was not handed out.</param>
/// <param name="Due">整改期限; null: none.</param>
/// <param name="DaysOverdue">Days past it; 0: none.</param>
/// <param name="IsUnanswered">Whether the township has still to answer.</param>
public sealed record LedgerOpenCase(
    string Number, string Rule, string Township, string State, string Batch, DateOnly? Due, int DaysOverdue, bool IsUnanswered);
