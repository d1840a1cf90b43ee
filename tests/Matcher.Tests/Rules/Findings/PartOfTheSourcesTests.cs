using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;
using Matcher.Rules.Model;
using Matcher.Rules.Running;

namespace Matcher.Rules.Findings;

/// <summary>A rule that reads several sources, or rests on several rules of which one is enough, uses what there is.</summary>
[TestFixture]
public sealed class PartOfTheSourcesTests
{
    private static readonly string Sum = RuleBench.Rule(
        kind: "household_sum",
        body: "figures: [{ source: pensions, count: 项目 }, { source: vehicles, count: 号牌号码 }]\nwhen: { 合计: { at_least: 2 } }",
        tests: "tests: [{ name: 一, rows: { pensions: { 项目: 甲 }, vehicles: { 号牌号码: A } }, expect: hit }, { name: 二, rows: { pensions: { "
            + "项目: 甲 } }, expect: no hit }]",
        says: "合计{合计}");

    private static readonly Problem NotReceived = SourceProblems.NotReceived(new Place("vehicles"));
    private static readonly string Car = RuleBench.Rule("car", says: "有车");
    private static readonly string Pension = RuleBench.Rule("pension", body: "when: { 项目: 养老 }",
        tests: "tests: [{ name: 一, row: { 项目: 养老 }, expect: hit }, { name: 二, row: { 项目: 其他 }, expect: no hit }]",
        says: "有养老金").Replace("source: vehicles", "source: pensions", StringComparison.Ordinal);

    [TestCase("any: [car, pension]", 1, 0, null)] // the one that ran is enough
    [TestCase("all: [pension]\n  any: [car]", 0, 0, ProblemCode.SourceNotReceived)] // none of those of which one is needed
    [TestCase("all: [car, pension]", 0, 0, ProblemCode.SourceNotReceived)]
    [TestCase("all: [pension]\n  none: [car]", 0, 0, ProblemCode.SourceNotReceived)]
    [TestCase("two_of: [car, pension]", 0, 0, ProblemCode.SourceNotReceived)] // of two only one ran
    public void A_combined_rule_uses_the_rules_that_ran(string hits, int findings, int undecided, object? notRun)
    {
        var outcome = Run(hits, "项目=养老");
        Assert.That((outcome.Findings.Length, outcome.Unchecked.Length, outcome.NotRun?.Code),
            Is.EqualTo((findings, undecided, (ProblemCode?)notRun)));
        if (notRun is null)
            Assert.That(outcome.Without.Select(one => one.Code), Is.EqualTo([ProblemCode.RuleRanWithoutRule]));
    }

    [Test]
    public void Who_has_none_of_the_hits_that_could_be_looked_for_is_not_clear()
    {
        var outcome = Run("all: [pension]\n  any: [car, alone]", "项目=养老");
        Assert.That((outcome.Findings.Length, outcome.Unchecked.Select(one => one.Reason.Code).ToArray()),
            Is.EqualTo((0, new[] { ProblemCode.SourceNotReceived })));
    }

    [TestCase(2, 1, 0)] // two are enough, whatever the other source says
    [TestCase(1, 0, 1)] // one may be two
    [TestCase(0, 0, 0)] // of whom nothing is known, that is told once for the rule
    public void A_sum_uses_the_sources_that_were_received_and_is_then_the_least(int items, int findings, int undecided)
    {
        var person = RuleBench.Person(0);
        var outcome = new RuleRunner(RuleBench.Pack(("x", Sum)), RuleBench.AsOf, RuleBench.NoParameters)
            .Run(RuleBench.RosterOf(person, RuleBench.Person(1)),
                RunOf([.. Enumerable.Range(0, items).Select(item => RuleBench.Match(person, RuleBench.Pension($"项目={item}", item + 2)))]))
            .Single();
        Assert.That((outcome.NotRun, outcome.Findings.Length, outcome.Unchecked.Length), Is.EqualTo(((Problem?)null, findings, undecided)));
        Assert.That(outcome.Without.Select(one => (one.Code, one.Told(0))), Is.EqualTo([(ProblemCode.RuleRanWithoutSource, "机动车登记")]));
        if (findings > 0)
            Assert.That((outcome.Findings[0].Says, outcome.Findings[0].Notes.Single()), Is.EqualTo(("合计至少2", "没有“机动车登记”的数据，其数额未计入")));
        if (undecided > 0)
            Assert.That(outcome.Unchecked[0].Reason.Code, Is.EqualTo(ProblemCode.RuleSumWithoutSource));
    }

