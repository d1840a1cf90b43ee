using Matcher.Rules.Fields;
using static Matcher.Rules.Conditions.Truth;

namespace Matcher.Rules.Conditions;

/// <summary>Rules ask what a word stands for, not how it is spelt; what nobody knows is neither yes nor no.</summary>
[TestFixture]
public sealed class MeaningConditionTests
{
    [TestCase("权属: 在名下", "抵押", True)] // a word of it
    [TestCase("权属: 在名下", "已抵押（银行）", True)] // said with more
    [TestCase("权属: 在名下", "已注销", False)] // a word of the other
    [TestCase("权属: 在名下", "灵异", Undecided)] // a word of none: not owned, and not "not owned"
    [TestCase("权属: { not: 不在名下 }", "灵异", Undecided)] // the contrary of what nobody knows
    [TestCase("权属: { not: 不在名下 }", "抵押", True)]
    [TestCase("权属: { in: [在名下, 不在名下] }", "转出、灵异", True)] // whatever the other word says, it is the first of the list
    [TestCase("权属: { in: [在名下, 不在名下] }", "抵押、灵异", True)] // the unknown word can only make it the stronger: both are asked for
    [TestCase("权属: { not_in: [不在名下] }", "抵押、灵异", Undecided)]
    [TestCase("权属: 在名下", "", Undecided)] // an empty cell, where the column does not say
    [TestCase("用途: 自用", "", True)] // and where it does
    [TestCase("用途: 残疾人代步", "", False)]
    [TestCase("权属: { empty: true }", "", True)] // emptiness can be asked for all the same
    [TestCase("权属: { present: true }", "灵异", True)] // an unknown word is something
    public void Asked_for_a_meaning(string condition, string word, object expected) =>
        Assert.That(RuleBench.Ask(condition, $"权属={word}; 用途={word}").Truth, Is.EqualTo(expected));

    [TestCase("灵异", DoubtReason.UnknownWord, "灵异")] // told with the word
    [TestCase("抵押、灵异", DoubtReason.UnknownWord, "灵异")] // the unknown one of two
    [TestCase("", DoubtReason.EmptyCell, "")] // nothing there
    [TestCase("~", DoubtReason.NoColumn, "")] // no such column
    public void What_is_undecided_says_why(string word, object reason, string told)
    {
        var doubt = RuleBench.Ask("权属: 不在名下", $"权属={word}").Doubt!;

        Assert.That((doubt.Reason, doubt.Word), Is.EqualTo(((DoubtReason)reason, told)));
    }

    [Test]
    public void A_name_among_the_words_is_not_told() =>
        Assert.That(RuleBench.Ask("权属: 不在名下", "所有人=王小明; 权属=王小明").Doubt!.Word, Is.EqualTo("王**"));

    [Test]
    public void A_parameter_names_meanings_or_words_of_them()
    {
        (string, string[]) kinds = ("kinds", ["残疾人专用", "经营"]);

        Assert.That(RuleBench.Ask("用途: { in: $kinds }", "用途=小型残疾人车", parameters: kinds).Truth, Is.EqualTo(True));
        Assert.That(RuleBench.Ask("用途: { in: $kinds }", "用途=营运", parameters: kinds).Truth, Is.EqualTo(True));
        Assert.That(RuleBench.Ask("用途: { in: $kinds }", "用途=家用", parameters: kinds).Truth, Is.EqualTo(False));
    }

    [TestCase("{ 权属: { contains: 注销 } }",
        "'权属' has meanings, so 'contains' cannot be asked of it; ask for one of its meanings: 不在名下、在名下")] // a spelling
    [TestCase("{ 权属: 注销 }", "'注销' is no meaning of '权属'; its meanings: 不在名下、在名下; did you mean '不在名下'?")] // a word instead of its meaning
    [TestCase("{ 权属: { in: [在名下, 灵异] } }", "'灵异' is no meaning of '权属'; its meanings: 不在名下、在名下")] // nothing that it has
    public void A_rule_that_asks_for_a_spelling_is_wrong(string when, string problem)
    {
        var (_, problems) = RuleBench.Load(("x", RuleBench.Rule(body: $"when: {when}")));

        Assert.That(problems, Has.Some.Contains(problem));
    }

    [TestCase("车辆类型: { not_in: [轿车] }", Undecided)] // nobody said that it is no car
    [TestCase("车辆类型: { not: 轿车 }", Undecided)]
    [TestCase("车辆类型: { in: [轿车] }", False)] // and nobody said that it is one
    [TestCase("any: [车辆类型: { empty: true }, 车辆类型: { not_in: [轿车] }]", True)] // the rule says what an empty cell means
    [TestCase("{ 车辆类型: { present: true, not_in: [轿车] } }", False)] // the other way
    public void An_empty_cell_of_a_column_without_meanings_denies_nothing(string condition, object expected) =>
        Assert.That(RuleBench.Ask(condition, "").Truth, Is.EqualTo(expected));
}
