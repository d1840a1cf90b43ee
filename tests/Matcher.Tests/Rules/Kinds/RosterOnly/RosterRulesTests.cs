using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Matches;
using Matcher.Rules.Running;

namespace Matcher.Rules.Kinds.RosterOnly;

[TestFixture]
public sealed class RosterRulesTests
{
    private const string Tests = "tests: [{ name: 一, roster: { 年龄: 86 }, expect: hit }, { name: 二, roster: { 年龄: 20 }, expect: no hit }]";

    private static readonly string Elderly = RuleBench.Rule(kind: "absent", body: "when: { 年龄: { at_least: 50 } }\nevidence: [姓名, 年龄]",
        tests: Tests, says: "{姓名}，{年龄}岁，查无此人");

    [Test]
    public void Who_is_not_in_the_source_is_found_with_the_roster_row_as_evidence()
    {
        var (here, gone) = (RuleBench.Person(0), RuleBench.Person(1, "姓名=某某"));
        var outcome = RuleBench.Run(Elderly, RuleBench.RosterOf(here, gone), [RuleBench.Match(here, RuleBench.Row(""))]);
        var finding = outcome.Findings.Single();
        Assert.That((finding.Person, finding.Says, finding.Grade), Is.EqualTo((gone, "某某，53岁，查无此人", MatchGrade.A)));
        Assert.That(finding.Evidence.Single().Row, Is.SameAs(gone.Row));
        Assert.That(finding.Evidence.Single().Columns[1].Value, Is.EqualTo("53"));
    }

    [Test]
    public void Who_is_in_it_under_another_name_is_not_absent()
    {
        var person = RuleBench.Person(0);
        Assert.That(RuleBench.Run(Elderly, RuleBench.RosterOf(person), [RuleBench.Match(person, RuleBench.Row(""), MatchGrade.D)]).Findings,
            Is.Empty);
    }

    [TestCase(IdClass.Mistyped, ProblemCode.RulePersonNotComparable)] // a damaged number
    [TestCase(IdClass.Empty, ProblemCode.RulePersonNotComparable)] // none at all
    public void Whose_number_cannot_be_compared_is_unchecked(object idClass, object code)
    {
        var rule = RuleBench.Rule(kind: "absent", body: "when: { 保障方式: 单人保 }",
            tests: "tests: [{ name: 一, roster: { 保障方式: 单人保 }, expect: hit }, { name: 二, roster: { 保障方式: 整户 }, expect: no hit }]");
        var outcome = RuleBench.Run(rule, RuleBench.RosterOf(RuleBench.Person(0, "保障方式=单人保", (IdClass)idClass)));
        Assert.That(outcome.Findings, Is.Empty);
        Assert.That(outcome.Unchecked.Single().Reason.Code, Is.EqualTo((ProblemCode)code));
    }

