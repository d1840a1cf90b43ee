using System.Collections.Immutable;
using Matcher.Catalogue.Verdicts;
using Matcher.Foundation.Problems;
using Matcher.Reports.Lists;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.Returns.Words;
using Matcher.Support;

namespace Matcher.Returns;

/// <summary>The workbook of a township comes back with all its sheets; those that ask for no answer are passed over, and not in silence.</summary>
[TestFixture]
public sealed class TownshipWorkbookTests
{
    private const string First = "Z7TJ-F2EK-BHPF";
    private const string Second = "X3SD-JCNV-VKFJ";

    private static readonly TextSheet About = new("说明", [SheetParagraph.Title("柳林县柳林镇"), SheetParagraph.Said("疑点编号不要改")]);

    [Test]
    public void Sheets_that_are_only_to_be_read_are_passed_over_without_a_word()
    {
        var read = Back(
            Sheet("疑点清单", ["疑点编号", "姓名", "核查结论"], [First, "测试甲", "属实"]),
            Sheet("人员汇总", ["乡镇", "姓名", "疑点编号", "其他办理情况"], ["柳林镇", "测试甲", $"{First}、{Second}", ""]),
            Sheet("户核对表", ["乡镇", "户编号", "机动车登记"], ["柳林镇", "1401", "无疑点"]),
            Sheet("名册待更正", ["乡镇", "姓名", "更正后身份证号", "更正人", "更正日期"], ["柳林镇", "测试乙", "", "", ""]),
            Sheet("任务清单", ["范围", "任务", "条数"], ["柳林镇", "合计", "1"]));
        Assert.That(read.Lines.Select(line => (line.Number, line.Verdict)), Is.EqualTo(new[] { (First, (Verdict?)Verdict.Confirmed) }));
        Assert.That(read.Codes(), Is.EqualTo(new[] { "ReturnedUnchecked" }), "the sample has no check value, and that is all");
    }

    // Corrections of the roster are made on the roster; an import has nobody to give them to.
    [Test]
    public void What_is_filled_in_on_them_is_told()
    {
        var read = Back(
            Sheet("疑点清单", ["疑点编号", "姓名", "核查结论"], [First, "测试甲", "属实"]),
            Sheet("名册待更正", ["乡镇", "姓名", "更正后身份证号", "更正人"], ["柳林镇", "测试乙", "149901197001010119", "王强"], ["柳林镇", "测试丙", "", ""]),
            Sheet("任务清单", ["范围", "任务", "条数", "备注"], ["柳林镇", "合计", "1", "已安排"]));
        var told = read.AllTold.Where(problem => problem.Code == ProblemCode.ReturnedFilledInElsewhere).ToList();
        Assert.That(told.Select(problem => problem.Where.Sheet), Is.EquivalentTo(new[] { "名册待更正", "任务清单" }));
        Assert.That(told.SelectMany(problem => problem.Arguments.OfType<ProblemArgument.Count>()).Select(count => count.Value), Is.All.EqualTo(1));
        Assert.That(read.Lines.Count(), Is.EqualTo(1), "and it keeps nothing else out");
    }

    // A line of 人员汇总 stands for several cases: whose verdict it is nobody can say.
    [Test]
    public void Verdicts_in_a_column_that_somebody_added_to_one_of_them_are_told_and_keep_nothing_out()
    {
        var read = Back(
            Sheet("疑点清单", ["疑点编号", "姓名", "核查结论"], [First, "测试甲", "属实"], [Second, "测试甲", ""]),
            Sheet("人员汇总", ["乡镇", "姓名", "疑点编号", "核查结论"], ["柳林镇", "测试甲", $"{First}、{Second}", "不属实"]));
        Assert.That(read.Lines.Select(line => line.Where.Sheet).Distinct(), Is.EqualTo(new[] { "疑点清单" }));
        Assert.That(read.Refused, Is.Zero);
        Assert.That(read.Codes(), Does.Contain("ReturnedFilledInElsewhere"));
    }

    [Test]
    public void A_list_on_a_sheet_that_is_called_so_is_read_where_there_is_no_other()
    {
        var read = Back(Sheet("任务清单", ["疑点编号", "姓名", "核查结论"], [First, "测试甲", "属实"]));
        Assert.That(read.Lines.Single().Verdict, Is.EqualTo(Verdict.Confirmed));
    }

    [Test]
    public void A_case_that_stands_on_several_sheets_is_answered_on_one()
    {
        var read = Back(
            Sheet("疑点清单", ["疑点编号", "姓名", "核查结论"], [First, "测试甲", ""]),
            Sheet("整改台账", ["序号", "疑点编号", "整改情况", "状态", "销号日期"], ["1", First, "已核减", "已整改", "2023-07-15"]));
        Assert.That(read.Lines.Select(line => (line.Kind, line.IsAnswered, line.IsCopy, line.IsRefused)),
            Is.EqualTo(new[] { (ReturnedKind.Hits, false, false, false), (ReturnedKind.Measures, true, false, false) }));
        Assert.That(read.Lines.Last().Day, Is.EqualTo(new DateOnly(2023, 7, 15)));
    }

