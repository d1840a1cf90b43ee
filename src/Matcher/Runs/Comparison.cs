using Matcher.Catalogue.Config;
using Matcher.FollowUp;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Foundation.Temporary;
using Matcher.Hits;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Running;
using Matcher.RunFacts;

namespace Matcher.Runs;

/// <summary>
/// The way of a run from config and options to its hits: setup, roster, sources, what the rules find. A run, a dry run, a check,
/// an explanation and each side of a rehearsal go it, as far as each needs. Nothing in it writes: where rejects go and which
/// ledger is asked is for the caller to say.
/// </summary>
/// <param name="setup">All that is known before data is read.</param>
/// <param name="watch">Who looks on.</param>
internal sealed class Comparison(RunSetup setup, Watch watch)
{
    private readonly EarlierRuns _earlier = new(setup);

    /// <summary>All that is known before data is read.</summary>
    public RunSetup Setup => setup;

    /// <summary>Who looks on.</summary>
    public Watch Watch => watch;

    /// <summary>Reads rules and descriptions; null, with every problem, when something is wrong with them or with the config.</summary>
    /// <param name="config">The config.</param>
    /// <param name="options">What the command line says over and above it.</param>
    /// <param name="watch">Who looks on.</param>
    /// <param name="temporary">Where archives are unpacked; null: where the system has its temporary files.</param>
    /// <param name="isCheck">Whether to go on without a secret that can be used.</param>
    public static Comparison? Prepare(
        MatcherConfig config, RunOptions options, Watch watch, TemporaryFiles? temporary = null, bool isCheck = false)
    {
        watch.Progress.Stage(RunStage.Rules);
        temporary ??= TemporaryFiles.OfSystem();
        return RunSetup.Prepare(config, options, watch.Clock, temporary, watch.Problems, isCheck) is { } setup
            ? new Comparison(setup, watch)
            : null;
    }

    /// <summary>A copy of the ledger to look at; null, with the problem, when it cannot be used.</summary>
    /// <param name="use">What for.</param>
    public LedgerView? LookAtLedger(LedgerUse use) =>
        LedgerView.Open(RunLedger.FileOf(setup, use, watch.Clock, watch.Problems), watch.Problems);

    /// <summary>Reads the roster; null, with every problem, when it cannot be used: then there is nothing to compare.</summary>
    /// <param name="rejects">Takes rows that cannot be used.</param>
    public RunRoster? ReadRoster(IRejectSink rejects)
    {
        watch.Progress.Stage(RunStage.Roster);
        // What is wrong with the roster is told when it is known whose names nobody may be told.
        var problems = new ProblemList();
        var read = RosterStage.Read(setup, _earlier, rejects, problems, watch);
        if (read is not null)
            watch.Mask.Learn(NamesOf(read.Roster), setup.Scope.OwnWords);
        watch.Problems.AddRange(problems.All);
        return read;
    }

    private static IEnumerable<string> NamesOf(LoadedRoster roster) =>
        Enumerable.Range(0, roster.Names.Count).Select(place => roster.Names[place]).Concat(roster.HeadNames);

    /// <summary>Reads every source against the roster.</summary>
    /// <param name="roster">Whom the rows are held against.</param>
    /// <param name="wanted">The rules, and which rows are wanted for them or beside them.</param>
    /// <param name="rejects">Takes rows that cannot be used.</param>
    public RunSources ReadSources(RunRoster roster, WantedRows wanted, IRejectSink rejects)
    {
        watch.Progress.Stage(RunStage.Sources);
        return SourcesStage.Read(setup, roster, _earlier, wanted, rejects, watch);
    }

    /// <summary>Applies the rules, and numbers what they find.</summary>
    /// <param name="runner">Applies the rules.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="known">What the ledger knows of people who are listed several times.</param>
    public RunFindings FindHits(RuleRunner runner, RunRoster roster, RunSources sources, KnownListings known)
    {
        watch.Progress.Stage(RunStage.Hits);
        var hits = new HitsStage(setup, runner, known).Find(roster, sources, watch);
        return new RunFindings(setup.Scope, roster, sources, hits);
    }
}
