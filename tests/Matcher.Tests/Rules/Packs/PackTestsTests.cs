using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Rules.Testing;
using Matcher.Support;

namespace Matcher.Rules.Packs;

/// <summary>The examples of a pack, run for somebody who wants to know which do not hold, and why.</summary>
[TestFixture]
public sealed class PackTestsTests
{
    private const string Hit = "{ name: 一, row: { 状态: 正常, 购置价格: 9 }, expect: hit }";
    private const string Miss = "{ name: 二, row: { 状态: 注销 }, expect: no hit }";

    private const string Body = """
        when: { 状态: 正常, none: [购置价格: { less_than: 5 }], any: [车辆类型: { empty: true }, 车辆类型: { contains: 轿 }] }
        except: { 老车: { 登记日期: { before: 2000-01-01 } } }
        event: 检验日期
        """;

    [TestCase("{ 状态: 报废 }", "hit", "hit/no hit ConditionFails (9,13) “状态”是“正常” [状态: 报废]")] // the first of several
    [TestCase("{ 状态: 正常, 购置价格: 3 }", "hit", "hit/no hit ConditionHolds (9,32) “购置价格”少于5 [购置价格: 3]")] // inside none
    // none of any: all are shown
    [TestCase("{ 状态: 正常, 车辆类型: 客车 }", "hit", "hit/no hit ConditionFails (9,49) 以下至少满足一项： “车辆类型”未填写 “车辆类型”含有“轿” [车辆类型: 客车]")]
    [TestCase("{ 状态: 正常, 登记日期: 1999-01-01 }", "hit", "hit/老车 ExemptionApplies (10,15) 老车 [登记日期: 1999-01-01]")]
    [TestCase("{ 状态: 正常, 登记日期: 不详 }", "no hit", "no hit/hit AllHold () ")] // an exemption that cannot be tested leaves the hit
    [TestCase("{ 状态: ~ }", "hit", "hit/undecided Undecided (9,13) 来源文件没有“状态”列")]
    [TestCase("{ 状态: 正常, 购置价格: 很贵 }", "hit", "hit/undecided Undecided (9,32) “购置价格”无法识别")]
    [TestCase("{ 状态: 正常, 检验日期: 2023-08-01 }", "hit", "hit/no hit DayAfterAsOf () 检验日期 [2023-08-01]")]
    [TestCase("{ 状态: 正常 }", "hit, grade: D", "hit/no hit GradeNotAccepted (18,3) D")]
    // the outcome was right: nothing to look for among the conditions
    [TestCase("{ 状态: 正常 }", "hit, level: low", "level: low/level: medium ")]
    public void It_says_what_decided(string row, string expect, string expected) =>
        Assert.That(Told($"{{ name: 三, row: {row}, expect: {expect} }}"), Does.StartWith(expected));

    [Test]
    public void An_absent_person_who_was_found_and_a_duplicate_without_a_twin()
    {
        var absent = RuleBench.Rule(kind: "absent", body: "when: { 保障方式: 整户 }", tests: "tests: [{ name: 一, roster: { 保障方式: 整户 }, found: true, expect: hit }, { name: 二, roster: { 保障方式: 单人保 }, expect: no hit }]");
        Assert.That(Run(("x", absent)).Rules[0].Tests[0].Decision!.Kind, Is.EqualTo(DecisionKind.FoundInSource));

        var duplicate = RuleBench.Rule(kind: "duplicate", body: "", tests: "tests: [{ name: 一, roster: [{ 身份证号: 甲 }, { 身份证号: 乙 }], expect: hit }, { name: 二, roster: { 身份证号: 甲 }, expect: no hit }]");
        Assert.That(Run(("x", duplicate)).Rules[0].Tests[0].Decision, Is.Null, "no condition decided: there is no second row");
    }

    [Test]
    public void A_rule_that_is_not_in_order_is_a_problem_and_the_others_are_tested()
    {
        var tests = Run(("x", RuleBench.Rule()), ("y", RuleBench.Rule("y", body: "when: { 状太: 正常 }")));
        Assert.That(tests.Rules.Select(rule => rule.Rule.Id), Is.EqualTo(["x"]));
        Assert.That(_problems.All.Select(problem => problem.Code), Is.EqualTo([ProblemCode.RuleUnknownColumn]));
    }

    [Test]
    public void A_parameter_that_an_example_needs_and_has_not_is_why_it_was_not_run()
    {
        var test = Run(("x", RuleBench.Rule(body: "when: { 状态: { in: $states } }"))).Rules[0].Tests[0];
        Assert.That(test.CannotRun!.Code, Is.EqualTo(ProblemCode.RuleTestParameter));
        Assert.That(test.Holds, Is.False);
    }

    private readonly ProblemList _problems = new();

    private string Told(string third)
    {
        var tests = Run(("x", RuleBench.Rule(body: Body, tests: $"tests: [{Hit}, {Miss},\n  {third}]"))).Rules.Single().Tests;
        Assert.That(tests.Select(test => test.Holds), Is.EqualTo([true, true, false]));
        var decision = tests[2].Decision;
        var place = decision?.Where is { } where
            ? ProblemText.Where(where, CultureInfo.InvariantCulture).Replace("rules/x.yaml", "", StringComparison.Ordinal)
            : "()";
        var differences = string.Join(", ", tests[2].Differences.Select(difference => $"{difference.Expected}/{difference.Got}"));
        return $"{differences} {(decision is null ? "" : $"{decision.Kind} {place} {decision.Says}{(decision.Saw.Length > 0 ? $" [{decision.Saw}]" : "")}")}";
    }

    private PackTests Run(params (string Id, string Text)[] rules)
    {
        using var folder = new TemporaryFolder();
        foreach (var (id, text) in rules)
            folder.Write($"{id}.yaml", text);
        return PackTests.Run(folder.Path, "rules", RuleBench.Catalogue, _problems);
    }
}
