using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Encodings;
using Matcher.Foundation.Problems;
using Matcher.Record;
using Matcher.Runs;
using Matcher.Samples.Options;
using Matcher.Support;

namespace Matcher.Samples;

/// <summary>The same county in other words: the words are others, the leads are the same.</summary>
[TestFixture]
public sealed class MixedWordsTests
{
    private static readonly string Rules = Path.Combine(Repository.Root, "rules");

    private static readonly SourceCatalogue Pack = SourceCatalogue.Load(Rules, "rules", new ProblemList())!;

    [TestCase(SourceForms.Csv, 3)] // one row a person
    [TestCase(SourceForms.Real, 4)] // workbooks, archives, a row a household
    public void The_leads_do_not_change_with_the_words(SourceForms forms, int seed)
    {
        using var usual = new TemporaryFolder();
        using var mixed = new TemporaryFolder();
        var (before, after) = (Run(usual, forms, seed, words: null), Run(mixed, forms, seed, Pack));
        Assert.That(after.Leads, Is.EquivalentTo(before.Leads));
        Assert.That(after.NotCompared, Is.EquivalentTo(before.NotCompared));
        Assert.That(before.Leads, Has.Count.GreaterThan(300));
    }

    [Test]
    public void Words_change_and_nothing_else()
    {
        using var usual = new TemporaryFolder();
        using var mixed = new TemporaryFolder();
        Generator.Generate(Options(usual, SourceForms.Csv, seed: 1, words: null), CancellationToken.None);
        Generator.Generate(Options(mixed, SourceForms.Csv, seed: 1, Pack), CancellationToken.None);
        const string file = "sources/civil_registry/户籍人口信息-2.csv";
        var (before, after) = (Lines(usual, file), Lines(mixed, file));
        Assert.That(after, Has.Length.EqualTo(before.Length));
        Assert.That(after, Is.Not.EqualTo(before));
        Assert.That(after.Select(line => line.Split(',')[0]), Is.EqualTo(before.Select(line => line.Split(',')[0])),
            "the people are the same");
        Assert.That(after.Skip(1).Select(line => line.Split(',')[2]).Distinct().Count(), Is.GreaterThan(10), "户籍状态 in many words");
    }

    private static string[] Lines(TemporaryFolder folder, string file) =>
        TextEncoding.Gb18030.Decode(File.ReadAllBytes(Path.Combine(folder.Path, file))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static GenerateOptions Options(TemporaryFolder folder, SourceForms forms, int seed, SourceCatalogue? words) =>
        new() { Folder = folder.Path, People = 1_500, Rows = 9_000, Seed = seed, Forms = forms, MixedWords = words, RulesFolder = Rules };

    private static (List<string> Leads, List<string> NotCompared) Run(TemporaryFolder folder, SourceForms forms, int seed,
        SourceCatalogue? words)
    {
        var config = ConfigLoader.Load(Generator.Generate(Options(folder, forms, seed, words), CancellationToken.None).ConfigFile,
            new ProblemList())!;
        var run = MatchRun.Execute(config, new RunOptions { Parallelism = 2 }, new SilentProgress(), TimeProvider.System,
            CancellationToken.None);
        Assert.That(run.Outcome, Is.EqualTo(RunOutcomeKind.Complete));
        var lists = Path.Combine(folder.Path, "out", "2023-07-06");
        var leads = Directory.EnumerateFiles(lists, "*.csv", SearchOption.AllDirectories)
            .SelectMany(path => LiulinSample.Table(path).AsEnumerable())
            .Where(row => row.ContainsKey("疑点编号") && row.ContainsKey("规则"))
            .Select(row => $"{row["规则"]} {row["疑点编号"]} {row.GetValueOrDefault("级别")}")
            .Distinct()
            .ToList();
        var notCompared = LiulinSample.Table(Path.Combine(lists, "未比对.csv"))
            .Select(row => $"{row.GetValueOrDefault("户编号")} {row.GetValueOrDefault("姓名")} {row.GetValueOrDefault("规则")}")
            .ToList();
        return (leads, notCompared);
    }
}
