using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Rules.Packs;
using Matcher.Rules.Wording;
using Matcher.RunFacts;
using Matcher.Runs.Checking;
using Matcher.Runs.Explaining;
using Matcher.Runs.Rehearsing;
using Matcher.Samples;
using Matcher.Support;

namespace Matcher.Rules.Kinds.FurtherKind;

/// <summary>
/// A kind of rule that stands in the tests alone is asked wherever the engine's own are. A place with a silent answer for kinds that it
/// does not know would pass it over, and one of these would fail.
/// </summary>
[TestFixture]
public sealed class FurtherKindTests
{
    private const string Named = """
        id: two-characters
        title: 两字姓名
        status: active
        why: 为了测试
        basis: [{ document: 测试文件 }]
        level: low
        kind: named
        source: vehicles
        characters: 2
        column: 号牌号码
        except:
          公务车: { 号牌号码: 晋J9999 }
        false_positives: 未知
        says: "姓名两个字，名下有{号牌号码}"
        action: 核实
        changed: [2023-07-06 初版]
        tests:
          - { name: 两个字, row: { 号牌号码: 晋J0002 }, roster: { 姓名: 张三 }, expect: hit }
          - { name: 三个字, row: { 号牌号码: 晋J0002 }, roster: { 姓名: 张三丰 }, expect: no hit }

        """;

    private static readonly RunOptions Options = new() { Parallelism = 2, Kinds = RuleKinds.Standard.With(new NamedKind()) };

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Write()
    {
        _folder = new TemporaryFolder();
        foreach (var name in new[] { "roster.yaml", "vehicles.yaml" })
            _folder.Write($"rules/sources/{name}", File.ReadAllText(Path.Combine(LiulinSample.Root, "..", "..", "rules", "sources", name)));
        _folder.Write("rules/two-characters.yaml", Named);
        _folder.Write("secret.key", "a secret of the tests only");
        _folder.Write("roster.csv", $"""
            {SmallRun.RosterHeader}
            1,柳林镇,甲村,张三,张三,{SmallCounty.Id(1)},户主,农村,1,300,2020-01
            2,柳林镇,甲村,张三丰,张三丰,{SmallCounty.Id(2)},户主,农村,1,300,2020-01

            """);
        Vehicles($"""
            {SmallRun.VehiclesHeader}
            {SmallRun.Car("张三", SmallCounty.Id(1), 1)}
            {SmallRun.Car("张三丰", SmallCounty.Id(2), 2)}

            """);
        _folder.Write("matcher.yaml", """
            county: 柳林县
            as_of: 2023-07-06
            language: zh
            rules: rules
            roster: { files: [roster.csv] }
            sources: { vehicles: { files: [vehicles.csv], max_rejects: 100% } }
            townships: { 第一组: [柳林镇] }
            output: { folder: out, id_style: plain }
            """);
    }

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void It_is_read_with_its_own_keys_and_a_pack_without_it_does_not_know_it()
    {
        Assert.That(Pack(RuleKinds.Standard.With(new NamedKind())).Problems, Is.Empty);
        Assert.That(Pack(RuleKinds.Standard).Problems, Has.Some.Contain("named"));
    }

    [Test]
    public void Its_examples_are_run()
    {
        _folder.Write("rules/two-characters.yaml", Named.Replace("张三丰 }, expect: no hit", "张三丰 }, expect: hit", StringComparison.Ordinal)
            .Replace("张三 }, expect: hit", "张三 }, expect: no hit", StringComparison.Ordinal));
        Assert.That(Pack(RuleKinds.Standard.With(new NamedKind())).Problems, Has.Length.EqualTo(2).And.Some.Contain("两个字"));
    }

    [Test]
    public void It_is_described()
    {
        var pack = Pack(RuleKinds.Standard.With(new NamedKind())).Pack!;
        Assert.That(PackDescription.Describe(pack), Does.Contain("查什么：“机动车登记”中姓名为2个字的人，“号牌号码”已填写。"));
    }

    [Test]
    public void A_check_announces_the_column_that_it_needs()
    {
        Assert.That(Check(), Has.None.Contain("号牌号码"));
        Vehicles($"所有人,身份证号,车辆类型\n张三,{SmallCounty.Id(1)},小型轿车\n");
        Assert.That(Check(), Has.Some.Contain("two-characters.yaml").And.Some.Contain("号牌号码"));
    }

    [Test]
    public void A_run_keeps_the_rows_that_it_wants_and_lists_what_it_finds()
    {
        var run = MatchRun.Execute(Config(), Options, new SilentProgress(), TimeProvider.System, CancellationToken.None);
        Assert.That(run.Problems.Select(Text), Is.Empty);
        var hits = LiulinSample.Table(Path.Combine(run.OutputFolder!, "疑点清单", "全县.csv"));
        Assert.That(hits.Select(row => $"{row["姓名"]} {row["疑点说明"]}").ToArray(),
            Has.Length.EqualTo(1).And.All.StartsWith("张三 姓名两个字，名下有晋J00001"));
    }

    [Test]
    public void It_is_explained_for_who_is_listed_and_for_who_is_not()
    {
        Assert.That(Explain(SmallCounty.Id(1)), Has.Some.Contain("姓名两个字，名下有晋J00001"));
        Assert.That(Explain(SmallCounty.Id(2)), Has.Some.Contain("两字姓名").And.None.Contain("姓名两个字"));
    }

    [Test]
    public void A_rehearsal_says_which_exemption_lets_go_of_its_hit()
    {
        var changed = _folder.Write("changed/two-characters.yaml",
            Named.Replace("晋J9999", "晋J00001", StringComparison.Ordinal));
        var rehearsal = Rehearsal.Execute(Config(), changed, "changed/two-characters.yaml", Options with { OutputFolder = Out() },
            new SilentProgress(), TimeProvider.System, CancellationToken.None);
        Assert.That(rehearsal.Problems.Select(Text), Is.Empty);
        var written = Directory.GetFiles(rehearsal.OutputFolder!, "*.csv", SearchOption.AllDirectories)
            .Select(file => File.ReadAllText(file));
        Assert.That(written, Has.Some.Contain("改后属于“公务车”"));
    }

    private string Out() => Path.Combine(_folder.Path, "rehearsed");

    private void Vehicles(string text) => _folder.Write("vehicles.csv", text);

    private MatcherConfig Config()
    {
        var problems = new ProblemList();
        var config = ConfigLoader.Load(_folder.Path, problems);
        Assert.That(problems.All.Select(Text), Is.Empty);
        return config!;
    }

    private (RulePack? Pack, string[] Problems) Pack(RuleKinds kinds)
    {
        var problems = new ProblemList();
        var rules = Path.Combine(_folder.Path, "rules");
        var catalogue = SourceCatalogue.Load(rules, "rules", problems)!;
        var pack = RulePack.Load(PackFiles.Open(rules, "rules", local: null, problems), kinds, catalogue, notice: null, problems);
        return (pack, [.. problems.All.Select(Text)]);
    }

    private string[] Check() =>
        [.. MatchCheck.Execute(Config(), Options, TimeProvider.System, CancellationToken.None).Problems.Select(Text)];

    private ImmutableArray<string> Explain(string id)
    {
        var report = ExplainRun.Execute(Config(), Options, id, new SilentProgress(), TimeProvider.System, CancellationToken.None);
        Assert.That(report.Problems.Select(Text), Is.Empty);
        return [.. new ExplanationText(report.Explanation!, CultureInfo.InvariantCulture).Lines()];
    }

    private static string Text(Problem problem) => ProblemText.Render(problem, CultureInfo.InvariantCulture);
}
