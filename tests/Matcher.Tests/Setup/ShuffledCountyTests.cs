using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.RunFacts;
using Matcher.Runs;
using Matcher.Samples.Options;
using Matcher.Samples;
using Matcher.Setup.Plans;
using Matcher.Support;

namespace Matcher.Setup;

/// <summary>Files that nobody has named are told from each other by what is in them, and the lists are those of the named ones.</summary>
[TestFixture]
public sealed partial class ShuffledCountyTests
{
    // They say in which file something stands, or are made of all that is said.
    private static readonly string[] OfFiles = ["证据来源", "校验码"];

    [Test]
    public void The_samples_files_give_the_samples_hits_whatever_they_are_called()
    {
        using var folder = new TemporaryFolder();
        ShuffledFiles.Copy(LiulinSample.Root, folder, seed: 7);
        var plan = Setups.Make(folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Inputs.Select(input => input.Source), Is.EquivalentTo(SourceIds().Append("roster")));
            Assert.That(plan.Files.Select(file => file.Kind), Has.All.AnyOf(SetupFileKind.Roster, SetupFileKind.Source));
        }

        var sample = ConfigLoader.Load(LiulinSample.Root, new ProblemList())!;
        var run = Run(Setups.Config(folder), sample, folder);
        Assert.That(run.Outcome, Is.EqualTo(RunOutcomeKind.Complete), string.Join('\n', run.Problems.Select(one => ProblemText.Render(one, Setups.Chinese))));
        var expected = Path.Combine(LiulinSample.Root, "expected");
        Same(run.OutputFolder!, expected);
    }

    // A generated county's own config says which files are which: the lists by it are what must come out.
    [TestCase(11, false)]
    [TestCase(12, false)]
    [TestCase(13, true, Description = "in other words, where a word decides")]
    public void A_county_of_any_seed_is_found(int seed, bool isMixed)
    {
        using var county = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        Generator.Generate(
            new GenerateOptions
            {
                Folder = county.Path,
                Seed = seed,
                People = GenerateOptions.LeastPeople,
                Rows = 1,
                Forms = SourceForms.Real,
                RulesFolder = Setups.Rules,
                MixedWords = isMixed ? Catalogue.Sources.SourceCatalogue.Load(Setups.Rules, "rules", new ProblemList()) : null,
            },
            CancellationToken.None);
        ShuffledFiles.Copy(county.Path, folder, seed);
        Setups.Make(folder);
        var own = ConfigLoader.Load(county.Path, new ProblemList())!;
        var wanted = Run(own, own, county);
        var run = Run(Setups.Config(folder), own, folder);
        Same(run.OutputFolder!, wanted.OutputFolder!);
    }

    // What only people can decide is taken from the config that people wrote.
    private static RunSummary Run(MatcherConfig config, MatcherConfig decided, TemporaryFolder into) => MatchRun.Execute(
        config with
        {
            AsOf = new DateOnly(2023, 7, 6),
            Parameters = decided.Parameters,
            Groups = decided.Groups,
            Notice = decided.Notice,
            SecretFile = decided.SecretFile,
            OutputFolder = Path.Combine(into.Path, "out"),
            LedgerFile = Path.Combine(into.Path, "ledger.db"),
            LogFolder = Path.Combine(into.Path, "logs"),
        },
        new RunOptions { Parallelism = 2 }, new SilentProgress(), TimeProvider.System, CancellationToken.None);

    private static IEnumerable<string> SourceIds() =>
        Directory.GetFiles(Path.Combine(Setups.Rules, "sources"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Where(id => id != "roster");

    // One by one, so that a difference is seen at once.
    private static void Same(string actual, string expected)
    {
        var (found, wanted) = (Hits(actual), Hits(expected));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wanted, Has.Length.GreaterThan(300));
            Assert.That(found.Except(wanted).Take(2), Is.Empty);
            Assert.That(wanted.Except(found).Take(2), Is.Empty);
            Assert.That(found, Has.Length.EqualTo(wanted.Length));
        }
    }

    private static ImmutableArray<string> Hits(string result) =>
    [
        .. new[] { "疑点清单/全县.csv" }.Concat(new[] { "身份存疑", "漏保线索" }.SelectMany(list =>
                Directory.GetFiles(Path.Combine(result, list), "*.csv", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(result, path))))
            .Order(StringComparer.Ordinal)
            .SelectMany(list => LiulinSample.Table(Path.Combine(result, list))
                .Select(row => $"{list}: {string.Join('|', row.Where(cell => !OfFiles.Contains(cell.Key)).OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => Named().Replace(cell.Value, "第${row}行")))}")),
    ];

    [GeneratedRegex("[^，；（]+ 第(?<row>[0-9]+)行", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