    // A list of the dead, taken for the register, would make everybody else unknown there.
    [TestCase(9, false)]
    [TestCase(10, true)]
    public void Nobody_is_missing_from_a_source_that_has_few_of_the_roster(int found, bool isRun)
    {
        var people = Enumerable.Range(0, 20).Select(index => RuleBench.Person(index)).ToArray();
        var outcome = RuleBench.Run(Elderly, RuleBench.RosterOf(people),
            [.. people.Take(found).Select(person => RuleBench.Match(person, RuleBench.Row("")))]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.NotRun?.Code, Is.EqualTo(isRun ? null : ProblemCode.RuleSourceOfSome));
            Assert.That(outcome.Findings, Has.Length.EqualTo(isRun ? 10 : 0));
        }
    }

    [Test]
    public void Nobody_is_missing_from_a_source_with_many_numbers_that_cannot_be_compared()
    {
        var rule = RuleBench.Rule(kind: "absent", body: "when: { 保障方式: 单人保 }",
            tests: "tests: [{ name: 一, roster: { 保障方式: 单人保 }, expect: hit }, { name: 二, roster: { 保障方式: 整户 }, expect: no hit }]");
        var source = new SourceMatches(RuleBench.Vehicles, Failure: null, [], [])
        {
            WhyAbsenceUnsure = RuleRunProblems.AbsenceUnsure(new Place("vehicles"), 6, 60, new ProblemArgument.Seen([])),
        };
        var outcome = new RuleRunner(RuleBench.Pack(("x", rule)), RuleBench.AsOf, RuleBench.NoParameters)
            .Run(RuleBench.RosterOf(RuleBench.Person(0, "保障方式=单人保")),
                new Dictionary<string, SourceMatches> { ["vehicles"] = source })
            .Single();
        Assert.That(outcome.NotRun?.Code, Is.EqualTo(ProblemCode.RuleAbsenceUnsure));
    }

    [Test]
    public void Whose_age_is_unknown_is_unchecked()
    {
        var outcome = RuleBench.Run(Elderly,
            RuleBench.RosterOf(RuleBench.Person(0, idClass: IdClass.OtherDocument), RuleBench.Person(1, idClass: IdClass.Masked)));
        Assert.That(outcome.Findings, Is.Empty);
        Assert.That(outcome.Unchecked.Select(one => one.Reason.Code),
            Is.EqualTo([ProblemCode.RuleNumberDamaged, ProblemCode.RuleNumberDamaged]));
    }

    [TestCase("2023-12-31", 0)] // the day before the birthday
    [TestCase("2024-01-01", 1)] // the birthday itself
    public void Age_counts_from_the_as_of_date(string asOf, int findings)
    {
        var rule = Elderly.Replace("at_least: 50", "at_least: 54", StringComparison.Ordinal);
        var outcome = RuleBench.Run(rule, RuleBench.RosterOf(RuleBench.Person(0)),
            asOf: DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(outcome.Findings, Has.Length.EqualTo(findings));
    }

    [Test]
    public void A_rule_on_the_household_finds_it_once_with_its_head()
    {
        var rule = RuleBench.Rule(
            kind: "roster_only",
            body: "applies_to: household\nwhen: { 保障人口: { less_than: 家庭人口 } }",
            tests: "tests: [{ name: 一, roster: { 家庭人口: 3, 保障人口: 1 }, expect: hit }, { name: 二, roster: { 家庭人口: 1, 保障人口: 1 }, expect: no "
                + "hit }]");
        var roster = RuleBench.RosterOf(
            RuleBench.Person(0, "家庭人口=3; 保障人口=2", household: 0) with { Relation = "配偶" },
            RuleBench.Person(1, "家庭人口=3; 保障人口=2", household: 0) with { Relation = "户主" },
            RuleBench.Person(2, "家庭人口=2; 保障人口=2", household: 1));
        var findings = RuleBench.Run(rule, roster).Findings;
        Assert.That(findings.Select(finding => finding.Person!.Index), Is.EqualTo([1]));
        Assert.That(RuleBench.Run(rule.Replace("applies_to: household", "applies_to: person", StringComparison.Ordinal), roster).Findings,
            Has.Length.EqualTo(2));
    }

    [Test]
    public void A_number_that_ends_in_three_zeros_and_passes_the_check_is_said_to_be_comparable_by_name()
    {
        var rule = RuleBench.Rule(
            kind: "roster_only",
            body: "when: { 身份证号状态: { not_in: [有效] } }",
            tests: "tests: [{ name: 一, roster: { 身份证号状态: 被遮盖 }, expect: hit }, { name: 二, roster: { 身份证号状态: 有效 }, expect: no hit }]",
            says: "{身份证号状态}，{号码能否比对}");
        var roster = RuleBench.RosterOf(RuleBench.Person(0) with { IdClass = IdClass.Truncated },
            RuleBench.Person(1, idClass: IdClass.Truncated));
        Assert.That(RuleBench.Run(rule, roster).Findings.Select(finding => finding.Says),
            Is.EqualTo(["末三位为000，可能被截断，姓名一致的才能比对", "末位被截断，不能比对"]));
    }

    [TestCase("户主", "甲某", 1)] // by the relation
    [TestCase("", "甲某", 2)] // by the head's name
    [TestCase("", "", 2)] // else whose row says most, wherever it stands
    public void The_head_is_found_by_relation_then_by_name(string relation, string headName, int head)
    {
        var rule = RuleBench.Rule(
            kind: "roster_only",
            body: "applies_to: household\nwhen: { 保障方式: 整户 }",
            tests: "tests: [{ name: 一, roster: { 保障方式: 整户 }, expect: hit }, { name: 二, roster: { 保障方式: 单人保 }, expect: no hit }]");
        var roster = RuleBench.RosterOf(
            RuleBench.Person(0, "保障方式=整户", household: 0),
            RuleBench.Person(1, "保障方式=整户", household: 0) with { Relation = relation },
            RuleBench.Person(2, "保障方式=整户; 姓名=甲某", household: 0));
        roster = roster with { Households = [roster.Households[0] with { HeadName = headName }] };
        Assert.That(RuleBench.Run(rule, roster).Findings.Single().Person!.Index, Is.EqualTo(head));
    }

    [Test]
    public void A_roster_without_a_needed_column_means_the_rule_was_not_run()
    {
        var rule = RuleBench.Rule(
            kind: "roster_only",
            body: "when: { 保障人口: { less_than: 家庭人口 } }",
            tests: "tests: [{ name: 一, roster: { 家庭人口: 3, 保障人口: 1 }, expect: hit }, { name: 二, roster: { 家庭人口: 1, 保障人口: 1 }, expect: no "
                + "hit }]");
        var outcome = RuleBench.Run(rule, RuleBench.RosterOf(RuleBench.Person(0, "家庭人口=~; 保障人口=1")));
        Assert.That(outcome.NotRun!.Told(), Is.EqualTo(["家庭人口", "低保花名册"]));
    }
}
