namespace Matcher.Rules;

/// <summary>A rule's own examples are run when it is loaded: one that does not hold is an error at its line.</summary>
[TestFixture]
public sealed class RuleExampleTests
{
    private const string Hit = "{ name: 一, row: { 状态: 正常 }, expect: hit }";
    private const string Miss = "{ name: 二, row: { 状态: 注销 }, expect: no hit }";

    [TestCase("", "(1,1): the rule has no tests; add at least one that hits and one that does not")]
    [TestCase("tests: []", "(15,8): no test expects a hit; add one")]
    [TestCase("tests: [" + Hit + "]", "(15,8): no test expects that there is no hit; add one")]
    [TestCase("tests: [" + Miss + "]", "(15,8): no test expects a hit; add one")]
    [TestCase("tests: 没有", "(15,8): 'tests' should be a list")]
    [TestCase("tests: [" + Hit + ", " + Miss + ", { name: 三, row: { 状态: 正常 }, expect: no hit }]",
        "(15,98): the test '三' does not hold: expected 'no hit', but it came to 'hit'; correct the rule or the test")]
    [TestCase("tests: [" + Hit + ", " + Miss + ", { name: 三, row: { 状态: 正常 }, expect: 摩托车 }]",
        "(15,134): 'expect' cannot be '摩托车'; known: hit, no hit, undecided")]
    [TestCase("tests: [" + Hit + ", " + Miss + ", { name: 三, row: { 状太: 正常 }, expect: hit }]",
        "(15,116): '机动车登记' has no column '状太'; did you mean '状态'?")]
    [TestCase("tests: [" + Hit + ", " + Miss + ", { name: 三, roster: { 年零: 80 }, row: { 状态: 正常 }, expect: hit }]",
        "(15,119): '低保花名册' has no column '年零'; did you mean '年龄'?")]
    [TestCase("tests: [" + Hit + ", " + Miss + ", { row: { 状态: 正常 }, expect: hit }]", "(15,98): the key 'name' is missing; add it")]
    [TestCase("tests: [" + Hit + ", " + Miss + ", { name: 三, expect: hit }]", "(15,98): the key 'row' is missing; add it")]
    [TestCase("tests: [" + Hit + ", " + Miss + ", { name: 三, row: { 状态: 正常 } }]", "(15,98): the key 'expect' is missing; add it")]
    [TestCase("tests: [" + Hit + ", " + Miss + ", { name: 三, row: { 状态: 正常 }, expect: hit, level: low }]",
        "(15,98): the test '三' does not hold: expected 'level: low', but it came to 'level: high'; correct the rule or the test")]
    [TestCase("tests: [" + Hit + ", " + Miss + ", { name: 三, row: { 状态: 正常 }, expect: hit, months: 2 }]",
        "(15,98): the test '三' does not hold: expected 'months: 2', but it came to 'months: ~'; correct the rule or the test")]
    [TestCase("tests_with: { limit: 3 }\ntests: [" + Hit + ", " + Miss + "]", "(15,15): 'limit' is neither as_of nor a $parameter")]
    public void An_example_that_is_missing_or_does_not_hold_is_an_error(string tests, string expected) =>
        Assert.That(RuleBench.Load(("x", RuleBench.Rule(tests: tests))).Problems, Does.Contain("rules/x.yaml" + expected));

    [Test]
    public void A_parameter_that_the_examples_need_must_be_given_with_them()
    {
        var rule = RuleBench.Rule(body: "when: { 状态: { in: $states } }");
        Assert.That(
            RuleBench.Load(("x", rule)).Problems[0],
            Is.EqualTo("rules/x.yaml(15,9): the test '一' cannot be run: the parameter states has no usable value; give it one under tests_with, as $states"));
        Assert.That(RuleBench.Load(("x", rule + "tests_with: { $states: [正常] }\n")).Problems, Is.Empty);
    }

    [TestCase("{ name: 三, row: { 状态: ~ }, expect: undecided }")] // ~: the file has no such column
    [TestCase("{ name: 三, row: { 状态: 正常 }, grade: D, expect: no hit }")] // a grade that the rule does not accept
    [TestCase("{ name: 三, row: { 状态: A }, expect: hit }")] // a code in place of its words
    [TestCase("{ name: 三, row: { 状态: 正常, 车辆类型: 摩托车 }, expect: 摩托车 }")] // an exemption
    [TestCase("{ name: 三, row: { 状态: 正常, 登记日期: 2023-07-07 }, as_of: 2023-07-07, expect: hit }")] // a day of its own
    [TestCase("{ name: 三, row: { 状态: 正常, 登记日期: 2023-07-07 }, expect: no hit }")] // the event lies after the as-of date
    // grace and estimate
    [TestCase("{ name: 三, row: { 状态: 正常, 登记日期: 2023-05-01 }, roster: { 享受开始年月: 2023-06 }, expect: hit, level: medium, months: 2 }")]
    public void What_an_example_can_say(string test) =>
        Assert.That(
            RuleBench.Load(("x", RuleBench.Rule(
                body: "when: { 状态: 正常 }\nevent: 登记日期\nestimate: 登记日期\ngrace: { from: 登记日期, months: 3, note: 办理期内 }\nexcept: { 摩托车: { 车辆类型: { contains: 摩托 } } }",
                tests: $"tests: [{Hit}, {Miss}, {test}]"))).Problems,
            Is.Empty);
}