    [Test]
    public void Without_any_of_its_sources_a_sum_is_not_run()
    {
        var run = new Dictionary<string, SourceMatches>
        {
            ["vehicles"] = new(RuleBench.Vehicles, NotReceived, [], []),
            ["pensions"] = new(RuleBench.Pensions, NotReceived, [], []),
        };
        Assert.That(
            new RuleRunner(RuleBench.Pack(("x", Sum)), RuleBench.AsOf, RuleBench.NoParameters)
                .Run(RuleBench.RosterOf(RuleBench.Person(0)), run)
                .Single().NotRun,
            Is.EqualTo(NotReceived));
    }

    [Test]
    public void A_source_without_the_column_is_as_good_as_not_there()
    {
        var person = RuleBench.Person(0);
        var run = new Dictionary<string, SourceMatches>
        {
            ["vehicles"] = new(
                RuleBench.Vehicles,
                Failure: null,
                [RuleBench.Match(RuleBench.Person(1), RuleBench.Row("号牌号码=~; 车辆类型=轿车")),
                    RuleBench.Match(RuleBench.Person(1), RuleBench.Row("号牌号码=~; 车辆类型=客车", 3))],
                []),
            ["pensions"] = new(RuleBench.Pensions, Failure: null,
                [RuleBench.Match(person, RuleBench.Pension("项目=甲")), RuleBench.Match(person, RuleBench.Pension("项目=乙", 3))], []),
        };
        var outcome = new RuleRunner(RuleBench.Pack(("x", Sum)), RuleBench.AsOf, RuleBench.NoParameters)
            .Run(RuleBench.RosterOf(person, RuleBench.Person(1)), run)
            .Single();
        Assert.That((outcome.NotRun, outcome.Findings.Length), Is.EqualTo(((Problem?)null, 1)));
        Assert.That(outcome.Without.Select(one => one.Code), Is.EqualTo([ProblemCode.RuleColumnAbsent]));
    }

    private static RuleOutcome Run(string hits, string pension)
    {
        var person = RuleBench.Person(0);
        var alone = RuleBench.Rule("alone", kind: "roster_only", body: "when: { 保障方式: 单人保 }",
            tests: "tests: [{ name: 一, roster: { 保障方式: 单人保 }, expect: hit }, { name: 二, expect: no hit }]");
        var wanted = hits.Split("none:")[0]
            .Replace("all:", "", StringComparison.Ordinal)
            .Replace("any:", "", StringComparison.Ordinal)
            .Replace("two_of:", "", StringComparison.Ordinal)
            .Split(['[', ']', ',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var rule = RuleBench.Rule(kind: "combined", body: $"hits:\n  {hits}", says: "{相关疑点}",
            tests: $"tests: [{{ name: 一, hits: [{string.Join(", ", wanted)}], expect: hit }}, {{ name: 二, hits: [], expect: no hit }}]");
        return new RuleRunner(RuleBench.Pack(("car", Car), ("pension", Pension), ("alone", alone), ("x", rule)), RuleBench.AsOf,
            RuleBench.NoParameters)
            .Run(RuleBench.RosterOf(person), RunOf(RuleBench.Match(person, RuleBench.Pension(pension)))).Single(one => one.Rule.Id == "x");
    }

    // Cars are not received.
    private static Dictionary<string, SourceMatches> RunOf(params Match[] pensions) => new()
    {
        ["vehicles"] = new(RuleBench.Vehicles, NotReceived, [], []),
        ["pensions"] = new(RuleBench.Pensions, Failure: null, [.. pensions], []),
    };
}
