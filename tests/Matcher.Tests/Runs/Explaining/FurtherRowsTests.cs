using System.Globalization;
using Matcher.RunFacts;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs.Explaining;

/// <summary>Of a person with many rows a few are shown. Who asks why nothing was found must not take them for all.</summary>
[TestFixture]
public sealed class FurtherRowsTests
{
    private const int Shown = 12;

    [TestCase(12)]
    [TestCase(13)]
    [TestCase(40)]
    [TestCase(5_000)]
    public void Rows_that_are_left_out_are_told(int rows)
    {
        var lines = Explained("zh", "注销", rows);
        var at = lines.FindIndex(line => line.Trim() == $"机动车登记（vehicles）：此人的记录 {rows} 行");
        Assert.That(at, Is.Not.Negative, string.Join('\n', lines.Take(20)));
        var below = lines.Skip(at + 1).TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal)).ToList();
        Assert.That(below.Count(line => line.Contains("匹配等级A", StringComparison.Ordinal)), Is.EqualTo(Shown));
        Assert.That(below.Skip(Shown), Is.EqualTo(rows == Shown ? Array.Empty<string>() : [$"    另有 {rows - Shown} 行，对各规则来说与以上各行说的一样"]));
    }

    // The rule needs a hundred different cars: none is left out, though nobody else asks for more than twelve.
    [Test]
    public void Rows_that_a_rule_needs_are_all_shown_and_none_is_told_to_be_left_out()
    {
        var lines = Explained("en", "A", 100);
        Assert.That(lines, Has.Some.Contain("（vehicles）: rows about this person: 100"));
        Assert.That(lines, Has.None.Contain("more rows, which tell no rule"));
    }

    private static List<string> Explained(string language, string state, int rows)
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,农村低保,1,300,2020-01")
            .Source("vehicles", [VehiclesHeader, .. Enumerable.Range(1, rows).Select(plate => string.Create(CultureInfo.InvariantCulture,
                $"测试甲,{Id(1)},晋J{plate:00000},小型轿车,2020-01-01,{state}"))]);
        var report = ExplainRun.Execute(run.Config("2023-07-06"), new RunOptions { Parallelism = 2 }, Id(1), new SilentProgress(),
            TimeProvider.System, CancellationToken.None);
        return [.. new ExplanationText(report.Explanation!, CultureInfo.GetCultureInfo(language)).Lines()];
    }
}
