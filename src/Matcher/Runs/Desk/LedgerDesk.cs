using System.Collections.Frozen;
using Matcher.Catalogue.Config;
using Matcher.FollowUp;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Temporary;
using Matcher.Identity;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Runs.Desk;

/// <summary>
/// What a command begins with that works on the ledger: config and rules are in order, the ledger is there and has a night, and it is
/// known which day it is and who is at work. A ledger that is not there is never made.
/// </summary>
internal sealed class LedgerDesk : IDisposable
{
    private readonly TemporaryFiles _temporary;

    private LedgerDesk(RunSetup setup, Watch watch, Ledger ledger, string by, TemporaryFiles temporary)
    {
        Setup = setup;
        Watch = watch;
        Ledger = ledger;
        By = IdMask.InText(by);
        _temporary = temporary;
        Nights = ledger.Nights();
    }

    /// <summary>Config, rules and secret.</summary>
    public RunSetup Setup { get; }

    /// <summary>Takes what is wrong, and masks it.</summary>
    public Watch Watch { get; }

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; }

    /// <summary>The ledger, open to write.</summary>
    /// <exception cref="InvalidOperationException">It was opened to look.</exception>
    public LedgerStore Store => Ledger as LedgerStore ?? throw new InvalidOperationException("The ledger is open to look at.");

    /// <summary>Its nights.</summary>
    public RecordedNights Nights { get; }

    /// <summary>The last of them.</summary>
    public DateOnly LastRun => Nights.LastDay!.Value;

    /// <summary>The day on which what is done counts.</summary>
    public DateOnly Today => Setup.AsOf;

    /// <summary>Who is at work, as the ledger keeps it: without ID numbers.</summary>
    public string By { get; }

    /// <summary>The rules of the pack, by id.</summary>
    public FrozenDictionary<string, Rule> Rules => field ??= Setup.Pack.Rules.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>整改期限 of a case; null: none.</summary>
    public DateOnly? DueOf(KnownCase one) => CaseDue.Of(one.Case, Rules.GetValueOrDefault(one.Rule), Setup.WorkingDays);

    /// <summary>整改期限 of a case whose time begins today; null: none.</summary>
    public DateOnly? DueFromToday(KnownCase one) => CaseDue.From(Today, Rules.GetValueOrDefault(one.Rule), Setup.WorkingDays);

    /// <summary>The ledger, as messages show it.</summary>
    public Place Where => new(InputFileFinder.NameOf(Setup.Config.Folder, Setup.Config.LedgerFile));

    /// <summary>Opens it; null, with every problem, where there is nothing to work on.</summary>
    /// <param name="config">The config.</param>
    /// <param name="options">What the command line says over and above it.</param>
    /// <param name="by">Who is at work.</param>
    /// <param name="use">To look, or to write.</param>
    /// <param name="watch">Takes what is wrong.</param>
    public static LedgerDesk? Open(MatcherConfig config, RunOptions options, string by, LedgerUse use, Watch watch)
    {
        var temporary = TemporaryFiles.OfSystem();
        Ledger? ledger = null;
        LedgerDesk? desk = null;
        try
        {
            if (RunSetup.Prepare(config, options, watch.Clock, temporary, watch.Problems) is not { } setup)
                return null;
            var file = RunLedger.FileOf(setup, use, watch.Clock, watch.Problems);
            ledger = use == LedgerUse.Act ? LedgerStore.Open(file, watch.Problems) : LedgerView.Open(file, watch.Problems);
            return desk = ledger is null ? null : new LedgerDesk(setup, watch, ledger, by, temporary);
        }
        finally
        {
            if (desk is null)
            {
                ledger?.Dispose();
                temporary.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Ledger.Dispose();
        _temporary.Dispose();
    }
}
