using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems.Families;
using Matcher.Reports.Publishing;
using Matcher.RunFacts;
using Matcher.Runs.Desk;

namespace Matcher.Runs.HandingOut;

/// <summary><c>matcher ledger hand-out</c>: gives the cases that nobody was given yet to their townships, as workbooks.</summary>
public static class LedgerHandOut
{
    /// <summary>Hands out.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">Day and name.</param>
    /// <param name="choice">Which cases, and until when.</param>
    /// <param name="clock">For the day, where nobody names one, and the time of writing.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LedgerResult<LedgerHandedOut> Execute(
        MatcherConfig config, LedgerOptions options, HandOutChoice choice, TimeProvider clock, CancellationToken cancellation) =>
        Execute(config, options, choice, FolderMoves.Usual, clock, cancellation);

    /// <summary>The same, with another way of moving folders.</summary>
    internal static LedgerResult<LedgerHandedOut> Execute(
        MatcherConfig config, LedgerOptions options, HandOutChoice choice, FolderMove move, TimeProvider clock,
        CancellationToken cancellation) =>
        DeskWork.Do(config, new RunOptions { AsOf = options.AsOf, Townships = choice.Townships }, options.By, LedgerUse.Act, clock,
            desk => Do(desk, choice, move), cancellation);

    private static LedgerHandedOut? Do(LedgerDesk desk, HandOutChoice choice, FolderMove move)
    {
        if (choice.Due is { } due && due < desk.Today)
        {
            desk.Watch.Problems.Add(OptionProblems.DueInPast(Foundation.Problems.Place.Nowhere, due, desk.Today));
            return null;
        }

        return new HandOutBatch(desk, choice, move).HandOut();
    }
}
