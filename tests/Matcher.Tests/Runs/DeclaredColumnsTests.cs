using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs;

/// <summary>A column that never comes can be declared, as a source can: what needs it is not run, and the night is complete.</summary>
public sealed class DeclaredColumnsTests
{
    private const string WithoutState = "所有人,身份证号,号牌号码,车辆类型,登记日期";

    [TestCase("", RunOutcomeKind.Incomplete, "RuleColumnAbsent")]
    [TestCase("vehicles.状态", RunOutcomeKind.Complete, "RuleColumnNotReceived")]
    public void A_rule_without_its_column_is_not_run(string declared, RunOutcomeKind outcome, string reason)
    {
        using var run = Small(declared, WithoutState, Car("测试甲", Id(1), 1)[..^2]);
        var summary = run.Run();
        Assert.That(summary.NotRun.Where(rule => rule.RuleId == "vehicle-owned").Select(rule => rule.Reason.Name), Is.EqualTo([reason]));
        Assert.That(summary.Outcome, Is.EqualTo(outcome), string.Join('\n', Reasons(summary)));
        Assert.That(run.Check().Problems.Any(problem => problem.Where.Column == "状态"), Is.EqualTo(declared.Length == 0));
    }

    [TestCase("", RunOutcomeKind.Incomplete)]
    [TestCase("vehicles.状态", RunOutcomeKind.Complete)]
    public void One_file_of_several_may_be_without_it(string declared, RunOutcomeKind outcome)
    {
        using var run = Small(declared, VehiclesHeader, Car("测试乙", Id(2), 2)).File("vehicles-2.csv", $"{WithoutState}\n{Car("测试甲", Id(1), 1)[..^2]}\n");
        var summary = run.Run();
        Assert.That(summary.Undecided.Any(rule => rule.RuleId == "vehicle-owned" && rule.Reason.Where.File == "vehicles-2.csv"));
        Assert.That(summary.Outcome, Is.EqualTo(outcome), string.Join('\n', Reasons(summary)));
        Assert.That(run.Table("未比对.csv").Any(row => row.Values.Any(cell => cell.Contains("vehicles-2.csv", StringComparison.Ordinal))));
    }

    [TestCase("roster.保障人口")]
    [TestCase("花名册.保障人口")] // as rules write it
    public void So_can_one_of_the_roster(string declared)
    {
        using var run = Small(declared, VehiclesHeader, Car("测试甲", Id(1), 1));
        var summary = run.Run();
        Assert.That(summary.NotRun.Single(rule => rule.RuleId == "fewer-covered").Reason.Code, Is.EqualTo(ProblemCode.RuleColumnNotReceived));
    }

    [Test]
    public void One_that_comes_after_all_is_used_and_told()
    {
        using var run = Small("vehicles.状态", VehiclesHeader, Car("测试甲", Id(1), 1));
        var summary = run.Run();
        Assert.That(run.Hits.Single(), Does.StartWith("测试甲 拥有机动车辆"));
        Assert.That(summary.Problems.Single(problem => problem.Code == ProblemCode.ConfigColumnCame).Where.Line, Is.Not.Null);
        Assert.That(run.Check().Problems.Select(problem => problem.Code), Does.Contain(ProblemCode.ConfigColumnCame));
    }

    [TestCase("vehicle.状态", "there is no description of the source 'vehicle'", "'vehicles'")]
    [TestCase("vehicles.状太", "'机动车登记' has no column '状太'", "'状态'")]
    [TestCase("vehicles.身份证号", "no file of '机动车登记' can be used without the column '身份证号'", "not_received")]
    public void What_there_is_not_and_what_cannot_be_missing_is_refused(string declared, string expected, string meant)
    {
        using var run = Small(declared, VehiclesHeader, Car("测试甲", Id(1), 1));
        var problem = run.Check().Problems.Single();
        Assert.That(ProblemText.Render(problem, CultureInfo.InvariantCulture), Does.Match(@"^matcher\.yaml\(\d+,\d+\)").And.Contain(expected).And.Contain(meant));
    }

    private static IEnumerable<string> Reasons(RunSummary summary) => summary.NotRun.Concat(summary.Undecided).Concat(summary.Partly)
        .Select(rule => $"{rule.RuleId} {rule.Reason.Name} {rule.Reason.Where.Column}");

    private static SmallRun Small(string declared, string header, string car) =>
        new SmallRun { NotReceived = declared.Length == 0 ? [] : [declared, "roster.保障人口"] }
            .Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,农村低保,1,300,2020-01",
                $"2,孟门镇,西村,测试乙,测试乙,{Id(2)},户主,农村低保,1,300,2020-01")
            .Source("vehicles", header, car);
}
