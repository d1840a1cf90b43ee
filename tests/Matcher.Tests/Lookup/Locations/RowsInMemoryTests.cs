using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Runs;
using Matcher.Samples;
using Matcher.Support;

namespace Matcher.Lookup.Locations;

/// <summary>Rows come through one seam: where they are makes no difference to what is found.</summary>
[TestFixture]
public sealed class RowsInMemoryTests
{
    [Test]
    public void The_sample_from_memory_gives_the_lists_that_it_gives_from_files()
    {
        using var fromFiles = new TemporaryFolder();
        using var fromMemory = new TemporaryFolder();
        var files = LiulinSample.Lists(LiulinSample.Run(fromFiles).OutputFolder!);

        var (setup, memory) = Setup(fromMemory);
        var run = Run(setup);

        Assert.That(memory.RuledOut, Is.GreaterThan(100), "most rows are about nobody");
        Assert.That(run.Files.Where(file => file.Source != "roster").Select(file => file.Sha256), Is.All.Null);
        var lists = LiulinSample.Lists(run.OutputFolder!);
        Assert.That(lists.Keys, Is.EqualTo(files.Keys));
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, bytes) in files)
                Assert.That(lists[name].AsSpan().SequenceEqual(bytes), Is.True, name);
        }
    }

    [Test]
    public void A_location_that_loses_a_row_is_found_out()
    {
        using var folder = new TemporaryFolder();
        var (setup, _) = Setup(folder, losesARow: true);
        Assert.That(() => Run(setup), Throws.InvalidOperationException.With.Message.Contains("do not add up"));
    }

    private static (RunSetup Setup, RowsInMemory Memory) Setup(TemporaryFolder into, bool losesARow = false)
    {
        var problems = new ProblemList();
        var config = ConfigLoader.Load(LiulinSample.Root, problems)! with
        {
            OutputFolder = Path.Combine(into.Path, "out"),
            LedgerFile = Path.Combine(into.Path, "ledger.db"),
        };
        var setup = RunSetup.Prepare(config, new RunOptions { Parallelism = 2 }, TimeProvider.System, problems)!;
        var memory = new RowsInMemory(setup) { LosesARow = losesARow };
        return (setup with { Location = memory }, memory);
    }

    // As MatchRun.Execute does it.
    private static RunSummary Run(RunSetup setup)
    {
        var problems = new ProblemList();
        using var place = RunPlace.Open(setup, TimeProvider.System, problems)!;
        var roster = RosterStage.Read(setup, place.Rejects, problems, CancellationToken.None)!;
        var sources = SourcesStage.Read(setup, roster.Roster, WantedRows.Of(setup), place.Rejects, new SilentProgress(), problems,
            CancellationToken.None);
        var hits = HitsStage.Find(setup, roster.Roster, sources, place.ReadListings(problems)!, CancellationToken.None);
        return new WritingStage(setup, place, TimeProvider.System)
            .Write(new RunFindings(DateTimeOffset.UnixEpoch, roster, sources, hits), problems, CancellationToken.None);
    }
}
