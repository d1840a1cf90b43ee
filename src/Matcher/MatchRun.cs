using Matcher.Catalogue.Config;
using Matcher.Foundation.Progress;
using Matcher.Foundation.Temporary;
using Matcher.RunFacts;
using Matcher.Runs;

namespace Matcher;

/// <summary>One run: from the files agencies sent to the lists of the townships.</summary>
public static class MatchRun
{
    /// <summary>Runs the whole comparison. Reads like the pipeline: rules, roster, sources, hits, lists.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">What the command line says over and above it.</param>
    /// <param name="progress">Told how it is getting on.</param>
    /// <param name="clock">Only for run.json and, where no as-of date is given, for today.</param>
    /// <param name="cancellation">Stops it; nothing half-written stays behind.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RunSummary Execute(
        MatcherConfig config,
        RunOptions options,
        IRunProgress progress,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var watch = Watch.Of(progress, clock, cancellation);

        // Everything that can be wrong before data is read, and a place for the result before the long match.
        var output = options.OutputFolder ?? config.OutputFolder;
        using var temporary = options.DryRun ? TemporaryFiles.OfSystem() : new TemporaryFiles(output);
        if (Comparison.Prepare(config, options, watch, temporary) is not { } comparison)
            return RunSummary.Ended(RunOutcomeKind.ConfigInvalid, watch.Problems);
        return Execute(comparison);
    }

    /// <summary>Runs it, once it is known to be well formed.</summary>
    internal static RunSummary Execute(Comparison comparison)
    {
        var (watch, options) = (comparison.Watch, comparison.Setup.Options);
        using IRunPlace? place = options.DryRun ? DryPlace.Open(comparison) : RunPlace.Open(comparison);
        if (place is null)
            return RunSummary.Ended(RunOutcomes.WithoutPlace(watch.Problems), watch.Problems, comparison.Setup.AsOf);

        if (!options.DryRun)
            TemporaryFiles.RemoveDead(comparison.Setup.Scope.OutputFolder);
        if (comparison.ReadRoster(place.Rejects) is not { } roster)
            return RunSummary.Ended(RunOutcomeKind.ConfigInvalid, watch.Problems, comparison.Setup.AsOf);

        var wanted = WantedRows.Of(comparison.Setup);
        var sources = comparison.ReadSources(roster, wanted, place.Rejects);

        if (place.Ledger.TryListings(watch.Problems) is not { } known)
            return RunSummary.Ended(RunOutcomeKind.OutputFailed, watch.Problems, comparison.Setup.AsOf);
        var findings = comparison.FindHits(wanted.Runner, roster, sources, known);

        return new WritingStage(comparison, place).Write(findings);
    }
}
