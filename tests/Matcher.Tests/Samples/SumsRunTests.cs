using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Record;
using Matcher.Runs;
using Matcher.Support;

namespace Matcher.Samples;

/// <summary>A whole run with the pack's rules over a handful of people: sums, months and moves, as files bring them.</summary>
[TestFixture]
public sealed class SumsRunTests
{
    private const string Benefits = "姓名,身份证号,险种,待遇状态,待遇项目,月待遇金额\n";

    private static readonly string First = SmallCounty.Id(1);
    private static readonly string Second = SmallCounty.Id(2);

    [Test]
    public void Two_files_of_two_months_are_one_months_income_the_latest()
    {
        using var folder = new TemporaryFolder();
        folder.Write("s/养老金-202305.csv", Benefits + Benefit(First, "480") + Benefit(Second, "600"));
        folder.Write("s/养老金-202306.csv", Benefits + Benefit(First, "490") + Benefit(Second, "510"));
        var run = Run(folder, "social_insurance: { files: ['s/*.csv'], max_rejects: 100% }");
        var hits = Hits(run);
        Assert.That(hits.Keys.Where(hit => hit.Rule.StartsWith("人均", StringComparison.Ordinal)), Is.EqualTo([("乙", "人均收入可能超过低保标准")]));
        Assert.That(hits[("乙", "人均收入可能超过低保标准")], Does.Contain("人均至少510元/月").And.Contain("没有“财政供养人员”的数据，其数额未计入"));
        Assert.That(hits[("甲", "领取职工或机关养老金")], Does.Contain("每月490元"));
        Assert.That(run.Partly.Select(rule => rule.RuleId), Does.Contain("income-over-standard"));
        Assert.That(Unchecked(run), Does.Contain(("人员", "甲", "人均收入可能超过低保标准")), "490 and nobody knows what from the payroll");
    }

    [Test]
    public void One_file_saved_twice_is_one_payment()
    {
        using var folder = new TemporaryFolder();
        folder.Write("s/养老.csv", Benefits + Benefit(First, "300"));
        folder.Write("s/养老 - 副本.csv", Benefits + Benefit(First, "300.00"));
        folder.Write("p.csv", "单位名称,姓名,身份证号,人员身份,在职状态,应发金额,发放年月\n某单位,外人," + SmallCounty.Id(9) + ",事业人员,退出,0,202306\n");
        var run = Run(folder,
            "social_insurance: { files: ['s/*.csv'], max_rejects: 100% }\n  public_payroll: { files: [p.csv], max_rejects: 100% }");
        Assert.That(Hits(run).Keys.Select(hit => hit.Rule), Has.None.StartsWith("人均"));
        Assert.That(Unchecked(run).Where(line => line.Rule.StartsWith("人均", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void A_column_that_one_of_two_files_lacks_is_told_by_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("v/1.csv", $"所有人,身份证号,号牌号码,车辆类型,登记日期,状态\n甲,{First},晋J1,小型轿车,2020-01-01,正常\n");
        folder.Write("v/2.csv", $"所有人,身份证号,号牌号码,车辆类型,登记日期\n乙,{Second},晋J2,小型轿车,2020-01-01\n");
        var run = Run(folder, "vehicles: { files: ['v/*.csv'], max_rejects: 100% }");
        Assert.That(run.NotRun.Select(rule => rule.RuleId), Has.No.Member("vehicle-owned"), "it ran on the other file");
        Assert.That(
            run.Undecided.Where(rule => rule.RuleId == "vehicle-owned")
                .Select(rule => (rule.Reason.Code, rule.Reason.Where.File, rule.Reason.Where.Row, rule.Reason.Told(1))),
            Is.EqualTo([(ProblemCode.RuleFileLacksColumn, "v/2.csv", (long?)null, "1")]));
        Assert.That(Unchecked(run).Where(line => line.Rule == "拥有机动车辆"), Is.EqualTo([("文件", "", "拥有机动车辆")]));
        Assert.That(run.Outcome, Is.EqualTo(RunOutcomeKind.Incomplete));
    }

    [TestCase("穆村镇康家沟村", false)]
    [TestCase("山西省吕梁市柳林县", false)]
    [TestCase("柳林县孟门镇", false)]
    [TestCase("山西省吕梁市临县三交镇", true)] // another county's township of the same name
    [TestCase("山西省太原市", true)]
    public void A_move_inside_the_county_is_no_leaving(string to, bool isLead)
    {
        using var folder = new TemporaryFolder();
        folder.Write("c.csv", $"姓名,身份证号,户籍状态,注销类别,注销日期,迁往地\n甲,{First},注销,迁出,2022-01-15,{to}\n");
        Assert.That(Hits(Run(folder, "civil_registry: { files: [c.csv], max_rejects: 100% }")).ContainsKey(("甲", "户籍已迁出")),
            Is.EqualTo(isLead));
    }

    private static string Benefit(string number, string amount) =>
        $"{(number == First ? "甲" : "乙")},{number},企业职工基本养老保险,正常发放,基本养老金,{amount}\n";

    private static RunSummary Run(TemporaryFolder folder, string sources)
    {
        folder.Write(
            "roster.csv",
            $"户编号,乡镇,村,户主姓名,姓名,身份证号,与户主关系,保障类别,家庭人口,保障人口,月保障金,享受开始年月\n1,柳林镇,上庄村,甲,甲,{First},户主,农村,1,1,300,2020-01\n"
                + $"2,柳林镇,上庄村,乙,乙,{Second},户主,农村,1,1,300,2020-01\n");
        folder.Write("secret.key", "a-secret-of-this-test-0123456789");
        folder.Write("matcher.yaml", $$"""
            county: 柳林县
            as_of: 2023-07-06
            rules: {{Path.Combine(LiulinSample.Root, "..", "..", "rules").Replace('\\', '/')}}
            roster: { files: [roster.csv] }
            sources:
              {{sources}}
            townships: { 第一组: [柳林镇, 孟门镇, 三交镇, 穆村镇] }
            parameters: { standard_rural: 500, standard_urban: 700, recent_months: 6, exempt_motorcycles: [普通二轮摩托车], elderly_check_age: 80 }
            output: { id_style: plain }
            """);
        var problems = new ProblemList();
        var config = ConfigLoader.Load(folder.Path, problems);
        Assert.That(problems.All.Select(problem => ProblemText.Render(problem, System.Globalization.CultureInfo.InvariantCulture)),
            Is.Empty);
        return MatchRun.Execute(config!, new RunOptions(), new SilentProgress(), TimeProvider.System, CancellationToken.None);
    }

    private static Dictionary<(string Name, string Rule), string> Hits(RunSummary run) =>
        LiulinSample.Table(Path.Combine(run.OutputFolder!, "疑点清单", "全县.csv"))
            .ToDictionary(row => (row["姓名"], row["规则"]), row => row["疑点说明"]);

    private static IEnumerable<(string Kind, string Name, string Rule)> Unchecked(RunSummary run) =>
        LiulinSample.Table(Path.Combine(run.OutputFolder!, "未比对.csv")).Select(row => (row["对象"], row["姓名"], row["规则"]));
}
