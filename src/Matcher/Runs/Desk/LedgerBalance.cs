using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.FollowUp.Balance;
using Matcher.FollowUp.Cases;

namespace Matcher.Runs.Desk;

/// <summary>The open cases before and after a night or an action, and what happened in between.</summary>
/// <param name="AsOf">基准日 of the night; null: it is an action's.</param>
/// <param name="Entry">The action; null: it is a night's.</param>
/// <param name="Townships">A line a township, in the official order.</param>
/// <param name="County">The county.</param>
/// <param name="Holds">Whether what happened explains every difference; if not, the program is wrong.</param>
public sealed record LedgerBalance(
    DateOnly? AsOf, LedgerEntry? Entry, ImmutableArray<BalanceLine> Townships, BalanceLine County, bool Holds)
{
    /// <summary>Of a night.</summary>
    internal static LedgerBalance Of(MatcherConfig config, CaseBook book, DateOnly night) =>
        Of(config, CaseBalance.OfRun(book, night), night, null);

    /// <summary>Of an action.</summary>
    internal static LedgerBalance Of(MatcherConfig config, CaseBalance balance, DateOnly? night, LedgerEntry? entry)
    {
        var order = new TownshipOrder(config.Groups);
        return new LedgerBalance(
            night, entry, [.. balance.Townships.OrderBy(line => order.Of(line.Township))], balance.County, balance.Holds);
    }
}
