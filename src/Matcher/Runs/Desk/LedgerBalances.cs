using System.Collections.Immutable;
using Matcher.Catalogue.Config;

namespace Matcher.Runs.Desk;

/// <summary><c>matcher ledger balance</c>: whether what happened explains the number of open cases.</summary>
public static class LedgerBalances
{
    /// <summary>The last night's, and that of each action since; or that of one action.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">Day and name.</param>
    /// <param name="number">Number of the action; null: the last night and what was done since.</param>
    /// <param name="clock">For the day, where nobody names one.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LedgerResult<LedgerBalanceSheet> Execute(
        MatcherConfig config, LedgerOptions options, long? number, TimeProvider clock, CancellationToken cancellation) =>
        DeskWork.Do(config, options, LedgerUse.Look, clock, desk => Of(desk, number),
            cancellation);

    private static LedgerBalanceSheet? Of(LedgerDesk desk, long? number)
    {
        var entries = LedgerUndo.EntriesOf(desk);
        if (number is { } one && LedgerUndo.EntryOf(desk, entries, one) is null)
            return null;
        var actions = desk.Ledger.Actions().Where(action => number is { } asked ? action.Id == asked : action.At.AsOf == desk.LastRun);
        var balances = desk.Ledger.BalancesOf(actions).Select(done =>
            LedgerBalance.Of(desk.Setup.Config, done.Balance, null, entries.Single(entry => entry.Number == done.Action.Id)));
        return new LedgerBalanceSheet(
        [
            .. number is null ? [LedgerBalance.Of(desk.Setup.Config, desk.Ledger.Book(), desk.LastRun)] : Array.Empty<LedgerBalance>(),
            .. balances,
        ]);
    }
}

/// <summary>How the number of open cases came from one to another.</summary>
/// <param name="Balances">The night's first, then those of what was done since, in order.</param>
public sealed record LedgerBalanceSheet(ImmutableArray<LedgerBalance> Balances)
{
    /// <summary>Whether each of them explains what it is about.</summary>
    public bool Holds => Balances.All(balance => balance.Holds);
}
