using Matcher.Catalogue.Config;
using Matcher.Foundation.Progress;
using Matcher.Foundation.Temporary;
using Matcher.Reports;
using Matcher.Reports.Publishing;
using Matcher.RunFacts;

namespace Matcher.Runs.Rehearsing;

/// <summary>
/// A run's inputs under a changed rule pack, compared with the current one: whom it would newly list and no longer list.
/// It writes to a folder of its own; the ledger is asked which cases would keep their history, and neither it nor the run's lists are
/// changed.
/// </summary>
public static class Rehearsal
{
    /// <summary>Rehearses a changed pack.</summary>
    /// <param name="config">The config, already checked; it names the inputs and the current pack.</param>
    /// <param name="changed">Full path of the changed pack, or of one changed rule file.</param>
    /// <param name="shown">The same as messages show it.</param>
    /// <param name="options">The as-of date, the output folder, and the rules and townships to look at.</param>
    /// <param name="progress">Told how it is getting on.</param>
    /// <param name="clock">For today, where no as-of date is given.</param>
    /// <param name="cancellation">Stops it; nothing half-written stays behind.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RehearsalSummary Execute(
        MatcherConfig config,
        string changed,
        string shown,
        RunOptions options,
        IRunProgress progress,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var watch = Watch.Of(progress, clock, cancellation);

        using var temporary = new TemporaryFiles(options.OutputFolder ?? config.OutputFolder);
        if (Comparison.Prepare(config, options with { Rules = [] }, watch, temporary) is not { Setup: var current }
            || ChangedPack.Load(current, changed, shown, options.Rules, watch.Problems) is not { } pack)
        {
            return RehearsalSummary.Ended(RunOutcomeKind.ConfigInvalid, watch.Problems);
        }

        using var folder = RunFolder.Begin(current.Scope.OutputFolder, current.AsOf, watch.Problems, kind: ResultKind.Rehearsal);
        if (folder is null)
            return RehearsalSummary.Ended(RunOutcomes.WithoutPlace(watch.Problems), watch.Problems);

        CasesOfRules.Tell(new Comparison(current, watch), pack.Setup.Pack, LedgerUse.DryRun);
        var sides = new RehearsedSides(Only(current), pack with { Setup = Only(pack.Setup) });
        if (sides.Read(watch) is not { } read)
            return RehearsalSummary.Ended(RunOutcomeKind.ConfigInvalid, watch.Problems);

        progress.Stage(RunStage.Writing);
        var comparison = new PackComparison(read.Before, read.After, options.Townships);
        var counts = ChangeCounts.Of(comparison, config.Groups);
        RehearsalWriter.Write(folder.FullPath, config, comparison.HouseholdOf, comparison.Changes, counts);
        cancellation.ThrowIfCancellationRequested();
        return new RehearsalSummary
        {
            Outcome = comparison.IsComplete ? RunOutcomeKind.Complete : RunOutcomeKind.Incomplete,
            AsOf = current.AsOf,
            Pack = current.Scope.UsedPack,
            OutputFolder = folder.Publish(watch.Problems),
            Counts = counts,
            Rules = comparison.Rules,
            NotRun = comparison.NotRun,
            AsIfActive = pack.AsIfActive,
            Problems = [.. watch.Problems.All],
        };

        RunSetup Only(RunSetup setup) => setup with { Scope = setup.Scope with { Options = options } };
    }
}
