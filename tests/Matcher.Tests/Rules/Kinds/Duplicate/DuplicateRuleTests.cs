using Matcher.Identity;
using Matcher.Support;

namespace Matcher.Rules.Kinds.Duplicate;

[TestFixture]
public sealed class DuplicateRuleTests
{
    private static readonly string Rule = RuleBench.Rule(
        kind: "duplicate",
        body: "identity: [乡镇, 户编号, 同户序号]\nevidence: [乡镇, 户编号]",
        tests: "tests: [{ name: 一, roster: [{ 身份证号: 甲 }, { 身份证号: 甲, 户编号: '2' }], expect: hit }, { name: 二, roster: [{ 身份证号: 甲 }, { 身份证号: 乙 }], expect: no hit }]",
        says: "另一处为{另一处}，属{重复情形}");

    [Test]
    public void Each_of_the_rows_is_a_finding_that_says_where_the_other_is()
    {
        var number = SmallCounty.Id(7);
        var outcome = RuleBench.Run(Rule, RuleBench.RosterOf(
            RuleBench.Person(0, "姓名=某某; 乡镇=柳林镇; 户编号=1", number: number),
            RuleBench.Person(1, "乡镇=柳林镇; 户编号=2"),
            RuleBench.Person(2, "姓名=某某; 乡镇=孟门镇; 户编号=9", number: number)));
        Assert.That(outcome.Findings.Select(finding => (finding.Person!.Index, finding.Says)), Is.EqualTo(
        [
            (0, "另一处为孟门镇户编号9（户主某某，农村），属两个乡镇"),
            (2, "另一处为柳林镇户编号1（户主某某，农村），属两个乡镇"),
        ]));
        var first = outcome.Findings[0];
        Assert.That(first.Evidence.Select(evidence => evidence.Row.Place.Row), Is.EqualTo([2L, 4L]));
        Assert.That(first.Evidence[1].Columns[0].Value, Is.EqualTo("孟门镇"));
        Assert.That((first.Grade, first.Identity[1]), Is.EqualTo((MatchGrade.A, "1")));
    }

    [Test]
    public void Twice_in_one_household_are_two_findings_of_different_identity()
    {
        var number = SmallCounty.Id(7);
        var outcome = RuleBench.Run(Rule, RuleBench.RosterOf(
            RuleBench.Person(0, "姓名=某某; 户编号=1", household: 0, number: number),
            RuleBench.Person(1, "姓名=某某; 户编号=1", household: 0, number: number)));
        Assert.That(outcome.Findings.Select(finding => finding.Identity[2]), Is.EqualTo(["", "2"]));
        Assert.That(outcome.Findings[0].Says, Does.EndWith("属同一户内重复登记"));
    }

    [Test]
    public void One_number_under_two_names_counts_only_where_the_rule_takes_grade_D()
    {
        var number = SmallCounty.Id(7);
        var roster = RuleBench.RosterOf(RuleBench.Person(0, "姓名=甲某", number: number), RuleBench.Person(1, "姓名=乙某", number: number));
        Assert.That(RuleBench.Run(Rule, roster).Findings, Is.Empty);
        Assert.That(RuleBench.Run(Rule + "grades: [A, B, D]\n", roster).Findings.Select(finding => finding.Grade),
            Is.EqualTo([MatchGrade.D, MatchGrade.D]));
    }

    [Test]
    public void People_without_a_number_are_not_each_others_duplicates() =>
        Assert.That(
            RuleBench.Run(Rule,
                RuleBench.RosterOf(RuleBench.Person(0, "姓名=某某", IdClass.Empty), RuleBench.Person(1, "姓名=某某", IdClass.Empty))).Findings,
            Is.Empty);
}
