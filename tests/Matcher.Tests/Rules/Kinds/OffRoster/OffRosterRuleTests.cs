using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Rules.Model;
using Matcher.Support;

namespace Matcher.Rules.Kinds.OffRoster;

/// <summary>Nobody is 漏保 who may be one of the people on the roster whose number cannot be compared.</summary>
[TestFixture]
public sealed class OffRosterRuleTests
{
    private static readonly string Rule = RuleBench.Rule(kind: "not_on_roster");

    [TestCase("张三", "", 1)] // nobody on the roster is called so
    [TestCase("王小明", "", 0)] // somebody is, and the number cannot be compared
    [TestCase("王 小明", "", 0)]
    [TestCase("王*明", "", 0)] // may be this name
    [TestCase("", "", 1)] // no name to tell by
    public void Somebody_of_that_name_is_undecided(string name, string number, int findings)
    {
        var outcome = Run(name, number, RuleBench.Person(0, "姓名=王小明", IdClass.Mistyped), RuleBench.Person(1, "姓名=赵六"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Findings, Has.Length.EqualTo(findings));
            Assert.That(outcome.UncheckedRows.Select(row => row.Reason.Code),
                Is.EqualTo(findings == 1 ? [] : new[] { ProblemCode.RuleOffRosterUnsure }));
        }
    }

    [TestCase(1, 0)] // what is left of the number fits
    [TestCase(2, 1)] // it says another person
    public void What_is_left_of_the_number_may_say_that_it_is_another(int sequence, int findings)
    {
        var masked = RuleBench.Person(0, "姓名=王小明", IdClass.Masked) with { RawId = "149901########0013" };
        Assert.That(Run("王小明", SmallCounty.Id(sequence), masked).Findings, Has.Length.EqualTo(findings));
    }

    [Test]
    public void Of_a_name_that_can_be_compared_nobody_is_undecided() =>
        Assert.That(Run("王小明", SmallCounty.Id(77), RuleBench.Person(0, "姓名=王小明")).Findings, Has.Length.EqualTo(1));

    [Test]
    public void It_does_not_run_where_many_numbers_cannot_be_compared()
    {
        var outcome = Run("张三", "",
            [.. Enumerable.Range(0, 6).Select(i => RuleBench.Person(i, idClass: IdClass.Masked)), RuleBench.Person(6)]);
        Assert.That(outcome.NotRun?.Code, Is.EqualTo(ProblemCode.RuleRosterNumbers));
    }

    private static RuleOutcome Run(string name, string number, params Roster.Person[] people) =>
        RuleBench.Run(Rule, RuleBench.RosterOf(people), offRoster: [RuleBench.Row($"所有人={name}; 身份证号={number}; 状态=正常")]);
}
