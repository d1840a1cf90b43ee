using Matcher.Catalogue.Config;
using Matcher.Record;
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

        var (comparison, memory) = Prepare(fromMemory);
        var run = Run(comparison);

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
        var (comparison, _) = Prepare(folder, losesARow: true);
        Assert.That(() => Run(comparison), Throws.InvalidOperationException.With.Message.Contains("do not add up"));
    }

    private static (Comparison Comparison, RowsInMemory Memory) Prepare(TemporaryFolder into, bool losesARow = false)
    {
        var watch = Watch.Of(new SilentProgress(), TimeProvider.System, CancellationToken.None);
        var config = ConfigLoader.Load(LiulinSample.Root, watch.Problems)! with
        {
            OutputFolder = Path.Combine(into.Path, "out"),
            LedgerFile = Path.Combine(into.Path, "ledger.db"),
        };
        var setup = Comparison.Prepare(config, new RunOptions { Parallelism = 2 }, watch)!.Setup;
        var memory = new RowsInMemory(setup) { LosesARow = losesARow };
        return (new Comparison(setup with { Location = memory }, watch), memory);
    }

    // As MatchRun.Execute does it.
    private static RunSummary Run(Comparison comparison)
    {
        using var place = RunPlace.Open(comparison)!;
        var roster = comparison.ReadRoster(place.Rejects)!;
        var wanted = WantedRows.Of(comparison.Setup);
        var sources = comparison.ReadSources(roster, wanted, place.Rejects);
        var found = comparison.FindHits(wanted.Runner, roster, sources, place.Ledger.TryListings(comparison.Watch.Problems)!);
        return new WritingStage(comparison, place).Write(found);
    }
}
