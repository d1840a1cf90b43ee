namespace Matcher.Rules.Conditions;

/// <summary>So many times a parameter or a field, and texts of the source beside those of the roster.</summary>
[TestFixture]
public sealed class TimesTests
{
    [TestCase("购置价格: { more_than: 1.5 × $line }", "750", "False")]
    [TestCase("购置价格: { more_than: 1.5 × $line }", "750.01", "True")]
    [TestCase("购置价格: { at_most: 1.5 times $line }", "750", "True")]
    [TestCase("购置价格: { at_most: 1.5 times $line }", "750.01", "False")]
    [TestCase("购置价格: { between: [1 × $line, 1.5 × $line] }", "750", "True")]
    [TestCase("购置价格: { between: [1 × $line, 1.5 × $line] }", "499.99", "False")]
    [TestCase("购置价格: { at_least: 2 × 花名册.月保障金 }", "600", "True")] // 300 a month
    [TestCase("购置价格: { at_least: 2 × 花名册.月保障金 }", "599", "False")]
    public void So_many_times_a_number(string condition, string price, string expected) =>
        Assert.That(RuleBench.Ask(condition, $"购置价格={price}", "月保障金=300", ("line", ["500"])).Truth.ToString(), Is.EqualTo(expected));

    [TestCase("月保障金=", "False")] // nothing to compare with
    [TestCase("月保障金=~", "Undecided")]
    [TestCase("月保障金=三百", "Undecided")]
    public void Times_nothing_is_not_zero(string person, string expected) =>
        Assert.That(RuleBench.Ask("购置价格: { at_least: 2 × 花名册.月保障金 }", "购置价格=600", person).Truth.ToString(), Is.EqualTo(expected));

    [TestCase("equals", "甲某", "True")]
    [TestCase("equals", "乙某", "False")]
    [TestCase("not", "甲某", "False")]
    [TestCase("not", "乙某", "True")]
    [TestCase("contains", "某", "False")]
    public void A_text_beside_one_of_the_roster(string word, string owner, string expected) =>
        Assert.That(RuleBench.Ask($"所有人: {{ {word}: 花名册.姓名 }}", $"所有人={owner}", "姓名=甲某").Truth.ToString(), Is.EqualTo(expected));

    [TestCase("equals", "保障方式=~", "Undecided")]
    [TestCase("equals", "保障方式=", "False")] // two empty cells are not the same
    public void A_text_beside_none(string word, string person, string expected) =>
        Assert.That(RuleBench.Ask($"车辆类型: {{ {word}: 花名册.保障方式 }}", "车辆类型=", person).Truth.ToString(), Is.EqualTo(expected));
}
