using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;

namespace Matcher.Rules.Packs;

[TestFixture]
public sealed class RuleColumnsTests
{
    private const string Nothing = "";

    [TestCase("present", "when: { 状态: 正常 }", "vehicles: 状态 | ")] // what it asks for
    [TestCase("present", "when: { 登记日期: { before: 检验日期 } }", "vehicles: 登记日期,检验日期 | ")] // a column compared with another
    [TestCase("present", "when: { 购置价格: { more_than: 1.5 × 花名册.月保障金 } }", "vehicles: 购置价格 | ", "roster: 月保障金 | ")] // so many times another
    [TestCase("present", "when: { 登记日期: { between: [检验日期, as_of] } }", "vehicles: 登记日期 | 检验日期")] // one of two bounds may decide
    [TestCase("present", "when: { any: [{ 状态: 正常 }, { 车辆类型: 轿车 }] }", "vehicles:  | 状态,车辆类型")] // either may decide
    [TestCase("present", "when: { 状态: 正常 }\nexcept: { 摩托: { 车辆类型: 摩托车 } }", "vehicles: 状态 | 车辆类型")] // an exemption
    [TestCase("present", "when: { 状态: 正常 }\nconflicts: { 注销: { 权属: 不在名下 } }", "vehicles: 状态 | 权属")] // what speaks against it in the row
    [TestCase("present", "when: { 状态: 正常 }\nevidence: [号牌号码]\nidentity: [车辆类型]", "vehicles: 状态 | 号牌号码,车辆类型")] // what is shown
    [TestCase("present", "when: { 状态: 正常 }\nevent: 登记日期\ncontradicted_by: { 仍在领取: { source: pensions, when: { 项目: 养老金 }, later: 发放年月 } }",
        "vehicles: 状态 | 登记日期", "pensions:  | 项目,发放年月")] // rows of another source that speak against it
    [TestCase("absent", Nothing, Nothing)] // only who was seen
    [TestCase("absent", "when: { 保障类别: 农村 }", "roster: 保障类别 | ")] // the roster's own
    [TestCase("not_on_roster", "when: { 状态: 正常 }", "vehicles: 状态 | ")] // rows off the roster
    [TestCase("duplicate", "evidence: [保障类别]", "roster:  | 保障类别")] // the roster alone
    [TestCase("roster_only", "when: { 月保障金: { more_than: 家庭人口 } }", "roster: 月保障金,家庭人口 | ")] // a column of the roster with another
    [TestCase("shared", "shared: 保障方式\nat_most: 5", "roster: 保障方式 | ")] // what is shared
    [TestCase("household_sum",
        "figures: [{ source: pensions, add: 月金额, when: { 项目: 养老金 }, latest_by: 发放年月 }]\nper_head: 家庭人口\nwhen: { 人均: { at_least: 5 } }", 
        "pensions: 项目,月金额 | 发放年月", "roster: 家庭人口 | ")] // one source: without its column there is no sum
    [TestCase("household_sum", "figures: [{ source: pensions, add: 月金额 }]\nper_head: 家庭人口\nwhen: { 合计: { at_least: 5 } }",
        "pensions: 月金额 | ", "roster:  | 家庭人口")] // the number of people is only shown
    [TestCase("household_sum", "figures: [{ source: vehicles, count: 号牌号码, when: { 状态: 正常 } }]\nwhen: { 合计: { at_least: 2 } }",
        "vehicles: 状态 | 号牌号码")] // one without a plate is counted all the same
    [TestCase("combined", "hits: { all: [other] }", Nothing)] // the other rule's columns are the other rule's
    // rows of its own
    [TestCase("combined", "source: vehicles\nhits: { all: [other] }\nwhen: { 状态: 正常, 登记日期: { after: 最早日期 } }", "vehicles: 状态,登记日期 | ")]
    public void Each_kind_tells_the_columns_of_every_source_that_it_reads(string kind, string body, params string[] expected)
    {
        var columns = RuleColumns.Of(Read(kind, body), RuleBench.Roster)
            .Where(one => !one.Needed.IsEmpty || !one.Used.IsEmpty)
            .Select(one => $"{one.Source.Id}: {Names(one.Needed)} | {Names(one.Used)}");
        Assert.That(columns, Is.EquivalentTo(expected.Where(line => line.Length > 0)));
    }

    [Test]
    public void A_sum_over_two_sources_does_without_a_column_of_one()
    {
        const string Body = "figures: [{ source: pensions, add: 月金额 }, { source: wages, add: 月金额 }]\nwhen: { 合计: { at_least: 5 } }";
        var wages = RuleBench.Pensions with { Id = "wages" };
        var columns = RuleColumns.Of(Read("household_sum", Body, wages), RuleBench.Roster)
            .Select(one => $"{one.Source.Id}: {Names(one.Needed)} | {Names(one.Used)}");
        Assert.That(columns, Is.SupersetOf(["pensions:  | 月金额", "wages:  | 月金额"]));
    }

    private static string Names(IEnumerable<ColumnDefinition> columns) => string.Join(',', columns.Select(column => column.Name));

    // Its examples are no part of it: that they have no row is all that may be wrong.
    private static Model.Rule Read(string kind, string body, SourceDefinition? further = null)
    {
        var problems = new ProblemList();
        var catalogue = further is null
            ? RuleBench.Catalogue
            : RuleBench.Catalogue with { Sources = RuleBench.Catalogue.Sources.Add(further.Id, further) };
        var text = RuleBench.Rule(kind: kind, body: body, says: "测试",
            tests: "tests: [{ name: 一, expect: hit }, { name: 二, expect: no hit }]");
        var map = MapReader.Open(YamlFile.Parse(text, "x.yaml", problems)!, "x.yaml", problems)!;
        var rule = new RuleReader(RuleKinds.Standard, catalogue, notice: null, problems).Read("x", "", map);
        Assert.That(problems.All.Where(problem => problem.Code != ProblemCode.YamlMissingKey), Is.Empty);
        return rule!;
    }
}
