using Matcher.FollowUp.Cases;
using Matcher.Reports.Csv;
using Matcher.Support;
using Matcher.Runs.Desk;
using Matcher.Runs.Importing;

namespace Matcher.Runs.Reviewing;

/// <summary>The county accepts what townships say, or sends it back.</summary>
public sealed class LedgerReviewTests : ImportFixture
{
    private const string ReviewHeader = "疑点编号,核查结论,复核意见,退回原因,复核人";

    [SetUp]
    public void Both_people_of_a_township_are_answered()
    {
        Review = "review: all";
        Write("柳林镇.csv", (1, "不属实,收入未超标准,,李某,王某,2023-07-10,已核算"), (2, "属实,,张某证实,李某,王某,2023-07-10,"));
        Landed();
        Directory.Delete(Path.Combine(Folder, "back"), recursive: true);
    }

    [Test]
    public void What_awaits_review_is_written_with_what_the_township_said()
    {
        var files = LedgerReview.Write(Config, OnDay("2023-07-12"), null, TimeProvider.System, CancellationToken.None).Value!.Files;

        var rows = CsvListLines.Read(File.ReadAllBytes(files[0].Path)).ToList();
        var header = rows[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(files.Select(file => Path.GetFileName(file.Path)), Is.EqualTo(new[] { "待复核-2023-07-12.csv", "待复核-2023-07-12.xlsx" }));
            Assert.That(rows.Skip(1).Select(row => (row[header.IndexOf("疑点编号")], row[header.IndexOf("核查结论")], row[header.IndexOf("原因")],
                row[header.IndexOf("核查人二")])), Is.EquivalentTo(new[]
            {
                (NumberOf(1), "不属实", "收入未超标准", "王某"),
                (NumberOf(2), "属实", "", "王某"),
            }));
            Assert.That(header[^3..], Is.EqualTo(new[] { "复核意见", "退回原因", "复核人" }));
        }
    }

    [Test]
    public void The_workbook_says_what_it_is_and_offers_what_the_county_may_say()
    {
        var files = LedgerReview.Write(Config, OnDay("2023-07-12"), null, TimeProvider.System, CancellationToken.None).Value!.Files;

        var sheets = WorkbookTexts.Read(files[1].Path);
        var about = sheets[0].Rows.Select(row => row[0]).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheets.Select(sheet => sheet.Name), Is.EqualTo(new[] { "说明", "待复核", "选项" }));
            Assert.That(about, Has.Some.StartsWith("乡镇报来的2条核查结论").And.Some.Contains("退回的必须写退回原因"));
            Assert.That(sheets[2].Rows.Select(row => row[0]), Is.EqualTo(new[] { "复核意见", "同意", "退回" }));
        }
    }

    // It would tell the county to write a column of the program's own into 备注.
    [Test]
    public void Every_column_that_is_written_is_known_when_it_comes_back()
    {
        LedgerReview.Write(Config, OnDay("2023-07-12"), Path.Combine(Folder, "back"), TimeProvider.System, CancellationToken.None);

        Assert.That(Codes(Decide().Problems), Does.Not.Contain("ReturnedColumnsAdded"));
    }

    [Test]
    public void What_is_accepted_takes_effect_from_that_day()
    {
        WriteText("复核.csv", ReviewHeader, $"{NumberOf(1)},不属实,同意,,赵科长", $"{NumberOf(2)},属实,通过,,赵科长");
        var result = Decide();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Errors(result.Problems), Is.Empty);
            Assert.That((CaseOf(1).State, CaseOf(1).Until, CaseOf(1).Verdict!.AcceptedBy),
                Is.EqualTo((CaseState.Cleared, (DateOnly?)new DateOnly(2024, 1, 15), "赵科长")));
            Assert.That(CaseOf(2).State, Is.EqualTo(CaseState.Mending));
            Assert.That(Actions()[^1].Kind, Is.EqualTo(ActionKind.Review));
            Assert.That(result.Value!.Balance.Holds, Is.True);
            Assert.That(Decide().Value!.Lines.Select(line => line.Fate), Has.All.EqualTo(LedgerLineFate.Known), "and once more changes nothing");
        }
    }

    [Test]
    public void What_is_sent_back_has_a_reason_and_a_new_day_and_is_answered_anew()
    {
        WriteText("复核.csv", ReviewHeader, $"{NumberOf(1)},不属实,退回,收入没有算利息,赵科长");
        Decide();
        Assert.That((CaseOf(1).State, CaseOf(1).SentBackWhy, CaseOf(1).Due),
            Is.EqualTo((CaseState.SentBack, "收入没有算利息", (DateOnly?)new DateOnly(2023, 8, 4))));

        Directory.Delete(Path.Combine(Folder, "back"), recursive: true);
        Write("柳林镇.csv", (1, "不属实,收入未超标准,,李某,王某,2023-07-10,已核算"));
        var same = Import(day: "2023-07-18");
        Assert.That(Codes(same.Problems), Does.Contain("ImportSameAfterReturn"));
        Write("柳林镇.csv", (1, "不属实,收入未超标准,,李某,王某,2023-07-17,利息也算了"));
        Landed("2023-07-18");
        Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.AwaitingReview));
    }

    [TestCase("退回,,赵科长", "ImportSentBackWithoutReason", TestName = "Sent back without a reason")]
    [TestCase("看看,,赵科长", "ReturnedWordUnclear", TestName = "A word that is no opinion")]
    public void What_is_wrong_with_it_is_told(string cells, string problem)
    {
        WriteText("复核.csv", ReviewHeader, $"{NumberOf(1)},不属实,{cells}");
        Assert.That(Errors(Decide().Problems), Is.EqualTo(new[] { problem }));
        Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.AwaitingReview));
    }

    [Test]
    public void What_awaits_no_review_names_both_states()
    {
        WriteText("复核.csv", ReviewHeader, $"{NumberOf(3)},不属实,同意,,赵科长");
        var problem = Decide().Problems.Single(one => one.Name == "ImportNotForReview");
        Assert.That(Foundation.Problems.ProblemText.What(problem, System.Globalization.CultureInfo.InvariantCulture), Does.Contain("待交办").And.Contain("已排除"));
    }

    // Each of the two commands says which is the other's.
    [Test]
    public void A_file_of_the_other_command_is_told()
    {
        WriteText("复核.csv", ReviewHeader, $"{NumberOf(1)},不属实,同意,,赵科长");
        Assert.That(Errors(Import().Problems), Is.EqualTo(new[] { "ImportIsReview" }));
        Directory.Delete(Path.Combine(Folder, "back"), recursive: true);
        Write("柳林镇.csv", (3, "属实,," + Visit));
        Assert.That(Errors(Decide().Problems), Is.EqualTo(new[] { "ImportIsNoReview" }));
    }

    private LedgerResult<LedgerImported> Decide() => LedgerReview.Execute(Config, OnDay("2023-07-15"),
        new ImportChoice { Folder = Folder, Paths = [Path.Combine(Folder, "back")] }, TimeProvider.System, CancellationToken.None);
}
