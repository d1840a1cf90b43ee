using Matcher.Foundation.Problems;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs;

/// <summary>A household number need not be one household's, and a roster need not say who is still paid.</summary>
[TestFixture]
public sealed class HouseholdDoubtTests
{
    private const string Pensions = "险种,待遇状态,待遇项目,待遇年月,月待遇金额,姓名,身份证号";
    private const string OverTheLine = "人均收入可能超过低保标准的一点五倍";

    // The pension is over the line for one person, and under it for two.
    [TestCase("0001,柳林镇,下庄村,赵六,赵六,{0},户主,农村,1,300,2020-01", "hit", TestName = "Two heads, two villages")]
    [TestCase("0001,柳林镇,上庄村,赵六,赵六,{0},户主,农村,1,300,2020-01", "hit", TestName = "Two heads")]
    [TestCase("0001,柳林镇,上庄村,王小明,赵六,{0},儿子,农村,1,300,2020-01", "no hit", TestName = "One head: one household")]
    [TestCase("0001,柳林镇,上庄村委会,王 小明,赵六,{0},儿子,农村,1,300,2020-01", "no hit", TestName = "One head, written otherwise")]
    [TestCase("0001,柳林镇,下庄村,王小明,赵六,{0},儿子,农村,1,300,2020-01", "unchecked", TestName = "One head in two villages: one or two")]
    [TestCase("0001,柳林镇,上庄村,王小明,赵六,{0},儿子,城市,1,300,2020-01", "unchecked", TestName = "One head in two categories: one or two")]
    [TestCase("0001,孟门镇,上庄村,王小明,赵六,{0},儿子,农村,1,300,2020-01", "hit", TestName = "Two townships")]
    public void One_number_is_one_household_only_where_the_roster_says_so(string other, string expected)
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, $"0001,柳林镇,上庄村,王小明,王小明,{Id(1)},户主,农村,1,300,2020-01",
                string.Format(System.Globalization.CultureInfo.InvariantCulture, other, Id(2)))
            .Source("social_insurance", Pensions, $"企业职工基本养老保险,正常发放,基本养老金,2023-06,900,王小明,{Id(1)}")
            .Source("public_payroll", "单位名称,人员身份,在职状态,应发金额,发放年月,姓名,身份证号", $"水利局,事业人员,在职,500,2023-06,外人,{Id(9)}");
        run.Run();
        var hits = run.Table("疑点清单/全县.csv").Where(row => row["规则"] == OverTheLine).Select(row => row["姓名"]);
        var open = run.Table("未比对.csv").Where(row => row["规则"] == OverTheLine).Select(row => row["姓名"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(hits, expected == "hit" ? Is.EqualTo(new[] { "王小明" }) : Is.Empty);
            Assert.That(open, expected == "unchecked" ? Is.EquivalentTo(new[] { "王小明", "赵六" }) : Is.Empty);
        }
    }

    [TestCase("0", 2, TestName = "0 is no number")]
    [TestCase("000", 2, TestName = "000 is no number")]
    [TestCase("无", 2, TestName = "无 is no number")]
    [TestCase("10", 1, TestName = "10 is one")]
    public void What_is_written_for_no_number_makes_no_family_of_strangers(string number, int households)
    {
        using var run = new SmallRun()
            .Roster("roster.csv", "户编号,乡镇,村,保障类别,姓名,身份证号", $"{number},柳林镇,东村,农村,甲,{Id(1)}", $"{number},柳林镇,东村,农村,乙,{Id(2)}",
                $"7,柳林镇,东村,农村,丙,{Id(3)}")
            .Source("vehicles", VehiclesHeader, Car("甲", Id(1), 1), Car("乙", Id(2), 2));
        var summary = run.Run();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(summary.Households, Is.EqualTo(households + 1));
            Assert.That(run.Table("疑点清单/全县.csv").Count(row => row["规则"] == "家庭拥有两辆以上机动车"), Is.EqualTo(2 - households));
            Assert.That(run.Table("未比对.csv").Count(row => row["规则"] == "家庭拥有两辆以上机动车"), Is.EqualTo(households == 2 ? 2 : 0));
        }
    }

    // second row of a roster without heads, in its own file where it begins with +
    [TestCase("1,柳林镇,东村,农村,乙,{0},户主", 1, ProblemCode.RosterNumberUnclear, TestName = "No head, two 户主: nobody can tell")]
    [TestCase("1,柳林镇,东村,农村,乙,{0},儿子", 1, null, TestName = "No head, nothing speaks against one household")]
    [TestCase("1,柳林镇,西村,农村,乙,{0},儿子", 2, ProblemCode.RosterNumberOfSeveral, TestName = "No head, two villages")]
    [TestCase("1,柳林镇,东村,城市,乙,{0},儿子", 2, ProblemCode.RosterNumberOfSeveral, TestName = "No head, 城 and 农")]
    [TestCase("+1,柳林镇,东村,农村,乙,{0},儿子", 2, ProblemCode.RosterNumberOfSeveral, TestName = "No head, two files")]
    public void Where_no_head_is_given_village_category_and_file_tell_households_apart(string second, int households, ProblemCode? told)
    {
        const string header = "户编号,乡镇,村,保障类别,姓名,身份证号,与户主关系";
        var row = string.Format(System.Globalization.CultureInfo.InvariantCulture, second.TrimStart('+'), Id(2));
        var first = $"1,柳林镇,东村,农村,甲,{Id(1)},户主";
        using var run = new SmallRun();
        if (second.StartsWith('+'))
            run.Roster("roster-1.csv", header, first).Roster("roster-2.csv", header, row);
        else
            run.Roster("roster.csv", header, first, row);
        var summary = run.Run();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(summary.Households, Is.EqualTo(households));
            Assert.That(
                run.Problems.Where(problem => problem.Code is ProblemCode.RosterNumberUnclear or ProblemCode.RosterNumberOfSeveral)
                    .Select(problem => (ProblemCode?)problem.Code),
                told is null ? Is.Empty : Is.EqualTo(new[] { told }));
        }
    }

    [Test]
    public void Without_a_household_number_nothing_is_reckoned_for_a_household_and_the_run_says_what_to_paste()
    {
        using var run = new SmallRun()
            .Roster("roster.csv", "乡镇,村,家户代码,姓名,身份证号,家庭人口,保障人口", $"柳林镇,东村,1,甲,{Id(1)},2,1", $"柳林镇,东村,1,乙,{Id(2)},2,1");
        var summary = run.Run();
        var told = run.Problems.Single(problem => problem.Code == ProblemCode.RosterHouseholdColumn);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(summary.Outcome, Is.EqualTo(RunOutcomeKind.Incomplete));
            Assert.That(summary.NotRun.Where(rule => rule.Reason.Code == ProblemCode.RuleHouseholdsUnknown).Select(rule => rule.RuleId),
                Does.Contain("fewer-covered"));
            Assert.That(told.Told(1), Does.Contain("家户代码"));
            Assert.That(run.Hits, Is.Empty);
        }
    }

    // state of 乙 on the roster; the config's answer; whom the cars make a hit of; whether the run is complete
    [TestCase("正常", "", "甲、乙", true, TestName = "Plainly paid")]
    [TestCase("已停保（死亡）", "", "甲", false, TestName = "停保 is asked about")]
    [TestCase("缓发", "", "甲", false, TestName = "A word that nobody knows is asked about")]
    [TestCase("停保", "states: { 停保: skip }", "甲", true, TestName = "Answered: left out")]
    [TestCase("缓发", "states: { 缓发: compare }", "甲、乙", true, TestName = "Answered: compared")]
    [TestCase("", "", "甲、乙", true, TestName = "Nothing is said")]
    public void Who_may_be_paid_no_longer_is_asked_about_before_being_compared(string state, string answer, string hits, bool isComplete)
    {
        using var run = new SmallRun { OfRoster = answer }
            .Roster("roster.csv", RosterHeader + ",保障人口,状态", $"1,柳林镇,东村,甲,甲,{Id(1)},户主,农村,1,300,2020-01,1,在保",
                $"2,柳林镇,东村,乙,乙,{Id(2)},户主,农村,1,300,2020-01,1,{state}")
            .Source("vehicles", VehiclesHeader, Car("甲", Id(1), 1), Car("乙", Id(2), 2));
        var summary = run.Run();
        var isAsked = answer.Length == 0 && hits == "甲";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join('、', run.Table("疑点清单/全县.csv").Select(row => row["姓名"])), Is.EqualTo(hits));
            Assert.That(summary.Outcome, Is.EqualTo(isComplete ? RunOutcomeKind.Complete : RunOutcomeKind.Incomplete));
            Assert.That(run.Problems.Any(problem => problem.Code == ProblemCode.RosterStateAsked), Is.EqualTo(isAsked));
            Assert.That(run.Table("未比对.csv").Any(row => row["姓名"] == "乙" && row["规则"] == "全部"), Is.EqualTo(isAsked));
            if (isAsked)
                Assert.That(run.Cell("乙", "机动车登记"), Does.Contain("未比对"));
            Assert.That(summary.Files[0].Balances);
        }
    }

    // the column's header; what it says of 甲, who is paid, and of 乙; what is asked
    [TestCase("是否停保", "否", "是", "停保")]
    [TestCase("停保标志", "0", "1", "停保")]
    [TestCase("停保状态", "否", "是", "停保")] // a yes is no "yes, paid" where the header asks who was stopped
    [TestCase("是否在保", "是", "否", "不在保")]
    public void Yes_and_no_answer_what_the_roster_s_header_asks(string header, string paid, string stopped, string asked)
    {
        using var run = new SmallRun()
            .Roster("roster.csv", $"{RosterHeader},保障人口,{header}", $"1,柳林镇,东村,甲,甲,{Id(1)},户主,农村,1,300,2020-01,1,{paid}",
                $"2,柳林镇,东村,乙,乙,{Id(2)},户主,农村,1,300,2020-01,1,{stopped}")
            .Source("vehicles", VehiclesHeader, Car("甲", Id(1), 1), Car("乙", Id(2), 2));
        run.Run();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join('、', run.Table("疑点清单/全县.csv").Select(row => row["姓名"])), Is.EqualTo("甲"));
            Assert.That(run.Problems.Where(problem => problem.Code == ProblemCode.RosterStateAsked).Select(problem => problem.Told(1)),
                Is.EqualTo([asked]));
        }
    }

    // the second sheet, whom the cars make a hit of, and what was asked
    [TestCase("2023年停保名单", "", "甲", "停保", TestName = "A sheet that is called so")]
    [TestCase("2023年停保名单", "states: { 2023年停保名单: compare }", "甲、乙", "", TestName = "Answered by the name of the sheet")]
    [TestCase("停保", "states: { 停保: skip }", "甲", "", TestName = "Answered by the word")]
    [TestCase("孟门镇", "", "甲、乙", "", TestName = "Another sheet of the roster")]
    public void A_sheet_of_people_who_were_stopped_is_asked_about(string sheet, string answer, string hits, string asked)
    {
        object?[] header = ["乡镇", "村", "户编号", "姓名", "身份证号", "月保障金"];
        using var run = new SmallRun { OfRoster = answer, RosterFiles = "roster.xlsx" }
            .Roster(
                "roster.xlsx",
                TestWorkbook.Make(("在保", [header, ["柳林镇", "东村", "1", "甲", Id(1), "300"]]),
                    (sheet, [header, ["孟门镇", "西村", "2", "乙", Id(2), "300"]])))
            .Source("vehicles", VehiclesHeader, Car("甲", Id(1), 1), Car("乙", Id(2), 2));
        run.Run();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join('、', run.Table("疑点清单/全县.csv").Select(row => row["姓名"])), Is.EqualTo(hits));
            Assert.That(
                string.Join('、',
                    run.Problems.Where(problem => problem.Code == ProblemCode.RosterStateAsked).Select(problem => problem.Told(1))),
                Is.EqualTo(asked));
        }
    }

    [Test]
    public void Who_is_stopped_in_one_place_and_paid_in_another_is_not_listed_as_paid_twice()
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader + ",状态", $"1,柳林镇,东村,甲,甲,{Id(1)},户主,农村,1,300,2020-01,停保",
                $"2,孟门镇,西村,甲,甲,{Id(1)},户主,农村,1,300,2020-01,在保");
        run.Run();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Hits, Is.Empty);
            Assert.That(run.Table("未比对.csv").Where(row => row["对象"] == "人员" && row["户编号"] == "2").Select(row => row["规则"]), Is.Not.Empty);
        }
    }
}
