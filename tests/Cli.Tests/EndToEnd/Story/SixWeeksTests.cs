using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Matcher.Reports;
using Matcher.Reports.Word;

namespace Matcher.Cli.EndToEnd.Story;

/// <summary>
/// Six weeks of a county with the real program: four townships get their leads, visit, and send back lists in five formats; the county
/// accepts and sends back; an agency corrects a wrong row; a household moves; evidence changes; a mended case is still there. Told week by
/// week, and at the end the report's figures one by one.
/// </summary>
[TestFixture]
public sealed class SixWeeksTests : IDisposable
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly StoryCounty _county = new StoryCounty()
        .Lives("甲一", "0101", "柳林镇", "上村").Owns("甲一", "晋J10001")
        .Lives("乙二", "0102", "柳林镇", "上村", "城市").Owns("乙二", "晋J10002")
        .Lives("丙三", "0103", "柳林镇", "下村").Owns("丙三", "晋J10003")
        .Lives("丁四", "0201", "孟门镇", "河村").IsRegisteredDead("丁四", "2023-01-15")
        .Lives("戊五", "0202", "孟门镇", "河村").Owns("戊五", "晋J10005")
        .Lives("己六", "0301", "穆村镇", "沟村").Owns("己六", "晋J10006")
        .Lives("庚七", "0401", "留誉镇", "坡村").Owns("庚七", "晋J10007")
        .Lives("辛八", "0402", "留誉镇", "坡村", "城市").Owns("辛八", "晋J10008")
        .Lives("壬九", "0104", "柳林镇", "下村")
        .Lives("癸十", "0403", "留誉镇", "坡村");

    [Test]
    public void Six_weeks_of_four_townships()
    {
        FirstWeek_everybody_gets_their_leads_and_four_lists_come_back();
        SecondWeek_the_county_reviews_and_one_lead_is_gone_by_itself();
        ThirdWeek_a_household_has_moved_and_the_agency_answers();
        FourthWeek_evidence_has_changed_and_a_lead_is_back();
        FifthWeek_what_was_mended_is_still_there();
        SixthWeek_the_rest_is_answered();
        At_the_end_every_figure_is_right();
        And_every_night_has_its_report();
    }

    public void Dispose() => _county.Dispose();

    private void FirstWeek_everybody_gets_their_leads_and_four_lists_come_back()
    {
        var night = _county.Night("2023-07-03");
        Assert.That(List(night, "疑点清单/全县").Count, Is.EqualTo(8));
        Assert.That(List(night, "疑点清单/第一组/柳林镇").Of("甲一", "办理状态"), Is.EqualTo("待交办"));

        _county.DoneWell("ledger", "hand-out", "--config", _county.ConfigFile, "--as-of", "2023-07-03", "--by", "县民政局");
        var batch = Path.Combine(_county.Folder, "out", "交办", "2023-07-03-1");

        var back = Folder("反馈1");
        Filled("第一组/柳林镇")
            .Fill("甲一", [.. Visited("属实", "已停发", "07-05"), ("处理意见", "自2023年8月起停发")])
            .Fill("乙二", [.. Visited("不属实", "车辆已转卖未过户", "07-05"), ("备注", "2021年卖给邻村，有协议")])
            .Fill("丙三", Visited("属实", "", "07-06"))
            .SaveInto(Path.Combine(batch, "第一组", "柳林镇.xlsx"), Path.Combine(back, "柳林镇.xlsx"));
        Filled("第二组/孟门镇")
            .Fill("丁四", Visited("数据错误", "健在", "07-06"))
            .SaveText(Path.Combine(back, "孟门镇.csv"), Gb18030, ',');
        Filled("第二组/穆村镇")
            .Fill("己六", [.. Visited("不属实", "借名登记", "07-06"), ("备注", "亲戚的车")])
            .SaveText(Path.Combine(back, "穆村镇.txt"), Encoding.Unicode, '\t');
        Filled("第三组/留誉镇")
            .Fill("庚七", [.. Visited("无法核实", "", "07-06"), ("备注", "外出务工，未见到本人")])
            .SaveOds(Path.Combine(back, "留誉镇.ods"));
        Import("2023-07-07", back);

        Assert.That(States("2023-07-07"), Is.EqualTo("甲一 已销号, 乙二 待复核, 丙三 整改中, 丁四 待复核, 戊五 待核查, 己六 待复核, 庚七 待核查, 辛八 待核查"));

        TownList Filled(string township) => new(Path.Combine(batch, $"{township}.csv"));
    }

    private void SecondWeek_the_county_reviews_and_one_lead_is_gone_by_itself()
    {
        _county.Loses("晋J10008").Night("2023-07-10");

        Review("2023-07-11", list => list
            .Fill("乙二", ("复核意见", "通过"), ("复核人", "复核员"))
            .Fill("丁四", ("复核意见", "通过"), ("复核人", "复核员"))
            .Fill("己六", ("复核意见", "退回"), ("退回原因", "未写明与车主的关系"), ("复核人", "复核员")));

        Assert.That(States("2023-07-11"), Is.EqualTo("甲一 已销号, 乙二 已排除, 丙三 整改中, 丁四 已排除, 戊五 待核查, 己六 已退回, 庚七 待核查, 辛八 自动消除"));
    }

    private void ThirdWeek_a_household_has_moved_and_the_agency_answers()
    {
        var night = _county.Lives("戊五", "0302", "穆村镇", "沟村").Night("2023-07-17");
        using (Assert.EnterMultipleScope())
        {
            var list = List(night, "疑点清单/第二组/穆村镇");
            Assert.That(list.Of("戊五", "变化"), Does.Contain("转入").And.Contain("孟门镇"));
            Assert.That(list.Of("戊五", "状态"), Is.EqualTo("延续"), "it is the same case");
            Assert.That(list.Of("己六", "变化"), Does.Contain("未写明与车主的关系"));
            Assert.That(List(night, "已消失/第二组/孟门镇").Of("戊五", "状态"), Is.EqualTo("转出"));
            Assert.That(List(night, "疑点清单/第二组/孟门镇").Has("丁四"), Is.False, "who was found alive is not listed again");
        }

        var list2 = List(night, "疑点清单/第二组/穆村镇")
            .Fill("己六", [.. Visited("不属实", "借名登记", "07-18"), ("备注", "姐夫赵某的车，有购车发票")])
            .Fill("戊五", Visited("属实", "", "07-18"));
        var zip = Path.Combine(_county.Folder, "穆村镇.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            var file = Path.Combine(Folder("反馈3"), "穆村镇.csv");
            list2.SaveText(file, Encoding.UTF8, ';');
            archive.CreateEntryFromFile(file, "穆村镇.csv");
        }

        Import("2023-07-18", zip);
        Review("2023-07-19", list => list.Fill("己六", ("复核意见", "通过"), ("复核人", "复核员")));

        var corrections = Directory.GetFiles(Path.Combine(night, "更正单"), "*.csv").Single();
        var answer = Path.Combine(_county.Folder, "更正单答复.csv");
        new TownList(corrections)
            .Fill(NumberOf("丁四"), "疑点编号", ("更正状态", "已更正"), ("答复日期", "2023-07-20"), ("答复情况", "误注销，已恢复"))
            .SaveText(answer, Encoding.UTF8, ',');
        Import("2023-07-20", answer);
    }

    private void FourthWeek_evidence_has_changed_and_a_lead_is_back()
    {
        var night = _county.IsAlive("丁四").Owns("乙二", "晋J10002", "小型面包车").Owns("辛八", "晋J10008").Night("2023-07-24");
        using (Assert.EnterMultipleScope())
        {
            var first = List(night, "疑点清单/第一组/柳林镇");
            Assert.That(first.Of("乙二", "状态"), Is.EqualTo("重现"));
            Assert.That(first.Of("乙二", "原结论"), Does.Contain("不属实"));
            Assert.That(first.Of("乙二", "变化"), Does.Contain("车辆类型 轿车→客车"));
            Assert.That(List(night, "疑点清单/第三组/留誉镇").Of("辛八", "状态"), Is.EqualTo("重现"));
            Assert.That(List(night, "更正单/公安局").Column("更正状态"), Is.EqualTo(new[] { "已更正" }));
        }

        _county.DoneWell("ledger", "hand-out", "--config", _county.ConfigFile, "--as-of", "2023-07-24", "--by", "县民政局");
    }

    private void FifthWeek_what_was_mended_is_still_there()
    {
        var night = _county.Night("2023-07-31");
        Assert.That(List(night, "疑点清单/第一组/柳林镇").Of("甲一", "变化"), Does.Contain("整改后仍存在"));

        var ledger = Path.Combine(_county.Folder, "柳林镇-整改台账.csv");
        var mending = List(night, "整改台账/第一组/柳林镇");
        var number = NumberOf("丙三");
        mending.Fill(number, "疑点编号", ("状态", "已整改"), ("整改情况", "车辆已过户，按规定重新核算"), ("佐证材料", "过户证明"))
            .SaveText(ledger, Encoding.UTF8, ',');
        Import("2023-08-01", ledger);
        Assert.That(States("2023-08-01"), Is.EqualTo("甲一 待交办, 乙二 待核查, 丙三 已销号, 丁四 已排除, 戊五 整改中, 己六 已排除, 庚七 待核查, 辛八 待核查"));
    }

    private void SixthWeek_the_rest_is_answered()
    {
        var night = _county.Night("2023-08-07");
        var back = Folder("反馈6");
        List(night, "疑点清单/第一组/柳林镇")
            .Fill("乙二", [.. Visited("不属实", "借名登记", "08-08"), ("备注", "换的是新车主的车")])
            .SaveText(Path.Combine(back, "柳林镇.csv"), Encoding.UTF8, ',');
        List(night, "疑点清单/第三组/留誉镇")
            .Fill("庚七", [.. Visited("无法核实", "", "08-08"), ("备注", "仍外出")])
            .SaveText(Path.Combine(back, "留誉镇.csv"), Encoding.UTF8, ',');
        Import("2023-08-08", back);
        Assert.That(States("2023-08-08"), Is.EqualTo("甲一 待交办, 乙二 待复核, 丙三 已销号, 丁四 已排除, 戊五 整改中, 己六 已排除, 庚七 待核查, 辛八 待核查"));
        _county.Night("2023-08-08");
    }

    private void At_the_end_every_figure_is_right()
    {
        _county.DoneWell("report", "documents", _county.ConfigFile, "--as-of", "2023-08-08");
        var reports = Directory.GetFiles(Path.Combine(_county.Folder, "out"), "*.docx", SearchOption.AllDirectories)
            .Where(path => path.Contains("自查自纠报告", StringComparison.Ordinal))
            .ToList();
        var figures = WordFigures.Read(reports.Single(path => path.Contains("柳林镇", StringComparison.Ordinal)));
        var county = WordFigures.Read(reports.Single(path => path.Contains("全县", StringComparison.Ordinal)));

        using (Assert.EnterMultipleScope())
        {
            // 柳林镇: 甲一 is open again, 乙二 under review again, 丙三 mended, 壬九 was never a lead.
            Says(figures, "roster.people", "4");
            Says(figures, "found.leads", "3");
            Says(figures, "found.urban.people", "1");
            Says(figures, "open.leads", "2");
            Says(figures, "awaiting_review.leads", "1");
            Says(figures, "mended.leads", "1");
            Says(figures, "mending.leads", "0");
            Says(figures, "cleared.leads", "0");
            // The county: 8 leads in all.
            Says(county, "roster.people", "10");
            Says(county, "found.leads", "8");
            Says(county, "open.leads", "4");
            Says(county, "cannot_verify.leads", "1");
            Says(county, "cleared.leads", "2");
            Says(county, "data_wrong.leads", "1");
            Says(county, "mending.leads", "1");
            Says(county, "mended.leads", "1");
            Says(county, "lapsed.leads", "0");
        }

        Assert.That(_county.Do("ledger", "balance", "--config", _county.ConfigFile).ExitCode, Is.Zero);
    }

    // Weeks later, when lists have come back that the night did not know of: what it said then is what it says now.
    private void And_every_night_has_its_report()
    {
        foreach (var night in Directory.GetDirectories(Path.Combine(_county.Folder, "out"), "2023-*").Select(folder => Path.GetFileName(folder)))
        {
            var made = JsonNode.Parse(_county.DoneWell("report", _county.ConfigFile, "--as-of", night, "--json"))!;
            Assert.That((bool)made["isAsBefore"]!, night);
        }

        var last = Path.Combine(_county.Folder, "out", "2023-08-08");
        var figures = RunJson.Read(last)!.Figures!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(figures.County.Open, Is.EqualTo(5), "all but 丙三, 丁四 and 己六");
            Assert.That((figures.County.Cleared, figures.County.Closed), Is.EqualTo((2, 1)));
            Assert.That(figures.County.Confirmed, Is.EqualTo(List(last, "问题清单/全县").Count).And.GreaterThan(1));
            Assert.That(figures.Agencies.Select(one => (one.Agency, one.Asked, one.Corrected, one.Open)),
                Is.EqualTo(new[] { ("公安局", 1, 1, 0) }));
            Assert.That(figures.Rules.Sum(rule => rule.Answered), Is.EqualTo(figures.Order!.County.Answered).And.GreaterThan(4));
            Assert.That(figures.Before, Is.EqualTo(new DateOnly(2023, 8, 7)));
        }
    }

    private static void Says(ImmutableDictionary<string, ImmutableArray<string>> figures, string key, string text) =>
        Assert.That(figures.TryGetValue(WordMarks.NameOf(key), out var told) ? told.Distinct() : [], Is.EqualTo(new[] { text }), key);

    private static (string, string)[] Visited(string verdict, string reason, string day) =>
    [
        ("核查结论", verdict), ("原因", reason), ("核查人一", "张核"), ("核查人二", "李查"), ("核查日期", $"2023-{day}"),
    ];

    private static TownList List(string night, string name) => new(Path.Combine(night, $"{name}.csv"));

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_county.Folder, name)).FullName;

    private void Import(string day, string path) =>
        _county.DoneWell("ledger", "import", path, "--config", _county.ConfigFile, "--as-of", day, "--by", "县民政局");

    private void Review(string day, Func<TownList, TownList> decide)
    {
        var folder = Path.Combine(_county.Folder, $"复核-{day}");
        _county.DoneWell("ledger", "review", "--config", _county.ConfigFile, "--out", folder, "--as-of", day);
        var file = Directory.GetFiles(folder, "*.csv", SearchOption.AllDirectories).Single();
        var back = Path.Combine(_county.Folder, $"复核意见-{day}.csv");
        decide(new TownList(file)).SaveText(back, Encoding.UTF8, ',');
        _county.DoneWell("ledger", "review", back, "--config", _county.ConfigFile, "--as-of", day, "--by", "复核员");
    }

    // By name, though the ledger knows none: each has the number that the first list gave.
    private string States(string day)
    {
        var folder = Path.Combine(_county.Folder, $"导出-{day}");
        _county.DoneWell("ledger", "export", folder, "--config", _county.ConfigFile);
        var cases = new TownList(Path.Combine(folder, "疑点.csv"));
        var states = cases.Column("疑点编号").Zip(cases.Column("办理状态"))
            .ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal);
        return string.Join(", ", "甲一 乙二 丙三 丁四 戊五 己六 庚七 辛八".Split(' ').Select(name => $"{name} {states[NumberOf(name)]}"));
    }

    private string NumberOf(string name) =>
        List(Path.Combine(_county.Folder, "out", "2023-07-03"), "疑点清单/全县").Of(name, "疑点编号");
}
