using Matcher.Samples.Options;
using Matcher.Support;

namespace Matcher.Samples;

/// <summary>Any size: rows as asked for, memory that does not grow with them.</summary>
[TestFixture]
[NonParallelizable]
public sealed class SizeTests
{
    [TestCase(1_000, 10_000)] // a small county
    [TestCase(2_000, 60_000)] // mostly background
    [TestCase(7_500, 40_000)] // the sample
    public void Rows_and_people_are_as_asked_for(int people, long rows)
    {
        using var folder = new TemporaryFolder();
        var summary = Generator.Generate(Options(folder, people, rows), CancellationToken.None);
        Assert.That(summary.Rows, Is.EqualTo(rows).Within(5).Percent);
        Assert.That(summary.People, Is.EqualTo(people).Within(2).Percent);
        Assert.That(summary.Households, Is.EqualTo(people / 2.5).Within(10).Percent);
    }

    [Test]
    public void Fewer_people_or_rows_than_the_cases_need_become_as_many_as_they_need()
    {
        using var folder = new TemporaryFolder();
        var summary = Generator.Generate(Options(folder, people: 10, rows: 10), CancellationToken.None);
        Assert.That(summary.People, Is.InRange(GenerateOptions.LeastPeople, GenerateOptions.LeastPeople + 30));
        Assert.That(summary.Rows, Is.GreaterThan(summary.People));
    }

    [Test]
    public void Every_seed_finds_people_for_every_case([Range(1, 25)] int seed)
    {
        using var folder = new TemporaryFolder();
        Assert.DoesNotThrow(() => Generator.Generate(Options(folder, people: 1_000, rows: 0) with { Seed = seed }, CancellationToken.None));
    }

    [Test]
    public void A_million_rows_take_no_more_memory_than_a_few()
    {
        using var folder = new TemporaryFolder();
        var few = Allocated(Options(folder, 1_000, 10_000) with { Forms = SourceForms.Csv });
        var million = Allocated(Options(folder, 1_000, 1_000_000) with { Forms = SourceForms.Csv });
        // Buffers that grow to a block of rows once; a string a row would be 40 MB and more.
        Assert.That(million - few, Is.LessThan(20_000_000));
    }

    [Test]
    public void Cancelling_stops_it()
    {
        using var folder = new TemporaryFolder();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Generator.Generate(Options(folder, 1_000, 10_000), cancelled.Token));
    }

    private static GenerateOptions Options(TemporaryFolder folder, int people, long rows) => new()
    {
        Folder = folder.Path,
        People = people,
        Rows = rows,
    };

    private static long Allocated(GenerateOptions options)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Generator.Generate(options, CancellationToken.None);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
