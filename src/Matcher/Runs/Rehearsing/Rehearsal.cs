using Matcher.Catalogue.Config;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
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

        return Write(current, pack, current, options, watch);
    }

    /// <summary>Rehearses against the pack of the last recorded night, which the ledger keeps.</summary>
    /// <param name="config">The config, already checked; it names the inputs and the current pack.</param>
    /// <param name="options">The as-of date, the output folder, and the rules and townships to look at.</param>
    /// <param name="progress">Told how it is getting on.</param>
    /// <param name="clock">For today, where no as-of date is given.</param>
    /// <param name="cancellation">Stops it; nothing half-written stays behind.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RehearsalSummary SinceLastRun(
        MatcherConfig config, RunOptions options, IRunProgress progress, TimeProvider clock, CancellationToken cancellation)
    {
        var watch = Watch.Of(progress, clock, cancellation);
        using var temporary = new TemporaryFiles(options.OutputFolder ?? config.OutputFolder);
        using var unpacked = TemporaryFiles.OfSystem();
        if (Comparison.Prepare(config, options with { Rules = [] }, watch, temporary) is not { } comparison)
            return RehearsalSummary.Ended(RunOutcomeKind.ConfigInvalid, watch.Problems);
        var last = RecordedPack.Find(comparison, LedgerUse.Look, unpacked, evenIfSame: true);
        if (last is null)
            watch.Problems.Add(LedgerProblems.NoPackKept(new Place(InputFileFinder.NameOf(config.Folder, config.LedgerFile))));
        if (last?.Read(options, watch, temporary) is not { } before)
            return RehearsalSummary.Ended(RunOutcomeKind.ConfigInvalid, watch.Problems);
        var changed = new ChangedPack(comparison.Setup, comparison.Setup.Scope.Texts.ReadsAs(last.Texts), []);
        return Write(before, changed, comparison.Setup, options, watch);
    }

    /// <summary>The numbers alone: nothing is written, and nobody is named. Null where the roster cannot be used.</summary>
    /// <param name="before">The earlier pack.</param>
    /// <param name="after">The later one.</param>
    /// <param name="watch">Who looks on.</param>
    internal static RehearsalSummary? Count(RunSetup before, ChangedPack after, Watch watch) =>
        new RehearsedSides(before, after).Read(watch) is { } read
            ? Summary(new PackComparison(read.Before, read.After, []), before, after, watch)
            : null;

    private static RehearsalSummary Write(RunSetup before, ChangedPack after, RunSetup current, RunOptions options, Watch watch)
    {
        using var folder = RunFolder.Begin(current.Scope.OutputFolder, current.AsOf, watch.Problems, kind: ResultKind.Rehearsal);
        if (folder is null)
            return RehearsalSummary.Ended(RunOutcomes.WithoutPlace(watch.Problems), watch.Problems);

        CasesOfRules.Tell(new Comparison(current, watch), after.Setup.Pack, LedgerUse.DryRun);
        var sides = new RehearsedSides(Only(before), after with { Setup = Only(after.Setup) });
        if (sides.Read(watch) is not { } read)
            return RehearsalSummary.Ended(RunOutcomeKind.ConfigInvalid, watch.Problems);

        watch.Progress.Stage(RunStage.Writing);
        var comparison = new PackComparison(read.Before, read.After, options.Townships);
        var summary = Summary(comparison, before, after, watch);
        RehearsalWriter.Write(folder.FullPath, current.Config, comparison.HouseholdOf, comparison.Changes, summary.Counts);
        watch.Cancellation.ThrowIfCancellationRequested();
        return summary with { OutputFolder = folder.Publish(watch.Problems), Problems = [.. watch.Problems.All] };

        RunSetup Only(RunSetup setup) => setup with { Scope = setup.Scope with { Options = options } };
    }

    private static RehearsalSummary Summary(PackComparison comparison, RunSetup before, ChangedPack after, Watch watch) => new()
    {
        Outcome = comparison.IsComplete ? RunOutcomeKind.Complete : RunOutcomeKind.Incomplete,
        AsOf = before.AsOf,
        Pack = before.Scope.UsedPack,
        Counts = ChangeCounts.Of(comparison, before.Config.Groups),
        Rules = comparison.Rules,
        NotRun = comparison.NotRun,
        AsIfActive = after.AsIfActive,
        Problems = [.. watch.Problems.All],
    };
}
