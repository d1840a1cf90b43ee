using Matcher.Foundation.Problems;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs;

/// <summary>What is doubtful is said in every list that speaks of the person, and is neither a lead nor 无疑点.</summary>
[TestFixture]
public sealed class DoubtTests
{
    private const string Vehicles = "机动车登记";

    // name in the row; grades in 身份存疑 beside 王小明 and 王小红, who share a number on the roster; hits
    [TestCase("", "王小明 D、王小红 D", "", TestName = "No name: about neither for certain")]
    [TestCase("王小?", "王小明 D、王小红 D", "", TestName = "A name that fits both")]
    [TestCase("王小明", "王小红 D", "王小明", TestName = "The very name of one: about that one")]
    [TestCase("王?明", "王小红 D", "王小明", TestName = "A name that fits one alone")]
    [TestCase("李四", "王小明 D、王小红 D", "", TestName = "A third name")]
    public void One_number_under_two_names_makes_a_row_doubtful_that_fits_both(string name, string doubts, string hits)
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,王小明,王小明,{Id(1)},户主,农村,1,300,2020-01",
                $"2,孟门镇,西村,王小红,王小红,{Id(1)},户主,农村,1,300,2020-01")
            .Source("vehicles", VehiclesHeader, Car(name, Id(1), 1));
        run.Run();
        var doubtful = run.Tables("身份存疑")
            .Where(row => row["数据来源"] == Vehicles)
            .Select(row => $"{row["姓名"]} {row["匹配等级"]}")
            .Order(StringComparer.Ordinal);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join('、', doubtful), Is.EqualTo(string.Join('、', doubts.Split('、').Order(StringComparer.Ordinal))));
            Assert.That(string.Join('、', run.Table("疑点清单/全县.csv").Where(row => row["规则"] == "拥有机动车辆").Select(row => row["姓名"])),
                Is.EqualTo(hits));
            Assert.That(run.Cell("王小红", Vehicles), Is.EqualTo("王小红：身份存疑"));
        }
    }

    [Test]
    public void One_person_twice_on_the_roster_is_no_doubt_about_a_row_without_a_name()
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,王小明,王小明,{Id(1)},户主,农村,1,300,2020-01",
                $"2,孟门镇,西村,王小明,王小明,{Id(1)},户主,农村,1,300,2020-01")
            .Source("vehicles", VehiclesHeader, Car("", Id(1), 1));
        run.Run();
        Assert.That(run.Table("疑点清单/全县.csv").Where(row => row["规则"] == "拥有机动车辆").Select(row => row["匹配等级"]),
            Is.EqualTo(new[] { "B", "B" }));
    }

    // what stands in the row of the registry about the person, and why nobody may say 无疑点
    [TestCase("别人", "149901197001010013", TestName = "Another name: grade D")]
    [TestCase("王小明", "1499011970010100**", TestName = "A masked number that others may have: a reject")]
    [TestCase("", "149901700101001", TestName = "An old number without a name: a reject")]
    [TestCase("王小明", "149901197001010031", TestName = "One digit is wrong")]
    public void The_household_table_says_nothing_found_only_where_nothing_was_found(string name, string id)
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,王小明,王小明,{Id(1)},户主,农村,2,300,2020-01",
                $"1,柳林镇,东村,王小明,李小红,{Id(2)},妻子,农村,2,300,2020-01", $"2,孟门镇,西村,赵六,赵六,{Id(3)},户主,农村,1,300,2020-01")
            .Source("civil_registry", "姓名,身份证号,户籍状态,注销类别,死亡日期,注销日期", $"{name},{id},注销,死亡,2022-01-15,")
            .Source("vehicles", VehiclesHeader, Car("王小明", Id(1), 1), Car("赵六", Id(3), 2));
        run.Run();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Id(1), Is.EqualTo("149901197001010013"));
            Assert.That(run.Cell("王小明、李小红", "户籍人口及注销登记"), Is.EqualTo("王小明：身份存疑"));
            Assert.That(run.Cell("赵六", "户籍人口及注销登记"), Is.EqualTo("无疑点"));
        }
    }

    // beside the death of 2022-01-15: what else is known of the person; the lead's level
    [TestCase("王小明,149901197001010013,正常,,,", "", "中", TestName = "A living entry in the same registry")]
    [TestCase("王小红,149901197001010013,正常,,,", "", "高", TestName = "A living entry of somebody else")]
    [TestCase("", "企业职工基本养老保险,,,,,,参保缴费,2022-02,王小明,149901197001010013", "中", TestName = "A contribution a month later")]
    [TestCase("", "企业职工基本养老保险,,,,,,参保缴费,2022-01,王小明,149901197001010013", "高", TestName = "A contribution of the same month")]
    [TestCase("", "企业职工基本养老保险,正常发放,基本养老金,2022-05,,,,,王小明,149901197001010013", "中", TestName = "A pension paid later")]
    [TestCase("", "企业职工基本养老保险,正常发放,丧葬补助金,2022-05,,,,,王小明,149901197001010013", "高", TestName = "A funeral grant is no sign of life")]
    public void Who_is_dead_in_one_row_and_alive_in_another_is_said_to_be_and_weighs_less(string registry, string insurance, string level)
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,王小明,王小明,{Id(1)},户主,农村,1,300,2020-01",
                $"2,孟门镇,西村,赵六,赵六,{Id(3)},户主,农村,1,300,2020-01")
            .Source("civil_registry", "姓名,身份证号,户籍状态,注销类别,死亡日期,注销日期", "王小明,149901197001010013,注销,死亡,2022-01-15,", $"赵六,{Id(3)},正常,,,",
                registry)
            .Source("social_insurance", "险种,待遇状态,待遇项目,待遇年月,待遇开始年月,月待遇金额,缴费状态,最近缴费年月,姓名,身份证号", insurance);
        run.Run();
        var lead = run.Table("疑点清单/全县.csv").Single(row => row["规则"] == "户籍登记已死亡");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lead["级别"], Is.EqualTo(level));
            Assert.That(lead["疑点说明"], level == "高" ? Does.Not.Contain("矛盾") : Does.Contain("与其他记录矛盾"));
        }
    }

    [Test]
    public void A_file_that_was_saved_twice_counts_once_and_is_told()
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,王小明,王小明,{Id(1)},户主,农村,1,300,2020-01")
            .Roster("roster - 副本.csv", RosterHeader, $"1,柳林镇,东村,王小明,王小明,{Id(1)},户主,农村,1,300,2020-01")
            .Source("vehicles", VehiclesHeader, Car("王小明", Id(1), 1));
        var summary = run.Run();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(summary.People, Is.EqualTo(1));
            var told = run.Problems.Single(problem => problem.Code == ProblemCode.FileCopied);
            Assert.That((told.Where.File, told.Told(0)), Is.EqualTo(("roster - 副本.csv", "roster.csv")));
        }
    }

    [Test]
    public void A_copy_in_an_archive_is_a_copy_too()
    {
        var lines = $"{RosterHeader}\n1,柳林镇,东村,王小明,王小明,{Id(1)},户主,农村,1,300,2020-01\n";
        using var run = new SmallRun { RosterFiles = "roster*.*" }
            .Roster("roster.csv", System.Text.Encoding.UTF8.GetBytes(lines))
            .Roster("roster.zip", TestZip.Make(("名册.csv", System.Text.Encoding.UTF8.GetBytes(lines))))
            .Source("vehicles", VehiclesHeader, Car("王小明", Id(1), 1));
        var summary = run.Run();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(summary.People, Is.EqualTo(1));
            var told = run.Problems.Single(problem => problem.Code == ProblemCode.FileCopied);
            Assert.That((told.Where.File, told.Told(0)), Is.EqualTo(("roster.zip/名册.csv", "roster.csv")));
        }
    }

    // The second entry stands first in every order: before, it took the number, with the history and the verdict.
    [Test]
    public void A_hit_keeps_its_number_while_the_same_person_comes_and_goes_elsewhere()
    {
        using var run = new SmallRun().Source("vehicles", VehiclesHeader, Car("王小明", Id(1), 1));
        var own = $"N9,孟门镇,西村,王小明,王小明,{Id(1)},户主,农村,1,300,2020-01";
        var other = $"A1,孟门镇,东村,王小明,王小明,{Id(1)},户主,农村,1,300,2021-01";

        var alone = Numbers(run, "2023-07-06", own);
        var both = Numbers(run, "2023-07-07", other, own);
        var again = Numbers(run, "2023-07-07", own, other);
        var back = Numbers(run, "2023-07-08", own);
        var third = Numbers(run, "2023-07-09", other, own);
        var left = Numbers(run, "2023-07-10", other);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(both["N9"], Is.EqualTo(alone["N9"]));
            Assert.That(both["A1"], Is.Not.EqualTo(both["N9"]));
            Assert.That(again, Is.EquivalentTo(both), "the same run once more");
            Assert.That(back["N9"], Is.EqualTo(alone["N9"]));
            Assert.That(third, Is.EquivalentTo(both));
            Assert.That(left["A1"], Is.EqualTo(both["A1"]), "who stays keeps the number, too");
        }
    }

    private static Dictionary<string, string> Numbers(SmallRun run, string asOf, params string[] roster)
    {
        run.Roster("roster.csv", [RosterHeader, .. roster]);
        run.Run(asOf);
        return run.Table("疑点清单/全县.csv").Where(row => row["规则"] == "拥有机动车辆").ToDictionary(row => row["户编号"], row => row["疑点编号"]);
    }
}
