using System.Globalization;
using Matcher.Catalogue.Verdicts;
using Matcher.Reports.Lists;
using Matcher.Reports.Results;
using Matcher.Reports.Tables;
using Matcher.RunFacts;
using Matcher.Support;

namespace Matcher.Reports.Townships;

[TestFixture]
public sealed class TownshipBooksTests
{
    private static readonly string[] Sheets = ["说明", "疑点清单", "人员汇总", "户核对表", "漏保线索", "身份存疑", "名册待更正", "整改台账", "任务清单"];

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Every_township_with_a_list_of_hits_has_a_workbook_with_every_sheet()
    {
        Write(SampleRun.Create());
        string[] books = ["乡镇/全县.xlsx", "乡镇/未知乡镇/旧城_新区_.xlsx", "乡镇/第一组/孟门镇.xlsx", "乡镇/第一组/柳林镇.xlsx", "乡镇/第二组/三交镇.xlsx"];
        Assert.That(Books(), Is.EqualTo(books));
        foreach (var book in books.Skip(1))
            Assert.That(SheetsOf(book), Is.EqualTo(Sheets), book);
        Assert.That(SheetsOf("乡镇/全县.xlsx"), Is.EqualTo(new[] { "说明", "各乡镇", "疑点清单", "漏保线索", "任务清单", "整改台账", "台账平衡" }));
    }

    [Test]
    public void A_sheet_says_what_the_list_says()
    {
        Write(SampleRun.Create());
        var compared = Books().Skip(1).Sum(book => TownshipBookLists.Compare(_folder.Path, book));
        Assert.That(compared, Is.GreaterThan(10), "lists that there are");
        var county = TownshipBookLists.Sheet(_folder.Path, "乡镇/全县.xlsx", "疑点清单");
        Assert.That(county, Is.EqualTo(TownshipBookLists.Csv(_folder.Path, "疑点清单/全县.csv")));
    }

    [Test]
    public void A_list_that_has_no_line_keeps_its_sheet_with_its_header()
    {
        Write(SampleRun.WithHistory(history => history with { Hits = [], Gone = [] }));
        foreach (var sheet in Sheets.Skip(1))
            Assert.That(WorkbookTexts.Sheet(At("乡镇/第二组/三交镇.xlsx"), sheet)[0], Has.Length.GreaterThan(5), sheet);
        Assert.That(WorkbookTexts.Sheet(At("乡镇/第二组/三交镇.xlsx"), "疑点清单"), Has.Count.EqualTo(1));
    }

    [Test]
    public void The_county_has_every_lead_to_people_left_out_also_those_of_no_township()
    {
        Write(SampleRun.Create());
        var lists = Directory.GetFiles(At("漏保线索"), "*.csv", SearchOption.AllDirectories)
            .SelectMany(file => TownshipBookLists.Csv(_folder.Path, Path.GetRelativePath(_folder.Path, file)).Skip(1)).ToList();
        Assert.That(lists, Has.Count.EqualTo(2));
        Assert.That(TownshipBookLists.Sheet(_folder.Path, "乡镇/全县.xlsx", "漏保线索").Skip(1), Is.EquivalentTo(lists));
    }

    [Test]
    public void The_county_has_a_line_a_township_with_the_sums_of_groups_and_of_all()
    {
        Write(SampleRun.Create());
        var rows = WorkbookTexts.Sheet(At("乡镇/全县.xlsx"), "各乡镇");
        Assert.That(rows.Skip(1).Select(row => $"{row[0]} {row[1]}"), Is.EqualTo(new[]
        {
            "第一组 柳林镇", "第一组 孟门镇", "第一组 合计", "第二组 三交镇", "第二组 合计", " 外县某镇", " 旧城/新区?", " 全县",
        }));
        for (var column = 2; column < rows[0].Length; column++)
        {
            Assert.That(Figure(rows[3], column), Is.EqualTo(Figure(rows[1], column) + Figure(rows[2], column)), rows[0][column]);
            Assert.That(Figure(rows[8], column), Is.EqualTo(new[] { 3, 5, 6, 7 }.Sum(row => Figure(rows[row], column))), rows[0][column]);
        }

        Assert.That(rows[8][2..5], Is.EqualTo(new[] { "4", "6", "4" }), "households, people, leads");
    }

    // What was not checked is said before anything is filled in, and that a lead is no verdict.
    [Test]
    public void The_first_sheet_says_what_it_is_and_what_was_not_checked()
    {
        Write(SampleRun.Create());
        var about = AboutOf("乡镇/第一组/柳林镇.xlsx");
        Assert.That(about[0], Does.Contain("柳林县柳林镇"));
        Assert.That(about[1], Does.Contain("2023-07-06").And.Contain("疑点3条，涉及2户3人（花名册共2户3人）").And.Contain("漏保线索0条"));
        Assert.That(about[2], Does.StartWith("疑点不是结论").And.Contain("民发〔2022〕83号"));
        Assert.That(about[3], Does.Contain("1项核查没有进行：缴纳公积金"));
        Assert.That(about, Has.Some.Contains("民发〔2021〕57号第十六条").And.Some.Contains("matcher ledger import").And.Some.Contains("个人信息"));
        Assert.That(AboutOf("乡镇/第一组/孟门镇.xlsx"), Has.Some.Contains("人，花名册上的身份证号有误").And.Some.Contains("见“名册待更正”"));
        Assert.That(AboutOf("乡镇/全县.xlsx"), Has.Some.Contains("见各乡镇工作簿的“名册待更正”"));
        foreach (var line in about)
            Assert.That(line, Does.Not.Contain("{").And.Not.Contain("不符合规定"));
    }

