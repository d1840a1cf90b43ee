using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Samples;
using Matcher.Support;

namespace Matcher.Loading;

/// <summary>The sample with each source as one table: whatever is loaded into a database gives the same leads as the agencies' files.</summary>
[TestFixture]
public sealed class CountyTablesTests
{
    // They say in which file and line the evidence stands.
    private static readonly ImmutableHashSet<string> Places = ["证据来源", "疑点说明", "校验码"];

    [Test]
    public void The_samples_tables_give_the_samples_hits()
    {
        using var folder = new TemporaryFolder();
        var problems = new ProblemList();
        var config = ConfigLoader.Load(LiulinSample.Root, problems)!;
        var written = CountyTables.Write(config, folder.Path, emptyAsNull: false, TimeProvider.System, problems).ToList();
        Assert.That(problems.HasErrors, Is.False);
        Assert.That(written, Has.Count.EqualTo(config.Sources.Length));

        var summary = LiulinSample.Run(folder, change: given => given with
        {
            Sources = [.. given.Sources.Select(source => source with
            {
                Files = new InputFiles([Path.Combine(folder.Path, $"{source.Id}.csv")]),
            })],
        });
        Assert.That(Hits(summary.OutputFolder!), Is.EqualTo(Hits(Path.Combine(LiulinSample.Root, "expected"))));
    }

    [Test]
    public void A_config_gets_other_places_for_its_sources_and_nothing_else()
    {
        var config = File.ReadAllText(Path.Combine(LiulinSample.Root, ConfigLoader.FileName));
        var replaced = ConfigSources.Replace(config, id => $"files: [tables/{id}.csv]");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(replaced, Does.Contain("vehicles: { files: [tables/vehicles.csv], max_rejects: 5% }"));
            Assert.That(replaced, Does.Not.Contain("sources/"));
            Assert.That(replaced, Does.Contain("files: [roster/*.csv]"));
            Assert.That(replaced.Split('\n'), Has.Length.EqualTo(config.Split('\n').Length));
        }
    }

    private static string[] Hits(string folder) =>
    [
        .. LiulinSample.Table(Path.Combine(folder, "疑点清单", "全县.csv"))
            .Select(row => string.Join('|', row.Where(cell => !Places.Contains(cell.Key)).OrderBy(cell => cell.Key).Select(cell => cell.Value))),
    ];
}
