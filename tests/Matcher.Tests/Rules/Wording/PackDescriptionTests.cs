using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Rules.Packs;
using Matcher.Support;

namespace Matcher.Rules.Wording;

/// <summary>The pack read aloud. A change of policy must be accepted here as a change of text.</summary>
[TestFixture]
public sealed class PackDescriptionTests
{
    private static readonly string Root = Repository.Root;

    [Test]
    public async Task The_standard_pack()
    {
        var problems = new ProblemList();
        var catalogue = SourceCatalogue.Load(Path.Combine(Root, "rules"), "rules", problems)!;
        var pack = RulePack.Load(Path.Combine(Root, "rules"), "rules", catalogue, problems)!;
        await Verifier.Verify(PackDescription.Describe(pack), "md");
    }

    [Test]
    public void What_counts_comes_first_and_the_others_under_their_status()
    {
        var pack = RuleBench.Pack(
            ("a", WithStatus("a", "retired")),
            ("b", WithStatus("b", "draft")),
            ("c", WithStatus("c", "trial")),
            ("d", RuleBench.Rule("d", kind: "not_on_roster")),
            ("e", RuleBench.Rule("e")));
        var headings = PackDescription.Describe(pack).Split('\n').Where(line => line.StartsWith('#')).ToList();
        Assert.That(headings, Is.EqualTo([
            "# 低保数据比对规则",
            "## 进入疑点清单的规则", "### 测试（e）",
            "## 进入漏保线索的规则", "### 测试（d）",
            "## 试行的规则", "### 测试（c）",
            "## 起草中的规则", "### 测试（b）",
            "## 已停用的规则", "### 测试（a）"]));
    }

    [Test]
    public void Parameters_are_told_with_their_values_where_a_config_has_them()
    {
        var pack = RuleBench.Pack(("x", RuleBench.Rule(
            body: "when: { 状态: { in: $states }, 购置价格: { at_least: $price } }",
            tests: "tests_with: { $states: [正常], $price: 1 }\ntests: [{ name: 一, row: { 状态: 正常, 购置价格: 2 }, expect: hit }, { name: 二, row: { 状态: 注销 }, expect: no hit }]")));
        Assert.That(PackDescription.Describe(pack), Does.EndWith("- price，用于：测试\n- states，用于：测试\n"));
        Assert.That(
            PackDescription.Describe(pack, RuleBench.Parameters(("states", ["正常", "注销"])), RuleBench.AsOf),
            Does.EndWith("- price（未设定），用于：测试\n- states＝正常、注销，用于：测试\n"));
    }

    private static string WithStatus(string id, string status) =>
        RuleBench.Rule(id).Replace("status: active", $"status: {status}", StringComparison.Ordinal);
}