    [Test]
    public void It_says_so_where_every_check_was_made()
    {
        var run = SampleRun.Create().With(found => found with
        {
            Hits = found.Hits with { Outcomes = [.. found.Hits.Outcomes.Where(outcome => outcome.NotRun is null)] },
        });
        Write(run);
        Assert.That(AboutOf("乡镇/第一组/柳林镇.xlsx")[3], Is.EqualTo("本次各项核查都已进行。"));
    }

    // Whoever looks at one rule alone must not read that everything was looked at.
    [Test]
    public void A_check_that_was_left_out_was_not_made()
    {
        Write(SampleRun.Create().With(found => found with
        {
            Scope = found.Scope with
            {
                Options = found.Scope.Options with { Rules = [.. found.Scope.Pack.Rules.Select(rule => rule.Id).Where(id => id != "shared-number")] },
            },
        }));
        Assert.That(AboutOf("乡镇/第一组/柳林镇.xlsx")[3], Does.Contain("2项核查没有进行").And.Contain("一号多人"));
    }

    [Test]
    public void It_is_in_the_language_of_the_config()
    {
        Write(SampleRun.WithConfig(config => config with { Language = CultureInfo.GetCultureInfo("en") }));
        Assert.That(AboutOf("乡镇/第一组/柳林镇.xlsx")[2], Does.StartWith("A lead is no verdict"));
        Assert.That(AboutOf("乡镇/全县.xlsx")[3], Does.StartWith("1 checks were not made this time: 缴纳公积金"));
    }

    [Test]
    public void A_run_of_one_township_writes_its_workbook_alone()
    {
        Write(SampleRun.Create().With(run => run.OnlyTownships("孟门镇")));
        Assert.That(Books(), Is.EqualTo(new[] { "乡镇/第一组/孟门镇.xlsx" }));
    }

    [Test]
    public void There_is_to_choose_from_the_verdicts_and_the_reasons_of_the_bureau()
    {
        var reasons = new VerdictReasons(
        [
            new VerdictReason("namesake", [Verdict.NotSo], "同名他人"),
            new VerdictReason("stopped", [Verdict.Confirmed], "已停发"),
            new VerdictReason("own", [Verdict.Confirmed, Verdict.NotSo], "本县另有规定"),
        ]);
        var run = SampleRun.Create() with { Reasons = reasons };
        Write(run);
        var offered = WorkbookTexts.Read(At("乡镇/第一组/柳林镇.xlsx")).Single(sheet => sheet.Name == SheetTitles.Choices).Rows[0];
        Assert.That(offered, Is.EqualTo(new[] { "核查结论", "原因", "整改状态" }));
        var county = WorkbookTexts.Read(At("乡镇/全县.xlsx")).Single(sheet => sheet.Name == SheetTitles.Choices).Rows;
        Assert.That(county.Select(row => row.ElementAtOrDefault(2)), Does.Contain("移送"), "which is the county's to decide");
        foreach (var list in new RunLists(run, new RunLines(run)).Blank().Where(list => list.Path is "疑点清单" or "漏保线索" or "身份存疑"))
        {
            Assert.That(Choices(list, "核查结论"), Is.EqualTo(new[] { "属实", "部分属实", "不属实", "数据错误", "已知已处理", "无法核实" }));
            Assert.That(Choices(list, "原因"), Is.EqualTo(new[] { "已停发", "本县另有规定", "同名他人" }));
        }

        static IEnumerable<string> Choices(ListTable list, string header) =>
            list.Columns.Single(column => column.Header == header).Choices!.Items;
    }

    private static int Figure(string[] row, int column) => int.Parse(row[column], CultureInfo.InvariantCulture);

    private void Write(RunResult run) => RunWriter.Write(_folder.Path, run, TimeProvider.System, CancellationToken.None);

    private string At(string path) => Path.Combine([_folder.Path, .. path.Split('/')]);

    private IEnumerable<string> SheetsOf(string book) =>
        WorkbookTexts.Read(At(book)).Select(sheet => sheet.Name).Where(name => name != SheetTitles.Choices);

    private List<string> AboutOf(string book) =>
        [.. WorkbookTexts.Read(At(book))[0].Rows.Select(row => row[0]).Where(text => text.Length > 0)];

    private IEnumerable<string> Books() => Directory.GetFiles(At("乡镇"), "*.xlsx", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}