    [Test]
    public void A_doubt_about_identity_comes_back_without_alarms_of_its_own_making()
    {
        string[] header = ["疑点编号", "姓名", "来源姓名", "来源身份证号", "数据来源", "提供单位", "存疑原因", "核查情况", "核查结论", "备注"];
        var read = Back(Sheet("身份存疑", header,
            [First, "测试甲", "测试乙", "149901197001010119", "机动车登记", "交警", "号码相同", "两人共用", "属实", "见附件"],
            [First, "测试甲", "测试丙", "149901197001010119", "社保", "人社局", "号码相同", "", "", ""],
            ["", "测试丁", "测试戊", "149901197001010119", "社保", "人社局", "姓名不同", "", "", ""]));
        Assert.That(read.AllTold, Is.Empty);
        var line = read.Lines.First();
        Assert.That((line.Kind, line.Verdict, line[ReturnedColumn.Remark]), Is.EqualTo((ReturnedKind.Doubts, (Verdict?)Verdict.Confirmed, "两人共用；见附件")));
    }

    // The comparison itself raised it: there is no case that could keep the answer, and it keeps no other line out.
    [Test]
    public void An_answer_to_a_doubt_that_has_no_number_is_told()
    {
        var read = Back(Sheet("身份存疑", ["疑点编号", "姓名", "来源身份证号", "存疑原因", "核查情况", "核查结论"],
            [First, "测试甲", "149901197001010119", "号码相同", "", "属实"],
            ["", "测试丁", "149901197001010119", "姓名不同", "不是同一人", ""]));
        var told = read.AllTold.Single();
        Assert.That((told.Code, told.Severity, told.Where.Row), Is.EqualTo((ProblemCode.ReturnedDoubtsWithoutNumber, Severity.Warning, (long?)3)));
        Assert.That(read.Refused, Is.Zero);
    }

    [Test]
    public void Who_was_there_without_what_was_found_is_told_once()
    {
        var read = Back(Sheet("疑点清单", ["疑点编号", "核查结论", "核查人一", "核查人二", "核查日期", "备注"],
            [First, "", "王强", "李娜", "2023-07-10", ""],
            [Second, "", "", "", "", "外出"]));
        var told = read.AllTold.Single(problem => problem.Code == ProblemCode.ReturnedAnswersMissing);
        Assert.That(told.Where.Row, Is.EqualTo(2));
        Assert.That(told.Arguments.OfType<ProblemArgument.Count>().Single().Value, Is.EqualTo(2));
    }

    [Test]
    public void Who_is_responsible_for_a_measure_is_not_kept_and_that_is_told()
    {
        var read = Back(Sheet("整改台账", ["疑点编号", "责任人", "整改情况", "状态"], [First, "张镇长", "", "持续整改"]));
        Assert.That(read.Codes(), Is.EqualTo(new[] { "ReturnedNotKept" }));
    }

    // What somebody chooses from the list must never be taken for something else.
    [Test]
    public void Every_word_that_there_is_to_choose_from_is_understood_for_certain()
    {
        Assert.That(AnswerChoices.Verdicts.Items.Select(word => VerdictWords.Read(word).How), Is.All.EqualTo(Understanding.Certain));
        Assert.That(AnswerChoices.MeasuresOfCounty.Items, Is.EqualTo(AnswerWords.Measures.All));
        Assert.That(AnswerChoices.MeasuresOfTownship.Items, Is.SubsetOf(AnswerWords.Measures.All).And.No.Member("移送"));
        var problems = new ProblemList();
        var reasons = VerdictFile.Load(Path.Combine(Repository.Root, "rules"), "rules", null, "", problems)!;
        var choices = AnswerChoices.ReasonsOf(reasons)!.Items;
        Assert.That(choices, Has.Length.EqualTo(reasons.All.Length));
        Assert.That(choices.Select(text => reasons.Find(text)?.Text), Is.EqualTo(choices));
    }

    private static ReturnedFile Back(params ImmutableArray<WorkbookSheet> sheets)
    {
        using var folder = new TemporaryFolder();
        WorkbookWriter.Write(folder.Path, "柳林镇", [About, .. sheets]);
        return Read.Folder(folder.Path, ["柳林镇.xlsx"], new ProblemList()).Single();
    }

    private static ListSheet Sheet(string name, string[] header, params string[][] rows) => new(name, new ListTable(name,
        [.. header.Select(one => new ListColumn(one, CellKind.Text))],
        () => rows.Select(row => row.Select(Cell.Text).ToImmutableArray())));
}
