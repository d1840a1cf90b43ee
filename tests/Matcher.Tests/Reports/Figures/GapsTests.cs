using System.Collections.Immutable;
using Matcher.RunFacts;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Reports.Figures;

/// <summary>What the figures of a run say of what was not checked, and of the nights before it.</summary>
public sealed class GapsTests
{
    [Test]
    public void A_source_that_failed_comes_before_the_rules_that_did_not_run_for_it()
    {
        using var run = County().Source("vehicles", "所有人,号牌号码", "测试甲,晋J00001");
        var figures = FiguresOf(run);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(figures.IsIncomplete);
            Assert.That(figures.NotChecked[0].Kind, Is.EqualTo(UncheckedKind.SourceFailed));
            Assert.That(figures.NotChecked[0].Id, Is.EqualTo("vehicles"));
            Assert.That(figures.NotChecked.Where(gap => gap.Kind == UncheckedKind.RuleNotRun).Select(gap => gap.Id), Does.Contain("vehicle-owned"));
            Assert.That(figures.NotChecked[0].Reason.Zh, Does.Contain("身份证号"));
            Assert.That(figures.NotChecked[0].Reason.En, Does.Contain("column").IgnoreCase, "the same in the other language");
            Assert.That(figures.Sources.Single(source => source.Id == "vehicles").Failure, Is.EqualTo(figures.NotChecked[0].Reason));
            Assert.That(figures.Rules.Single(rule => rule.Id == "vehicle-owned").NotRun, Is.Not.Null);
        }
    }

    [Test]
    public void What_the_bureau_does_not_receive_is_told_last_and_is_no_gap()
    {
        using var run = County().Source("vehicles", VehiclesHeader, Car("测试甲", Id(1), 1));
        var figures = FiguresOf(run);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(figures.IsIncomplete, Is.False, string.Join("\n", figures.NotChecked));
            Assert.That(figures.NotChecked.Select(gap => gap.Kind).Distinct(), Is.EqualTo(new[] { UncheckedKind.SourceAbsent }));
        }
    }

    [Test]
    public void Somebody_whose_number_is_damaged_was_not_checked()
    {
        using var run = County("2,柳林镇,东村,测试乙,测试乙,1499011970010100*,户主,农村低保,1,300,2020-01")
            .Source("vehicles", VehiclesHeader, Car("测试甲", Id(1), 1));
        var figures = FiguresOf(run);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(figures.NotChecked.Single(gap => gap.Kind == UncheckedKind.PeopleNotComparable).Count, Is.EqualTo(1));
            Assert.That(figures.County.NotComparable, Is.EqualTo(1));
            Assert.That(figures.Townships.Single(place => place.Name == "柳林镇").NotComparable, Is.EqualTo(1));
        }
    }

    [Test]
    public void A_run_of_one_township_tells_of_nobody_elsewhere()
    {
        using var run = County("2,孟门镇,西村,测试乙,测试乙,1499011970010100*,户主,农村低保,1,300,2020-01")
            .Source("vehicles", VehiclesHeader, Car("测试甲", Id(1), 1));
        var summary = MatchRun.Execute(run.Config("2023-07-06"), new RunOptions { Townships = ["柳林镇"] }, new SilentProgress(),
            TimeProvider.System, CancellationToken.None);
        var figures = RunJson.Read(summary.OutputFolder!)!.Figures!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(figures.OnlyTownships, Is.EqualTo(new[] { "柳林镇" }));
            Assert.That(figures.NotChecked.Select(gap => gap.Kind), Has.None.EqualTo(UncheckedKind.PeopleNotComparable));
            Assert.That((figures.County.People, figures.County.NotComparable), Is.EqualTo((1, 0)));
        }
    }

    private static SmallRun County(params ImmutableArray<string> more) => new SmallRun { NotReceived = ["roster.保障人口"] }
        .Roster("roster.csv", [RosterHeader, $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,农村低保,1,300,2020-01", .. more]);

    private static RunFigures FiguresOf(SmallRun run) => RunJson.Read(run.Run().OutputFolder!)!.Figures!;
}
