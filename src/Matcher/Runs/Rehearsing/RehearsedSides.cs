using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Matches;
using Matcher.Rules.Running;
using Matcher.RunFacts;

namespace Matcher.Runs.Rehearsing;

/// <summary>What one pack makes of the inputs.</summary>
/// <param name="Runner">Its rules, ready to be asked.</param>
/// <param name="Run">What it finds.</param>
internal sealed record RehearsedSide(RuleRunner Runner, RunFindings Run);

/// <summary>
/// Applies both packs. The rows that match are the same for both, so the files are read once, unless the changed pack describes
/// the sources otherwise too.
/// </summary>
internal sealed class RehearsedSides(RunSetup current, ChangedPack changed)
{
    /// <summary>Reads and applies; null, with every problem, when the roster cannot be used.</summary>
    public (RehearsedSide Before, RehearsedSide After)? Read(Watch watch)
    {
        var before = new Comparison(current.AsRecorded(), watch);
        var after = new Comparison(changed.Setup.AsRecorded(), watch);
        var runner = WantedRows.Of(changed.Setup).Runner;
        if (ReadOne(before, changed.ReadsTheSame ? runner : null) is not { } read)
            return null;
        var again = read;
        if (!changed.ReadsTheSame)
        {
            var own = new ProblemList();
            var other = ReadOne(new Comparison(changed.Setup.AsRecorded(), watch with { Problems = own }), also: null);
            watch.Problems.AddRange(own.All.Where(problem => !watch.Problems.All.Contains(problem)));
            if (other is not { } readOtherwise)
                return null;
            again = readOtherwise;
        }

        return (Apply(before, read), Apply(after, again with { Runner = runner }));
    }

    private static ReadSide? ReadOne(Comparison comparison, RuleRunner? also)
    {
        if (comparison.ReadRoster(NoRejects.Sink) is not { } roster)
            return null;
        var wanted = WantedRows.Of(comparison.Setup).AndEveryMatch();
        if (also is not null)
            wanted = wanted with { Demands = wanted.Demands.And(also.Demands(comparison.Setup.Catalogue)) };
        return new ReadSide(wanted.Runner, roster, comparison.ReadSources(roster, wanted, NoRejects.Sink));
    }

    private static RehearsedSide Apply(Comparison comparison, ReadSide read) =>
        new(read.Runner, comparison.FindHits(read.Runner, read.Roster, read.Sources, KnownListings.None));

    private sealed record ReadSide(RuleRunner Runner, RunRoster Roster, RunSources Sources);
}
