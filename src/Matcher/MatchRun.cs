using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
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
        var started = clock.GetUtcNow();
        var problems = new ProblemList(progress.Problem);

        // Everything that can be wrong before data is read, and a place for the result before the long match.
        progress.Stage(RunStage.Rules);
        if (RunSetup.Prepare(config, options, clock, problems) is not { } setup)
            return RunSummary.Ended(RunOutcomeKind.ConfigInvalid, problems);
        using var place = RunPlace.Open(setup, clock, problems);
        if (place is null)
            return RunSummary.Ended(RunPlace.WhyNot(problems), problems, setup.AsOf);

        progress.Stage(RunStage.Roster);
        if (RosterStage.Read(setup, place.Rejects, problems, cancellation) is not { } roster)
            return RunSummary.Ended(RunOutcomeKind.ConfigInvalid, problems, setup.AsOf);

        progress.Stage(RunStage.Sources);
        var sources = SourcesStage.Read(setup, roster.Roster, WantedRows.Of(setup), place.Rejects, progress, problems, cancellation);

        progress.Stage(RunStage.Hits);
        if (place.ReadListings(problems) is not { } known)
            return RunSummary.Ended(RunOutcomeKind.OutputFailed, problems, setup.AsOf);
        var findings = HitsStage.Find(setup, roster.Roster, sources, known, cancellation);

        progress.Stage(RunStage.Writing);
        return new WritingStage(setup, place, clock).Write(new RunFindings(started, roster, sources, findings), problems, cancellation);
    }
}
