using Matcher.Foundation.Problems;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs.Checking;

/// <summary>A check says beforehand which rules will not run for want of a column, with the problem that the run would give.</summary>
public sealed class ColumnsCheckTests
{
    private const string Insured = "姓名,身份证号,险种,缴费状态";

    // a combined rule looks at rows of its own beside what other rules found
    [TestCase(Insured, "death-alive-later", "最近缴费年月", true)]
    [TestCase(Insured + ",最近缴费年月", "death-alive-later", "最近缴费年月", false)]
    public void The_column_of_a_combined_rule_is_announced(string header, string rule, string column, bool isAnnounced)
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, Person)
            .Source("social_insurance", header, $"测试甲,{Id(1)},失业保险,参保缴费,2023-05"[..^(header == Insured ? 8 : 0)]);
        Assert.That(Announced(run), isAnnounced ? Does.Contain($"{rule}.yaml {column}") : Does.Not.Contain($"{rule}.yaml {column}"));
    }

    // the rule compares 保障人口 with 家庭人口: either may be the one that no file has
    [TestCase("家庭人口", "保障人口")]
    [TestCase("保障人口", "家庭人口")]
    public void So_is_a_column_that_another_is_compared_with(string given, string absent)
    {
        using var run = new SmallRun()
            .Roster("roster.csv", $"户编号,乡镇,村,户主姓名,姓名,身份证号,与户主关系,{given}", $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,1");
        Assert.That(Announced(run), Does.Contain($"fewer-covered.yaml {absent}").And.Not.Contain($"fewer-covered.yaml {given}"));
    }

    private static string Person => $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,农村低保,1,300,2020-01";

    private static string[] Announced(SmallRun run) =>
    [
        .. run.Check().Problems.Where(problem => problem.Code == ProblemCode.RuleColumnAbsent)
            .Select(problem => $"{problem.Where.File} {problem.Told(0)}"),
    ];
}
