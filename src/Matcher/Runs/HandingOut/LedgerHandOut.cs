using System.Collections.Immutable;
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

/// <summary>Which cases are handed out.</summary>
public sealed record HandOutChoice
{
    /// <summary>Only to these townships; empty: to all.</summary>
    public ImmutableArray<string> Townships { get; init; } = [];

    /// <summary>整改期限 of all of them; null: that of each rule.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How many a township gets on one day at most, the gravest first; null: all.</summary>
    public int? Limit { get; init; }
}

/// <summary>What was handed out.</summary>
/// <param name="Batch">批次; empty: there was nothing to hand out.</param>
/// <param name="Folder">Full path of the folder with the workbooks; empty: there was nothing to hand out.</param>
/// <param name="Action">Number of the action; null: there was nothing to hand out.</param>
/// <param name="Townships">By township, in the order of the lists.</param>
public sealed record LedgerHandedOut(string Batch, string Folder, long? Action, ImmutableArray<HandedOutCount> Townships)
{
    /// <summary>Cases in lists that are not handed out, of doubts about identity and of the roster's own data.</summary>
    public int OtherLists { get; init; }

    /// <summary>Cases whose line no list of a night has as the night wrote it.</summary>
    public int WithoutLine { get; init; }
}

/// <summary>What a township was given.</summary>
/// <param name="Township">乡镇.</param>
/// <param name="Cases">How many cases.</param>
/// <param name="Waiting">How many still wait to be handed out.</param>
/// <param name="FirstDue">The earliest 整改期限; null: none.</param>
/// <param name="LastDue">The latest 整改期限; null: none.</param>
public sealed record HandedOutCount(string Township, int Cases, int Waiting, DateOnly? FirstDue, DateOnly? LastDue);
