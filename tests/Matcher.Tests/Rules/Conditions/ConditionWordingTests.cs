using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

[TestFixture]
public sealed class ConditionWordingTests
{
    [TestCase("车辆类型: 轿车", "- “车辆类型”是“轿车”")]
    [TestCase("车辆类型: { not: 轿车 }", "- “车辆类型”不是“轿车”")]
    [TestCase("车辆类型: { in: [轿车, 客车] }", "- “车辆类型”是其中之一：“轿车”、“客车”")]
    [TestCase("车辆类型: { contains: [摩托, 三轮] }", "- “车辆类型”含有“摩托”或“三轮”")]
    [TestCase("车辆类型: { starts_with: 小型 }", "- “车辆类型”以“小型”开头")]
    [TestCase("购置价格: { at_least: $limit }", "- “购置价格”不少于〔参数limit〕")]
    [TestCase("购置价格: { at_most: 3 }", "- “购置价格”不超过3")]
    [TestCase("购置价格: { more_than: 3, less_than: 5.5 }", "- “购置价格”多于3\n- “购置价格”少于5.5")]
    [TestCase("购置价格: { between: [1, 3] }", "- “购置价格”在1到3之间（含两端）")]
    [TestCase("登记日期: { before: 2023-01-01 }", "- “登记日期”早于2023-01-01")]
    [TestCase("登记日期: { on_or_after: 检验日期 }", "- “登记日期”不早于“检验日期”")]
    [TestCase("登记日期: { within: $n months }", "- “登记日期”距基准日不超过〔参数n〕个月")]
    [TestCase("登记日期: { older_than: 2 years }", "- “登记日期”距基准日已超过2年")]
    [TestCase("登记日期: { empty: true }", "- “登记日期”未填写")]
    [TestCase("登记日期: { present: true }", "- “登记日期”已填写")]
    [TestCase("登记日期: { present: false }", "- “登记日期”未填写")]
    // nested
    [TestCase("any: [车辆类型: 轿车, { 车辆类型: 客车, 购置价格: 3 }]", "- 以下至少满足一项：\n  - “车辆类型”是“轿车”\n  - 以下全部满足：\n    - “车辆类型”是“客车”\n    - “购置价格”是3")]
    public void A_condition_in_plain_words(string condition, string expected)
    {
        var problems = new ProblemList();
        var read = new ConditionReader(FieldScope.OfSource(RuleBench.Vehicles, RuleBench.Roster), problems)
            .Read(YamlFile.Parse(condition, "x.yaml", problems)!, "when");
        Assert.That(string.Join('\n', ConditionWording.Lines(read)), Is.EqualTo(expected));
    }
}
