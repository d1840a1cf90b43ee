using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.Hits;
using Matcher.Reports.Csv;
using Matcher.Reports.Publishing;
using Matcher.Runs.Desk;
using Matcher.Support;

namespace Matcher.Runs.HandingOut;

public sealed class LedgerHandOutTests : DeskFixture
{
    [Test]
    public void Each_township_gets_its_lines_with_batch_due_date_and_check_value()
    {
        var given = HandOut().Value!;

        var lines = Lines("第一组/柳林镇.csv");
        var cars = lines.Where(line => line["规则"] == "拥有机动车辆").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(given.Batch, Is.EqualTo("2023-07-06-1"));
            Assert.That(cars.Select(line => (line["疑点编号"], line["姓名"], line["办理状态"], line["批次"], line["整改期限"])), Is.EqualTo(new[]
            {
                (NumberOf(1), "测试甲", "待核查", "2023-07-06-1", "2023-07-26"),
                (NumberOf(2), "测试乙", "待核查", "2023-07-06-1", "2023-07-26"),
            }));
            Assert.That(lines[0].Keys, Does.Contain("核查结论").And.Contain("核查人二"));
            Assert.That(lines.Select(Check), Has.All.EqualTo(LineCheckResult.Holds));
            Assert.That(File.Exists(Path.Combine(HandOuts, "2023-07-06-1", "第二组", "孟门镇.xlsx")), Is.True);
            Assert.That((CaseOf(1).State, CaseOf(1).HandOut, CaseOf(1).Due), Is.EqualTo((CaseState.AwaitingVerdict,
                new HandOutOfCase("2023-07-06-1", "柳林镇", Night), new DateOnly(2023, 7, 26))));
            Assert.That(given.Townships.Sum(one => one.Waiting), Is.Zero);
        }
    }

    // What is handed out is what somebody opens who was not told anything else.
    [Test]
    public void The_workbook_says_what_it_is_and_has_the_words_to_choose_from()
    {
        HandOut(new() { Due = new DateOnly(2023, 7, 31) });

        var sheets = WorkbookTexts.Read(Path.Combine(HandOuts, "2023-07-06-1", "第一组", "柳林镇.xlsx"));
        var about = sheets[0].Rows.Select(row => row[0]).ToList();
        var choices = sheets.Single(sheet => sheet.Name == "选项").Rows.Select(row => row[0]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheets.Select(sheet => sheet.Name), Is.SupersetOf(new[] { "说明", "疑点清单" }));
            Assert.That(about[0], Does.Contain("柳林镇").And.Contain("2023-07-06-1"));
            Assert.That(about, Has.Some.EqualTo("整改期限都是2023-07-31。").And.Some.StartsWith("疑点不是结论").And.Some.Contains("ledger import"));
            Assert.That(about, Has.None.Contains("身份存疑"), "which it has not");
            Assert.That(choices.Where(text => text.Length > 0),
                Is.EqualTo(new[] { "核查结论", "属实", "部分属实", "不属实", "数据错误", "已知已处理", "无法核实" }));
        }
    }

    // An analyst who is not sure whether it went through types it again.
    [Test]
    public void The_same_command_twice_makes_no_second_batch([Values(null, 1)] int? limit)
    {
        var choice = new HandOutChoice { Limit = limit };
        HandOut(choice);
        var again = HandOut(choice);

        Assert.That((again.Outcome, again.Value!.Action), Is.EqualTo((RunOutcomeKind.Complete, default(long?))));
        Assert.That(Actions(), Has.Length.EqualTo(1));
        Assert.That(Directory.GetDirectories(HandOuts), Has.Length.EqualTo(1));
    }

    [Test]
    public void With_a_limit_the_gravest_are_first_and_the_rest_waits_for_another_day()
    {
        var first = HandOut(new() { Limit = 1 }).Value!;
        var second = LedgerHandOut.Execute(Config, Options with { AsOf = Night.AddDays(1) }, new() { Limit = 1 }, TimeProvider.System,
            CancellationToken.None).Value!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Townships.Select(one => one.Cases), Has.All.EqualTo(1));
            Assert.That(first.Townships.Select(one => one.Waiting), Has.All.GreaterThan(0));
            Assert.That(second.Batch, Is.EqualTo("2023-07-07-1"));
            Assert.That(second.Townships.Select(one => one.Cases), Has.All.EqualTo(1));
        }
    }

    [Test]
    public void Only_the_township_that_is_named_gets_any()
    {
        var given = HandOut(new() { Townships = ["孟门镇"], Due = new DateOnly(2023, 8, 1) }).Value!;

        Assert.That(given.Townships.Select(one => one.Township), Is.EqualTo(new[] { "孟门镇" }));
        Assert.That((CaseOf(3).Due, CaseOf(1).State), Is.EqualTo((new DateOnly(2023, 8, 1), CaseState.AwaitingHandOut)));
    }

    [TestCase("OptionDueInPast", TestName = "A due date that is over")]
    [TestCase("OptionUnknownTownship", TestName = "A township that is not")]
    public void What_cannot_be_meant_is_told_and_nothing_is_handed_out(string problem)
    {
        var result = HandOut(problem == "OptionDueInPast"
            ? new() { Due = new DateOnly(2023, 7, 5) }
            : new() { Townships = ["柳林乡"] });

        Assert.That(Codes(result.Problems), Is.EqualTo(new[] { problem }));
        Assert.That(Directory.Exists(HandOuts), Is.False);
    }

    // Somebody filled in the night's list in its place; the county's list still has the lines as they were.
    [Test]
    public void A_list_that_was_changed_since_is_not_read()
    {
        File.AppendAllText(ListOf("第一组/柳林镇.csv"), "x\r\n", System.Text.Encoding.UTF8);
        Assert.That(HandOut().Outcome, Is.EqualTo(RunOutcomeKind.Complete));
    }

    [Test]
    public void Lines_that_no_list_has_as_it_was_written_are_told_and_wait()
    {
        foreach (var list in new[] { "第一组/柳林镇.csv", "全县.csv" })
            File.AppendAllText(ListOf(list), "x\r\n", System.Text.Encoding.UTF8);

        var result = HandOut();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codes(result.Problems), Is.EqualTo(new[] { "HandOutLinesMissing" }));
            Assert.That(result.Outcome, Is.EqualTo(RunOutcomeKind.Incomplete));
            Assert.That((CaseOf(1).State, CaseOf(3).State), Is.EqualTo((CaseState.AwaitingHandOut, CaseState.AwaitingVerdict)));
        }
    }

    [Test]
    public void A_night_whose_result_is_gone_is_told_with_what_to_do()
    {
        Directory.Move(Path.Combine(Folder, "out", "2023-07-06"), Path.Combine(Folder, "elsewhere"));
        Assert.That(Codes(HandOut().Problems), Is.EqualTo(new[] { "HandOutResultMissing" }));
    }

    [Test]
    public void A_batch_that_was_taken_back_keeps_its_number()
    {
        HandOut();
        LedgerUndo.Execute(Config, Options, 1, TimeProvider.System, CancellationToken.None);
        Assert.That(HandOut().Value!.Batch, Is.EqualTo("2023-07-06-2"));
    }

    // The power fails: before the record counts for nothing, when it is staged, and when the folder is already in its place.
    [TestCase(false)]
    [TestCase(true)]
    public void Killed_between_two_steps_all_of_it_has_been_or_nothing(bool isMoved)
    {
        FolderMove killed = (from, to) =>
        {
            if (isMoved)
                Directory.Move(from, to);
            throw new InvalidOperationException("The power fails.");
        };
        Assert.That(() => LedgerHandOut.Execute(Config, Options, new(), killed, TimeProvider.System, CancellationToken.None),
            Throws.InvalidOperationException);

        Assert.That(CaseOf(1).State, Is.EqualTo(isMoved ? CaseState.AwaitingVerdict : CaseState.AwaitingHandOut));
        var next = HandOut().Value!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(next.Action is null, Is.EqualTo(isMoved), "what was handed out is not handed out again");
            Assert.That(Directory.GetDirectories(HandOuts).Select(Path.GetFileName), Is.EqualTo(new[] { "2023-07-06-1" }));
            Assert.That(CaseOf(1).HandOut!.Batch, Is.EqualTo("2023-07-06-1"));
        }
    }

    [Test]
    public void A_folder_that_cannot_be_moved_leaves_nothing()
    {
        FolderMove held = (_, _) => throw new IOException("held");
        var result = LedgerHandOut.Execute(Config, Options, new(), held, TimeProvider.System, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(RunOutcomeKind.OutputFailed));
            Assert.That(Actions(), Is.Empty);
            Assert.That(Directory.GetFileSystemEntries(HandOuts), Is.Empty);
        }
    }

    private LineCheckResult Check(ImmutableDictionary<string, string> line) => LineCheck.Verify(
        BureauSecret.Load(Config.SecretFile, "", new())!, line["校验码"], line["疑点编号"], line["姓名"], line["身份证号"], line["疑点说明"]);

    private string ListOf(string name) => Path.Combine(Folder, "out", "2023-07-06", "疑点清单", name);

    private List<ImmutableDictionary<string, string>> Lines(string list)
    {
        var rows = CsvListLines.Read(File.ReadAllBytes(Path.Combine(HandOuts, "2023-07-06-1", list))).ToList();
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToImmutableDictionary(pair => pair.First, pair => pair.Second))];
    }
}
