using System.Collections.Immutable;
using Matcher.FollowUp.Balance;
using Matcher.FollowUp.Cases;

namespace Matcher.Runs.Desk;

/// <summary>The open cases before and after a night or an action, and what happened in between.</summary>
/// <param name="AsOf">基准日 of the night; null: it is an action's.</param>
/// <param name="Entry">The action; null: it is a night's.</param>
/// <param name="Townships">A line a township, by name.</param>
/// <param name="County">The county.</param>
/// <param name="Holds">Whether what happened explains every difference; if not, the program is wrong.</param>
public sealed record LedgerBalance(
    DateOnly? AsOf, LedgerEntry? Entry, ImmutableArray<BalanceLine> Townships, BalanceLine County, bool Holds)
{
    /// <summary>Of a night.</summary>
    internal static LedgerBalance Of(CaseBook book, DateOnly night) => Of(CaseBalance.OfRun(book, night), night, null);

    /// <summary>Of an action.</summary>
    internal static LedgerBalance Of(CaseBalance balance, DateOnly? night, LedgerEntry? entry) =>
        new(night, entry, balance.Townships, balance.County, balance.Holds);
}
