using System.Globalization;
using Matcher.RunFacts;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs;

/// <summary>A person with hundreds or thousands of rows: a few are kept, and whoever reads the lists may not notice it.</summary>
[TestFixture]
public sealed class ManyRowsTests
{
    private const string InsuranceHeader = "姓名,身份证号,险种,缴费状态,最近缴费年月,单位名称,待遇状态,死亡日期";
    private static readonly string Dead = $"测试甲,{Id(1)},城乡居民基本养老保险,,,,,2023-01-15";
    private static readonly string Alive = $"测试甲,{Id(1)},城乡居民基本养老保险,正常缴费,2023-05,,,";

    // The one row that contradicts the death looks like ten thousand others that do not.
    [TestCase(0, 9_999)]
    [TestCase(9_999, 0)]
    [TestCase(5_000, 5_001)]
    [TestCase(5_001, 5_000)]
    [TestCase(0, 1)]
    [TestCase(9_999, 9_998)]
    public void A_sign_of_life_among_ten_thousand_rows_is_found_wherever_it_stands(int dead, int alive)
    {
        var rows = Enumerable.Range(0, 10_000).Select(Before).ToArray();
        rows[dead] = Dead;
        rows[alive] = Alive;
        using var run = OfOne().Source("social_insurance", [InsuranceHeader, .. rows]);
        run.Run();

        var hits = run.Table("疑点清单/全县.csv");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(hits.Select(hit => $"{hit["规则"]} {hit["级别"]}"), Is.EquivalentTo(["社会保险登记已死亡 中", "登记死亡之后仍有参保缴费 中"]));
            Assert.That(hits.Select(hit => hit["证据来源"]), Has.Some.Contain($"第{alive + 2}行"));
            Assert.That(hits.Select(hit => hit["证据来源"]), Has.Some.Contain($"第{dead + 2}行"));
        }
    }

    // Each plate is a car of its own, however many a dealer holds.
    [Test]
    public void A_hundred_cars_are_a_hundred_hits_and_what_a_sum_does_not_show_is_told()
    {
        using var run = OfOne().Source("vehicles", [VehiclesHeader, .. Enumerable.Range(1, 100).Select(plate => Car("测试甲", Id(1), plate))]);
        run.Run();

        var hits = run.Table("疑点清单/全县.csv").ToLookup(hit => hit["规则"], StringComparer.Ordinal);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(hits["拥有机动车辆"].Select(hit => hit["疑点说明"]).Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(100));
            Assert.That(hits["拥有机动车辆"].Select(hit => hit["证据来源"]), Has.None.Contain("另有"));
            Assert.That(hits["家庭拥有两辆以上机动车"].Single()["证据来源"], Does.EndWith("；另有 52 行"));
        }
    }

    // The same car, told once a month.
    [Test]
    public void Of_one_car_in_forty_rows_the_list_shows_twelve_and_tells_of_the_others()
    {
        using var run = OfOne().Source("vehicles", [VehiclesHeader + ",购置价格", .. Enumerable.Range(0, 40).Select(price =>
            string.Create(CultureInfo.InvariantCulture, $"{Car("测试甲", Id(1), 1)},{50_000 + price}"))]);
        run.Run();

        var evidence = run.Table("疑点清单/全县.csv").Single()["证据来源"].Split('；');
        Assert.That((evidence.Length, evidence[^1]), Is.EqualTo((13, "另有 28 行")));
    }

    // A part of a file ends among somebody's rows: which are kept may not depend on where.
    [Test]
    public void The_lists_are_the_same_however_the_files_are_cut()
    {
        var whole = Lists(new RunOptions { Parallelism = 1 });
        Assert.That(whole, Is.Not.Empty);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Lists(new RunOptions { Parallelism = 1, PartSize = 500 }), Is.EqualTo(whole));
            Assert.That(Lists(new RunOptions { Parallelism = 4, PartSize = 500 }), Is.EqualTo(whole));
            Assert.That(Lists(new RunOptions { Parallelism = 4, PartSize = 7_001 }), Is.EqualTo(whole));
        }
    }

    private static Dictionary<string, string> Lists(RunOptions options)
    {
        using var run = new SmallRun { Options = options }
            .Roster("roster.csv", [RosterHeader, .. Enumerable.Range(1, 3).Select(one =>
                $"{one},柳林镇,东村,测试{"甲乙丙"[one - 1]},测试{"甲乙丙"[one - 1]},{Id(one)},户主,农村低保,1,300,2020-01")])
            .Source("vehicles", [VehiclesHeader + ",购置价格", .. Enumerable.Range(0, 900).Select(row => string.Create(
                CultureInfo.InvariantCulture,
                $"{Car($"测试{"甲乙丙"[row % 3]}", Id(row % 3 + 1), row * 7 % 20)},{row * 31 % 50 * 1000}"))])
            .Source("social_insurance", [InsuranceHeader, .. Enumerable.Range(0, 900).Select(row => row == 450 ? Dead
                : row % 3 == 0 ? Before(row)
                : string.Create(CultureInfo.InvariantCulture,
                    $"测试{"甲乙丙"[row % 3]},{Id(row % 3 + 1)},企业职工基本养老保险,正常缴费,2023-{row % 6 + 1:00},示例企业{row % 40},,"))]);
        run.Run();
        return run.Lists;
    }

    private static SmallRun OfOne() =>
        new SmallRun().Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,农村低保,1,300,2020-01");

    private static string Before(int row) => string.Create(CultureInfo.InvariantCulture,
        $"测试甲,{Id(1)},城乡居民基本养老保险,正常缴费,{2022 - row / 12 % 20}-{row % 12 + 1:00},,,");
}
