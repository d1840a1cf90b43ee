using System.Globalization;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs;

/// <summary>已消失 over two runs: what the first found and the second looked for in vain, and nothing else.</summary>
[TestFixture]
public sealed class GoneTests
{
    private const string List = "已消失.csv";

    private static readonly string[] Roster =
    [
        RosterHeader, $"1,柳林镇,东村,王小明,王小明,{Id(1)},户主,农村,1,300,2020-01", $"2,孟门镇,西村,赵六,赵六,{Id(3)},户主,农村,1,300,2020-01",
    ];

    [Test]
    public void A_car_that_the_registry_no_longer_has_is_gone_and_said_of_its_owner()
    {
        using var county = BothHaveCars();
        Assert.That(county.Run().Gone, Is.Empty, "there was nothing before the first run");
        Assert.That(county.Table(List), Is.Empty);
        var number = county.Table("疑点清单/全县.csv").Single(row => row["姓名"] == "赵六" && row["规则"] == "拥有机动车辆")["疑点编号"];

        var second = county.Source("vehicles", VehiclesHeader, Car("王小明", Id(1), 1)).Run("2023-07-07");

        var gone = county.Table(List).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((gone["疑点编号"], gone["乡镇"], gone["户编号"], gone["姓名"], gone["身份证号"]), Is.EqualTo((number, "孟门镇", "2", "赵六", Id(3))));
            Assert.That((gone["规则"], gone["原清单"], gone["状态"], gone["首次发现日期"]), Is.EqualTo(("拥有机动车辆", "疑点清单", "消失", "2023-07-06")));
            Assert.That(county.Tables("已消失").Single(), Is.EquivalentTo(gone), "the township has it, and no other township has a list");
            Assert.That(second.Gone.Select(count => (count.Group, count.Township, count.RuleId, count.Count)),
                Is.EqualTo(new[] { ("第二组", "孟门镇", "vehicle-owned", 1) }));
        }
    }

    [Test]
    public void It_is_told_once()
    {
        using var county = BothHaveCars();
        county.Run();
        county.Source("vehicles", VehiclesHeader, Car("王小明", Id(1), 1)).Run("2023-07-07");
        county.Run("2023-07-08");
        Assert.That(county.Table(List), Is.Empty);
    }

    [Test]
    public void A_rule_that_did_not_run_loses_nothing()
    {
        using var county = BothHaveCars();
        county.Run();
        var second = county.Source("vehicles", "所有人,号牌号码", "王小明,晋J00001").Run("2023-07-07");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.NotRun.Select(rule => rule.RuleId), Does.Contain("vehicle-owned"), "a file without numbers fails");
            Assert.That(second.Gone, Is.Empty);
            Assert.That(county.Table(List), Is.Empty);
        }
    }

    // the roster of the second run; 户编号, 姓名 and what the line says beside that nothing was checked
    [TestCase("9,孟门镇,西村,赵六,赵六,{0},户主,农村,1,300,2020-01", "9", "赵六", "已换户", TestName = "Another household: as the roster has it today")]
    [TestCase("", "2", "", "花名册上没有此人", TestName = "Off the roster: what the ledger knows")]
    public void Somebody_who_is_not_where_they_were_is_said_to_be(string row, string household, string name, string says)
    {
        using var county = BothHaveCars();
        county.Run();
        string[] roster = row.Length == 0 ? Roster[..2] : [.. Roster[..2], string.Format(CultureInfo.InvariantCulture, row, Id(3))];
        county.Roster("roster.csv", roster).Source("vehicles", VehiclesHeader, Car("王小明", Id(1), 1)).Run("2023-07-07");
        var gone = county.Table(List).Single(line => line["规则"] == "拥有机动车辆");
        Assert.That((gone["户编号"], gone["姓名"]), Is.EqualTo((household, name)));
        Assert.That(gone["说明"], Does.Contain(says));
    }

    private static SmallRun BothHaveCars() => new SmallRun()
        .Roster("roster.csv", Roster)
        .Source("vehicles", VehiclesHeader, Car("王小明", Id(1), 1), Car("赵六", Id(3), 2));
}
