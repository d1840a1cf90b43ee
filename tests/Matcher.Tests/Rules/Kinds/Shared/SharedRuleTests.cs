using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.Rules.Wording;

namespace Matcher.Rules.Kinds.Shared;

[TestFixture]
public sealed class SharedRuleTests
{
    private const string Tests =
        "tests: [{ name: 一, roster: [{ 户编号: 1, 保障方式: 甲路1号 }, { 户编号: 2, 保障方式: 甲路1号 }], expect: hit }, { name: 二, roster: [{ 户编号: 1, 保障方式: "
            + "甲路1号 }, { 户编号: 2, 保障方式: 甲路2号 }], expect: no hit }]";

    // 保障方式 stands for any text column of the roster.
    private static readonly string Rule = Shared();

    [Test]
    public void Each_household_has_a_finding_that_says_where_the_others_are()
    {
        var outcome = Run(Rule, Member(0, 0, "甲路1号"), Member(1, 0, "甲路1号"), Member(2, 1, "甲路 1 号"), Member(3, 2, "乙路1号"));
        Assert.That(outcome.Findings.Select(finding => (finding.Person!.Index, finding.Says)), Is.EqualTo(
        [
            (0, "甲路1号有2户，另有柳林镇户编号2（户主测试2，农村）"),
            (2, "甲路 1 号有2户，另有柳林镇户编号1（户主测试0，农村）"),
        ]));
        Assert.That(outcome.Findings[0].Evidence.Select(evidence => evidence.Row.Place.Row), Is.EqualTo([2L, 4L]));
        Assert.That(outcome.Unchecked, Is.Empty);
    }

    [Test]
    public void Members_of_one_household_share_nothing() =>
        Assert.That(Run(Rule, Member(0, 0, "甲路1号"), Member(1, 0, "甲路1号")).Findings, Is.Empty);

    [Test]
    public void What_nobody_filled_in_is_not_shared() =>
        Assert.That(
            Run(Rule, Member(0, 0, ""), Member(1, 1, ""), Member(2, 2, "不详"), Member(3, 3, "不详")) is { Findings.IsEmpty: true,
                Unchecked.IsEmpty: true },
            Is.True);

    [Test]
    public void A_value_of_very_many_households_is_told_once_and_accuses_nobody()
    {
        var outcome = Run(Rule, [.. Enumerable.Range(0, 4).Select(index => Member(index, index, "村委会账户6217990550001234567"))]);
        Assert.That((outcome.Findings.Length, outcome.Unchecked.Length), Is.EqualTo((0, 0)));
        Assert.That(outcome.Without.Select(one => (one.Code, one.Where.Row, one.Told(1))),
            Is.EqualTo([(ProblemCode.RuleValueTooCommon, (long?)2, "4")]));
        Assert.That(ProblemText.Render(outcome.Without[0], CultureInfo.InvariantCulture), Does.Not.Contain("6217"),
            "an account is nobody's business on a console");
    }

    [Test]
    public void What_cannot_be_compared_is_undecided_not_clear()
    {
        var outcome = Run(Rule, Member(0, 0, "6217***4567"), Member(1, 1, "6217***4567"));
        Assert.That(outcome.Unchecked.Select(one => (one.Person.Index, one.Reason.Code)),
            Is.EqualTo([(0, ProblemCode.RuleValueNotComparable), (1, ProblemCode.RuleValueNotComparable)]));
    }

    [Test]
    public void A_roster_without_the_column_is_not_looked_at() =>
        Assert.That(Run(Rule, Member(0, 0, "~"), Member(1, 1, "~")).NotRun?.Code, Is.EqualTo(ProblemCode.RuleColumnAbsent));

    [Test]
    public void Of_two_files_the_one_without_the_column_is_told()
    {
        var outcome = Run(Rule, Member(0, 0, "甲路1号"), Member(1, 1, "甲路1号"), Member(2, 2, "~"));
        Assert.That((outcome.NotRun, outcome.Findings.Length), Is.EqualTo(((Problem?)null, 2)));
        Assert.That(outcome.LackingFiles.Single().Told(), Is.EqualTo(["保障方式", "1"]));
    }

    [Test]
    public void One_person_in_two_households_is_another_rules_lead() =>
        Assert.That(
            Run(Rule, RuleBench.Person(0, "乡镇=柳林镇; 户编号=1; 保障方式=甲路1号", household: 0, number: Support.SmallCounty.Id(9)),
                RuleBench.Person(1, "乡镇=柳林镇; 户编号=2; 保障方式=甲路1号", household: 1, number: Support.SmallCounty.Id(9))).Findings,
            Is.Empty);

    [TestCase("", "rules/x.yaml(1,1): the key 'shared' is missing; add it")]
    [TestCase("shared: 家庭人口\nat_most: 3", "rules/x.yaml(9,9): '家庭人口' cannot tell which households share something")]
    [TestCase("shared: 住哪儿\nat_most: 3", "rules/x.yaml(9,9): '低保花名册' has no column '住哪儿'")]
    [TestCase("shared: 保障方式", "rules/x.yaml(1,1): the key 'at_most' is missing; add it")]
    [TestCase("shared: 保障方式\nat_most: 几户", "rules/x.yaml(10,10): ")]
    public void What_names_no_value_is_an_error_at_its_place(string body, string expected) =>
        Assert.That(RuleBench.Load(("x", RuleBench.Rule(kind: "shared", body: body, tests: Tests))).Problems,
            Has.Some.StartsWith(expected));

    [Test]
    public void A_parameter_may_say_how_many() =>
        Assert.That(RuleBench.Load(("x", Shared(atMost: "$many", tests: Tests + "\ntests_with: { $many: 3 }"))).Problems, Is.Empty);

    [Test]
    public void It_is_read_aloud() =>
        Assert.That(RuleDescription.Describe(RuleBench.Pack(("x", Rule)).Rules[0]),
            Does.Contain("查什么：名册上“保障方式”相同的几户，每户各出一条；“共用户数”不超过3的才逐户列出，更多的只说一次；没有填写、只写到村的不比较。"));

    private static string Shared(string atMost = "3", string tests = Tests) =>
        RuleBench.Rule(kind: "shared", body: $"shared: 保障方式\nat_most: {atMost}\napplies_to: household\nevidence: [保障方式]", tests: tests,
            says: "{共用值}有{共用户数}户，另有{其他各户}");

    private static Person Member(int index, int household, string value) =>
        RuleBench.Person(index, $"乡镇=柳林镇; 户编号={household + 1}; 保障方式={value}", household: household);

    private static RuleOutcome Run(string rule, params Person[] people) => RuleBench.Run(rule, RuleBench.RosterOf(people));
}
