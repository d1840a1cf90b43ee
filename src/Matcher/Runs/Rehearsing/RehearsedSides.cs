using Matcher.Catalogue.Rows;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Hits;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Running;

namespace Matcher.Runs.Rehearsing;

/// <summary>What one pack makes of the inputs.</summary>
/// <param name="Setup">The pack, with all that a run knows.</param>
/// <param name="Roster">The roster.</param>
/// <param name="Sources">The sources, and the pack's rules ready to be asked.</param>
/// <param name="Hits">What it finds.</param>
internal sealed record RehearsedSide(RunSetup Setup, LoadedRoster Roster, RunSources Sources, RunHits Hits);

/// <summary>
/// Applies both packs. The rows that match are the same for both, so the files are read once, unless the changed pack describes
/// the sources otherwise too.
/// </summary>
internal sealed class RehearsedSides(RunSetup current, ChangedPack changed)
{
    /// <summary>Reads and applies; null, with every problem, when the roster cannot be used.</summary>
    public (RehearsedSide Before, RehearsedSide After)? Read(IRunProgress progress, ProblemList problems, CancellationToken cancellation)
    {
        var runner = new RuleRunner(changed.Setup.Selected, changed.Setup.AsOf, changed.Setup.Config.Parameters);
        if (ReadOne(current, changed.ReadsTheSame ? runner : null, progress, problems, cancellation) is not { } read)
            return null;
        var again = read;
        if (!changed.ReadsTheSame)
        {
            var own = new ProblemList();
            var other = ReadOne(changed.Setup, also: null, progress, own, cancellation);
            problems.AddRange(own.All.Where(problem => !problems.All.Any(known => IsSame(known, problem))));
            if (other is not { } readOtherwise)
                return null;
            again = readOtherwise;
        }

        progress.Stage(RunStage.Hits);
        return (Apply(current, read.Roster, read.Sources, cancellation),
            Apply(changed.Setup, again.Roster, again.Sources with { Runner = runner }, cancellation));
    }

    private static (LoadedRoster Roster, RunSources Sources)? ReadOne(RunSetup setup, RuleRunner? also, IRunProgress progress,
        ProblemList problems, CancellationToken cancellation)
    {
        progress.Stage(RunStage.Roster);
        if (RosterStage.Read(setup, NobodyTakes.Rejects, problems, cancellation) is not { } roster)
            return null;
        progress.Stage(RunStage.Sources);
        var wanted = WantedRows.Of(setup).AndEveryMatch();
        if (also is not null)
            wanted = wanted with { Demands = wanted.Demands.And(also.Demands(setup.Catalogue)) };
        return (roster.Roster, SourcesStage.Read(setup, roster.Roster, wanted, NobodyTakes.Rejects, progress, problems, cancellation));
    }

    private static RehearsedSide Apply(RunSetup setup, LoadedRoster roster, RunSources sources, CancellationToken cancellation) =>
        new(setup, roster, sources, HitsStage.Find(setup, roster, sources, KnownListings.None, cancellation));

    private static bool IsSame(Problem one, Problem other) =>
        one.Code == other.Code && one.Where == other.Where && one.Arguments.SequenceEqual(other.Arguments, StringComparer.Ordinal);
}
