using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>Rules that ask the same have one answer; rules that ask another thing must never be given it.</summary>
[TestFixture]
public sealed class ConditionKeyTests
{
    [TestCase("车辆类型: 轿车", "{ 车辆类型: { equals: 轿车 } }")] // a bare value is "equals"
    [TestCase("车辆类型: { in: [轿车, 客车] }", "\n\n车辆类型: { in: [轿车, 客车] }")] // where it stands does not count
    public void What_asks_the_same_has_the_same_key(string one, string other) => Assert.That(KeyOf(one), Is.EqualTo(KeyOf(other)));

    [TestCase("车辆类型: 轿车", "车辆类型: 客车")]
    [TestCase("车辆类型: 轿车", "车辆类型: { not: 轿车 }")] // another operator
    [TestCase("车辆类型: 轿车", "号牌号码: 轿车")] // another field
    [TestCase("购置价格: { at_least: 3 }", "购置价格: { at_least: 3.5 }")]
    [TestCase("登记日期: { before: 2023-01-01 }", "登记日期: { before: 2023-01-02 }")]
    [TestCase("登记日期: { before: 检验日期 }", "登记日期: { before: 2023-01-01 }")] // a field for a day
    [TestCase("登记日期: { within: 2 years }", "登记日期: { within: 2 months }")]
    [TestCase("登记日期: { empty: true }", "登记日期: { empty: false }")]
    [TestCase("购置价格: { at_least: $limit }", "购置价格: { at_least: $other }")]
    [TestCase("购置价格: { at_least: 2 × $limit }", "购置价格: { at_least: 3 × $limit }")]
    [TestCase("any: [车辆类型: 轿车, 车辆类型: 客车]", "none: [车辆类型: 轿车, 车辆类型: 客车]")]
    [TestCase("any: [车辆类型: 轿车, 车辆类型: 客车]", "all: [车辆类型: 轿车, 车辆类型: 客车]")]
    // a separator within a word does not make two words of it
    [TestCase("车辆类型: { in: ['轿车,客车'] }", "车辆类型: { in: [轿车, 客车] }")]
    [TestCase("车辆类型: { in: ['轿],text[1:车'] }", "车辆类型: { in: [轿, 车] }")]
    // nested otherwise
    [TestCase("any: [车辆类型: 轿车, { 车辆类型: 客车, 购置价格: 3 }]", "any: [{ 车辆类型: 轿车, 购置价格: 3 }, 车辆类型: 客车]")]
    public void What_asks_another_thing_has_another(string one, string other) =>
        Assert.That(KeyOf(one), Is.Not.EqualTo(KeyOf(other)));

    private static string KeyOf(string condition)
    {
        var problems = new ProblemList();
        var read = new ConditionReader(FieldScope.OfSource(RuleBench.Vehicles, RuleBench.Roster), problems)
            .Read(YamlFile.Parse(condition, "x.yaml", problems)!, "when");
        Assert.That(problems.HasErrors, Is.False, condition);
        return ConditionKey.Of(read);
    }
}
