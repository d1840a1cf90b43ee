using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.FollowUp.Balance;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Runs.Desk;

/// <summary><c>matcher ledger undo</c>: takes back what somebody did, by a further action. That can be taken back, too.</summary>
public static class LedgerUndo
{
    /// <summary>What was done to the ledger, the last first.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">Day and name.</param>
    /// <param name="clock">For the day, where nobody names one.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LedgerResult<LedgerEntries> List(
        MatcherConfig config, LedgerOptions options, TimeProvider clock, CancellationToken cancellation) =>
        DeskWork.Do(config, options, LedgerUse.Look, clock,
            desk => new LedgerEntries([.. EntriesOf(desk).Reverse()]), cancellation);

    /// <summary>Takes an action back.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">Day and name.</param>
    /// <param name="number">Number of the action.</param>
    /// <param name="clock">For the day, where nobody names one, and the time of writing.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LedgerResult<LedgerUndone> Execute(
        MatcherConfig config, LedgerOptions options, long number, TimeProvider clock, CancellationToken cancellation) =>
        DeskWork.Do(config, options, LedgerUse.Act, clock,
            desk => TakeBack(desk, number), cancellation);

    /// <summary>Everything that was done, in order.</summary>
    internal static ImmutableArray<LedgerEntry> EntriesOf(LedgerDesk desk)
    {
        var cases = desk.Ledger.Events().GroupBy(one => one.Action.Id)
            .ToDictionary(group => group.Key, group => group.Select(one => one.Event.HitId).Distinct().Count());
        return [.. desk.Ledger.Actions().Select(action => LedgerEntry.Of(action, cases.GetValueOrDefault(action.Id)))];
    }

    /// <summary>The one of a number; null, with the problem, where there is none.</summary>
    internal static LedgerEntry? EntryOf(LedgerDesk desk, ImmutableArray<LedgerEntry> entries, long number)
    {
        if (entries.FirstOrDefault(entry => entry.Number == number) is { } one)
            return one;
        desk.Watch.Problems.Add(entries.IsEmpty
            ? OptionProblems.NoActions(desk.Where)
            : OptionProblems.UnknownAction(desk.Where, number, entries.Max(entry => entry.Number)));
        return null;
    }

    private static LedgerUndone? TakeBack(LedgerDesk desk, long number)
    {
        var entries = EntriesOf(desk);
        if (EntryOf(desk, entries, number) is not { } taken)
            return null;
        if (taken.IsUndone)
        {
            var by = entries.Last(entry => entry.Undoes == number && !entry.IsUndone);
            desk.Watch.Problems.Add(OptionProblems.ActionTakenBack(desk.Where, number, by.Number));
            return null;
        }

        var before = desk.Store.Book();
        var id = desk.Store.Record(new NewAction(ActionKind.Undo, desk.Today, desk.Watch.Clock.GetUtcNow(), desk.By) { Undoes = number });
        var after = desk.Store.Book();
        var action = desk.Store.Actions().Single(one => one.Id == id);
        return new LedgerUndone(
            LedgerEntry.Of(action, taken.Cases),
            taken,
            LedgerChange.Between(before, after),
            [.. Lost(before, after)],
            LedgerBalance.Of(desk.Setup.Config, CaseBalance.OfAction(before, after, action.At), null, LedgerEntry.Of(action, taken.Cases)));
    }

    private static IEnumerable<LedgerLoss> Lost(CaseBook before, CaseBook after)
    {
        foreach (var now in after.All.Where(one => !one.Case.WithoutEffect.IsEmpty))
        {
            var had = before.Find(now.Number)?.Case.WithoutEffect.Select(one => one.Id).ToHashSet() ?? [];
            foreach (var lost in now.Case.WithoutEffect.Where(one => !had.Contains(one.Id)))
                yield return new LedgerLoss(now.Number, lost.At.Action, CaseWords.KindOf(lost.Details), lost.Day, lost.By);
        }
    }
}

/// <summary>What was done to the ledger.</summary>
/// <param name="Entries">The last first.</param>
public sealed record LedgerEntries(ImmutableArray<LedgerEntry> Entries);

/// <summary>What taking an action back did.</summary>
/// <param name="Entry">The further action that takes it back.</param>
/// <param name="Taken">The action that was taken back.</param>
/// <param name="Changes">The cases that stand otherwise.</param>
/// <param name="Lost">What later actions did that means nothing any more.</param>
/// <param name="Balance">What it changed in the number of open cases.</param>
public sealed record LedgerUndone(
    LedgerEntry Entry, LedgerEntry Taken, ImmutableArray<LedgerChange> Changes, ImmutableArray<LedgerLoss> Lost, LedgerBalance Balance);

/// <summary>What somebody did about a case that means nothing any more, because what it rested on was taken back.</summary>
/// <param name="Number">疑点编号.</param>
/// <param name="Action">The action that it is a part of.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Day">The day on which it was recorded.</param>
/// <param name="By">Who recorded it.</param>
public sealed record LedgerLoss(string Number, long Action, string Kind, DateOnly Day, string By);
