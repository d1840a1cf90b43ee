using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.RunFacts;
using Matcher.Runs;
using Matcher.Runs.Explaining;
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
        var usual = LiulinSample.Run(fromFiles);
        var files = LiulinSample.Lists(usual.OutputFolder!);

        var (comparison, memory) = Prepare(fromMemory);
        var run = MatchRun.Execute(comparison);

        var tallies = Sources(run);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(memory.Asked, Is.EquivalentTo(comparison.Setup.Config.Sources.Select(source => source.Id)), "each source, once");
            Assert.That(memory.RuledOut, Is.GreaterThan(100), "most rows are off the roster");
            Assert.That(memory.HandedOver + memory.RuledOut, Is.GreaterThanOrEqualTo(tallies.Sum(file => file.Rows)),
                "no row came another way");
            Assert.That(tallies, Is.EqualTo(Sources(usual).Select(file => file with { Bytes = null, Sha256 = null })).And.Not.Empty);
        }

        var lists = LiulinSample.Lists(run.OutputFolder!);
        Assert.That(lists.Keys, Is.EqualTo(files.Keys).And.Not.Empty);
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, bytes) in files)
                Assert.That(lists[name].AsSpan().SequenceEqual(bytes), Is.True, name);
        }

        // What has no fingerprint may be another tomorrow: an explanation never says that it is the same.
        Assert.That(InputsSince.Of(comparison.Setup.Scope, run.Files).UnsureFiles,
            Is.EqualTo(tallies.Select(file => file.File).Distinct().Order(StringComparer.Ordinal)));
    }

    [Test]
    public void Ruling_out_by_the_list_of_numbers_is_ruling_out_by_asking_for_each()
    {
        long[] RuledOut(bool asksOneByOne)
        {
            using var folder = new TemporaryFolder();
            var (comparison, memory) = Prepare(folder, asksOneByOne: asksOneByOne);
            MatchRun.Execute(comparison);
            return [memory.RuledOut, memory.HandedOver];
        }

        Assert.That(RuledOut(asksOneByOne: false), Is.EqualTo(RuledOut(asksOneByOne: true)));
    }

    [Test]
    public void A_location_that_loses_a_row_is_found_out()
    {
        using var folder = new TemporaryFolder();
        var (comparison, _) = Prepare(folder, losesARow: true);
        var run = MatchRun.Execute(comparison);
        Assert.That(run.Outcome, Is.EqualTo(RunOutcomeKind.Incomplete));
        Assert.That(run.Problems.Count(problem => problem.Code == ProblemCode.SourceReadingFailed),
            Is.EqualTo(comparison.Setup.Config.Sources.Length), "every source has lost one");
    }

    private static FileTally[] Sources(RunSummary run) => [.. run.Files.Where(file => file.Source != "roster")];

    private static (Comparison Comparison, RowsInMemory Memory) Prepare(TemporaryFolder into,
        bool losesARow = false, bool asksOneByOne = false)
    {
        var watch = Watch.Of(new SilentProgress(), TimeProvider.System, CancellationToken.None);
        var config = ConfigLoader.Load(LiulinSample.Root, watch.Problems)! with
        {
            OutputFolder = Path.Combine(into.Path, "out"),
            LedgerFile = Path.Combine(into.Path, "ledger.db"),
        };
        var setup = Comparison.Prepare(config, new RunOptions { Parallelism = 2 }, watch)!.Setup;
        var memory = new RowsInMemory(setup) { LosesARow = losesARow, AsksOneByOne = asksOneByOne };
        return (new Comparison(setup with { Location = memory }, watch), memory);
    }
}
