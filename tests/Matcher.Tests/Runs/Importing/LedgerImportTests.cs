using Matcher.FollowUp.Cases;
using Matcher.Reports.Publishing;
using Matcher.Runs.Desk;
using Matcher.Support;

namespace Matcher.Runs.Importing;

/// <summary>What becomes of files that came back: they land whole, say what is known, or are refused, each with its sentence.</summary>
public sealed class LedgerImportTests : ImportFixture
{
    // What the reason says decides about the state, and until when it holds.
    [TestCase("不属实,收入未超标准,," + "李某,王某,2023-07-10,已核算", nameof(CaseState.Cleared), "2024-01-12", TestName = "Cleared for six months")]
    [TestCase("不属实,同名他人,,李某,王某,2023-07-10,号牌不同", nameof(CaseState.Cleared), null, TestName = "Cleared without an end")]
    [TestCase("已知已处理,公益性岗位," + Visit, nameof(CaseState.Cleared), "2024-07-12", TestName = "Known and dealt with")]
    [TestCase("属实,已停发,2023年8月起停发" + Visit, nameof(CaseState.Closed), "2023-08-26", TestName = "So, and mended: 45 days")]
    [TestCase("属实,," + Visit, nameof(CaseState.Mending), null, TestName = "So, and to be mended")]
    [TestCase("部分属实,已核减,8月起每月核减120.5元" + Visit, nameof(CaseState.Closed), "2023-08-26", TestName = "Partly so: both figures in the text")]
    [TestCase("无法核实,," + Visit, nameof(CaseState.AwaitingVerdict), null, TestName = "Nobody was at home")]
    public void A_verdict_lands(string cells, string state, string? until)
    {
        HandOut();
        Write("柳林镇.csv", (1, cells));
        var imported = Landed();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(imported.Lines.Single().Fate, Is.EqualTo(LedgerLineFate.Landed));
            Assert.That(CaseOf(1).State.ToString(), Is.EqualTo(state));
            Assert.That(CaseOf(1).Until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(until));
            Assert.That(CaseOf(1).Verdict!.Event.Source, Is.EqualTo(new EventSource("back/柳林镇.csv", null, 2)));
            Assert.That(imported.Balance.Holds, Is.True);
            Assert.That(imported.Balance.County.After, Is.EqualTo(Book().All.Count(one => one.Case.State.IsOpen())));
        }
    }

    [Test]
    public void Figures_are_taken_from_the_text_and_told()
    {
        Write("柳林镇.csv", (1, "属实,已核减,8月起每月核减120.5元" + Visit));
        var result = Import();

        Assert.That(Codes(result.Problems), Is.EqualTo(new[] { "ReturnedUnchecked", "ImportAmountFound", "ImportMonthFound" }));
        Assert.That((CaseOf(1).Verdict!.Given.Amount, CaseOf(1).Verdict!.Given.Month),
            Is.EqualTo(((decimal?)120.5m, (DateOnly?)new DateOnly(2023, 8, 1))));
    }

    // Columns slip, and a number stands where a name belongs; the ledger has none, whoever wrote it and wherever.
    [Test]
    public void The_ledger_keeps_no_number_of_anybody()
    {
        const string Number = "149901198803241395";
        Write("柳林镇.csv", (1, $"不属实,号牌{Number},{Number}证实,{Number},王某{Number},2023-07-10,{Number}"));
        var by = OnDay("2023-07-12") with { By = $"张科长{Number}" };
        LedgerImport.Execute(Config, by, new ImportChoice { Folder = Folder, Paths = [Path.Combine(Folder, "back")] }, TimeProvider.System,
            CancellationToken.None);

        Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.Cleared));
        Assert.That(File.ReadAllText(Path.Combine(Folder, "ledger.db"), System.Text.Encoding.Latin1), Does.Not.Contain(Number));
    }

    [Test]
    public void Who_could_not_verify_it_has_a_new_day_and_the_second_time_it_is_the_countys()
    {
        Write("柳林镇.csv", (1, "无法核实,,,李某,王某,2023-07-10,外出"));
        Landed();
        Assert.That((CaseOf(1).State, CaseOf(1).Due), Is.EqualTo((CaseState.AwaitingVerdict, (DateOnly?)new DateOnly(2023, 8, 1))));
        Write("柳林镇.csv", (1, "无法核实,,,李某,王某,2023-07-20,仍外出"));
        Landed("2023-07-21");
        Assert.That(CaseOf(1).IsCountys, Is.True);
    }

    [Test]
    public void Wrong_data_opens_a_correction_and_the_answer_closes_it()
    {
        Write("柳林镇.csv", (1, "数据错误,来源数据有误,,李某,王某,2023-07-10,号牌不是他的"));
        Landed();
        Assert.That(CaseOf(1).Correction!.IsOpen, Is.True);

        Directory.Delete(Path.Combine(Folder, "back"), recursive: true);
        WriteText("更正单.csv", "疑点编号,更正状态,答复日期,答复情况", $"{NumberOf(1)},已更正,2023-07-20,已改");
        Landed("2023-07-21");

        Assert.That((CaseOf(1).Correction!.IsOpen, CaseOf(1).Correction!.Answered),
            Is.EqualTo((false, (CorrectionAnswered?)new CorrectionAnswered(true, new DateOnly(2023, 7, 20), "已改"))));
    }

    [Test]
    public void The_list_once_more_with_what_was_done_is_the_completion()
    {
        Write("柳林镇.csv", (1, "属实,," + Visit));
        Landed();
        Write("柳林镇.csv", (1, "属实,已停发,自2023年8月起停发,李某,王某,2023-07-10,"));

        Assert.That(Landed("2023-07-16").Lines.Single().Fate, Is.EqualTo(LedgerLineFate.Landed));
        Assert.That((CaseOf(1).State, CaseOf(1).Mending!.What), Is.EqualTo((CaseState.Closed, "已停发；自2023年8月起停发")));
        Assert.That(Landed("2023-07-17").Lines.Single().Fate, Is.EqualTo(LedgerLineFate.Known));
    }

    [Test]
    public void A_measure_is_completed_by_the_list_of_measures()
    {
        Write("柳林镇.csv", (1, "属实,," + Visit));
        Landed();
        Directory.Delete(Path.Combine(Folder, "back"), recursive: true);
        WriteText("柳林镇-整改台账.csv", "疑点编号,整改情况,佐证材料,状态,销号日期", $"{NumberOf(1)},已退保,审批表,已整改,2023-07-15");
        var done = Landed("2023-07-16");

        Assert.That((CaseOf(1).State, CaseOf(1).Mending!.What), Is.EqualTo((CaseState.Closed, "已退保")));
        Assert.That(done.Lines.Single().Before, Is.EqualTo("整改中"));
    }

    // The case is the county's to hand over, so a township that writes 移送 is told.
    [TestCase("柳林镇-整改台账.csv", nameof(CaseState.Mending), TestName = "A township's list hands nothing over")]
    [TestCase("全县整改台账.csv", nameof(CaseState.Transferred), TestName = "The county's does")]
    public void Only_the_county_hands_over(string name, string state)
    {
        Write("柳林镇.csv", (1, "属实,," + Visit));
        Landed();
        Directory.Delete(Path.Combine(Folder, "back"), recursive: true);
        WriteText(name, "疑点编号,整改情况,状态", $"{NumberOf(1)},拒不退保,移送");
        Import();

        Assert.That(CaseOf(1).State.ToString(), Is.EqualTo(state));
    }

    [TestCase("不属实,已停发,," + "李某,王某,2023-07-10,x", "ImportReasonWrong", TestName = "A reason that does not go with the verdict")]
    [TestCase("属实,已停发,停发" + Visit, "ImportMonthNeeded", TestName = "No month")]
    [TestCase("属实,已停发,8月或9月停发" + Visit, "ImportMonthNeeded", TestName = "Two months are none")]
    [TestCase("不属实,借名登记," + Visit, "ImportRemarkNeeded", TestName = "No remark")]
    public void What_a_reason_asks_for_is_asked_for(string cells, string problem)
    {
        Write("柳林镇.csv", (1, cells));
        var result = Import();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Errors(result.Problems), Is.EqualTo(new[] { problem }));
            Assert.That(result.Outcome, Is.EqualTo(RunOutcomeKind.Incomplete));
            Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.AwaitingHandOut));
            Assert.That(Actions(), Is.Empty);
        }
    }

    [TestCase("不属实,自己写的,,李某,王某,2023-07-10,x", "ImportReasonFree", TestName = "A reason that nobody knows")]
    [TestCase("不属实,同名他人,,李某,,2023-07-10,x", "ImportFewInvestigators", TestName = "One investigator")]
    [TestCase("不属实,同名他人,,李某,王某,2023-08-10,x", "ImportDayInFuture", TestName = "A visit that is still to come")]
    [TestCase("不属实,同名他人,,李某,王某,2023-06-10,x", "ImportDayBeforeFound", TestName = "A visit before it was found")]
    public void What_is_odd_is_told_and_lands(string cells, string problem)
    {
        Write("柳林镇.csv", (1, cells));
        Assert.That(Codes(Import().Problems), Does.Contain(problem));
        Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.Cleared));
    }

    [Test]
    public void A_case_of_another_township_is_refused_by_the_name_of_the_file_or_of_its_folder([Values("柳林镇反馈.csv", "柳林镇/反馈.csv")] string name)
    {
        Write(name, (3, "属实,," + Visit));
        Assert.That(Errors(Import().Problems), Is.EqualTo(new[] { "ImportOtherTownship" }));
    }

    [Test]
    public void A_file_without_a_township_goes_by_its_lines()
    {
        WriteText("汇总.csv", "疑点编号,乡镇,核查结论,核查人一,核查人二",
            $"{NumberOf(3)},孟门镇,属实,李某,王某", $"{NumberOf(1)},孟门镇,属实,李某,王某");
        var result = Import(choice => choice with { IsPartial = true });

        Assert.That(Fates(result), Is.EqualTo(new[] { LedgerLineFate.Landed, LedgerLineFate.Refused }));
    }

    // The household moved after it was handed out: the old township may have been there already, the new one has it in its list.
    [TestCase("柳林镇.csv")]
    [TestCase("孟门镇.csv")]
    public void Of_somebody_who_moved_both_townships_may_answer(string name)
    {
        HandOut();
        Move(1);
        Play("2023-07-07", 1, 2, 3, 4);
        Write(name, (1, "属实,," + Visit));
        Assert.That(Landed().Lines.Single().Fate, Is.EqualTo(LedgerLineFate.Landed));
    }

    [Test]
    public void A_number_with_one_wrong_sign_comes_with_the_right_one()
    {
        var number = NumberOf(1);
        var wrong = (number[0] == '2' ? '3' : '2') + number[1..];
        WriteText("柳林镇.csv", Header, $"{wrong},属实,," + Visit);
        var problem = Import().Problems.Single(one => one.Name == "ImportUnknownNumber");

        Assert.That(Foundation.Problems.ProblemText.What(problem, System.Globalization.CultureInfo.InvariantCulture), Does.Contain(number));
    }

    // The rule was changed since the list was handed out, and the township answers by the numbers that it has.
    [Test]
    public void A_number_that_goes_on_as_another_is_taken_for_it()
    {
        using (var store = Store())
        {
            var book = store.Book();
            store.Record(new NewAction(ActionKind.Carry, Night, DateTimeOffset.UnixEpoch, "规则变更")
            {
                Events = [new NewEvent(book.Find(NumberOf(2))!.Case, new Carried(book.Find(NumberOf(1))!.Case.HitId))],
            });
        }

        Write("柳林镇.csv", (1, "属实,," + Visit));
        var result = Import();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codes(result.Problems), Does.Contain("ImportNumberCarried"));
            Assert.That(CaseOf(2).State, Is.EqualTo(CaseState.Mending));
            Assert.That(LedgerShow.Execute(Config, Options, NumberOf(1), TimeProvider.System, CancellationToken.None).Value!.Number,
                Is.EqualTo(NumberOf(2)));
        }
    }

    // A name was mended in the list: what was found out counts all the same.
    [Test]
    public void A_line_whose_name_was_edited_lands_and_is_told()
    {
        HandOut();
        var list = Path.Combine(HandOuts, "2023-07-06-1", "第一组", "柳林镇.csv");
        var lines = File.ReadAllLines(list, System.Text.Encoding.UTF8);
        var at = Array.FindIndex(lines, line => line.Contains(NumberOf(1), StringComparison.Ordinal));
        var header = lines[0].Split(',');
        var cells = lines[at].Split(',');
        cells[^(header.Length - Array.IndexOf(header, "核查结论"))] = "属实";
        lines[at] = string.Join(',', cells).Replace("测试甲", "测试假", StringComparison.Ordinal);
        WriteText("柳林镇.csv", lines);

        Assert.That(Codes(Import().Problems), Does.Contain("ReturnedLineEdited"));
        Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.Mending));
    }

    [Test]
    public void Nobody_writes_while_another_does()
    {
        Write("柳林镇.csv", (1, "属实,," + Visit));
        using (Store())
            Assert.That(Import().Outcome, Is.EqualTo(RunOutcomeKind.Locked));
        Assert.That(Actions(), Is.Empty);
    }

    [Test]
    public void A_case_that_the_data_closed_is_refused()
    {
        Play("2023-07-07", 2, 3, 4);
        Write("柳林镇.csv", (1, "属实,," + Visit));
        Assert.That(Errors(Import().Problems), Is.EqualTo(new[] { "ImportCaseClosed" }));
    }

    [Test]
    public void One_refused_line_keeps_its_whole_file_out_and_no_other()
    {
        Write("柳林镇.csv", (1, "属实,," + Visit), (2, "属实,已停发," + Visit));
        Write("孟门镇.csv", (3, "属实,," + Visit));
        var result = Import();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Errors(result.Problems), Is.EquivalentTo(new[] { "ImportMonthNeeded", "ImportFileHeldBack" }));
            Assert.That(result.Value!.Files.Select(file => (file.Name, file.Landed, file.Refused, file.HeldBack)), Is.EqualTo(new[]
            {
                ("back/孟门镇.csv", 1L, 0L, 0L),
                ("back/柳林镇.csv", 0L, 1L, 1L),
            }));
            Assert.That((CaseOf(1).State, CaseOf(3).State), Is.EqualTo((CaseState.AwaitingHandOut, CaseState.Mending)));
        }
    }

    [Test]
    public void Partly_the_lines_land_that_can()
    {
        Write("柳林镇.csv", (1, "属实,," + Visit), (2, "属实,已停发," + Visit));
        var result = Import(choice => choice with { IsPartial = true });

        Assert.That(Fates(result), Is.EqualTo(new[] { LedgerLineFate.Landed, LedgerLineFate.Refused }));
        Assert.That(result.Outcome, Is.EqualTo(RunOutcomeKind.Incomplete));
    }

    [Test]
    public void A_preview_says_everything_and_leaves_the_ledger()
    {
        Write("柳林镇.csv", (1, "属实,," + Visit));
        var before = File.ReadAllBytes(Config.LedgerFile);
        var result = Import(choice => choice with { IsPreview = true }).Value!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.ReadAllBytes(Config.LedgerFile), Is.EqualTo(before));
            Assert.That(result.Lines.Single().After, Is.EqualTo("整改中"));
            Assert.That(Path.GetFileName(result.ResultFile), Is.EqualTo("2023-07-12-预览-1.csv"));
            Assert.That(result.Balance.County, Is.EqualTo(Landed().Balance.County));
        }
    }

    [Test]
    public void ID_numbers_in_what_people_write_are_not_kept()
    {
        Write("柳林镇.csv", (1, $"不属实,同名他人,,李某,王某,2023-07-10,应为{SmallCounty.Id(9)}"));
        Landed();
        Assert.That(CaseOf(1).Verdict!.Given.Remark, Does.StartWith("应为149901").And.Not.Contain(SmallCounty.Id(9)));
    }

    [TestCase("review: clearing", "不属实,同名他人,,李某,王某,2023-07-10,x", nameof(CaseState.AwaitingReview), TestName = "A clearance under review")]
    [TestCase("review: clearing", "属实,," + Visit, nameof(CaseState.Mending), TestName = "No clearance")]
    [TestCase("review: all", "属实,," + Visit, nameof(CaseState.AwaitingReview), TestName = "Everything under review")]
    [TestCase("review: all", "无法核实,," + Visit, nameof(CaseState.AwaitingVerdict), TestName = "There is nothing to accept")]
    public void What_the_county_must_accept_waits_for_it(string review, string cells, string state)
    {
        Write("柳林镇.csv", (1, cells));
        Review = review;
        Landed();
        Assert.That(CaseOf(1).State.ToString(), Is.EqualTo(state));
    }

    // The power fails after the record is staged, and after the file that tells it is in its place.
    [TestCase(false)]
    [TestCase(true)]
    public void Killed_between_two_steps_all_of_it_has_been_or_nothing(bool isMoved)
    {
        Write("柳林镇.csv", (1, "属实,," + Visit), (2, "属实,," + Visit));
        FolderMove killed = (from, to) =>
        {
            if (isMoved)
                File.Move(from, to);
            throw new InvalidOperationException("The power fails.");
        };
        var choice = new ImportChoice { Folder = Folder, Paths = [Path.Combine(Folder, "back")] };
        Assert.That(() => LedgerImport.Execute(Config, OnDay("2023-07-12"), choice, killed, TimeProvider.System, CancellationToken.None),
            Throws.InvalidOperationException);
        Assert.That(CaseOf(1).State, Is.EqualTo(isMoved ? CaseState.Mending : CaseState.AwaitingHandOut));

        var again = Landed();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Lines.Select(line => line.Fate), Has.All.EqualTo(isMoved ? LedgerLineFate.Known : LedgerLineFate.Landed));
            Assert.That((CaseOf(1).State, CaseOf(2).State), Is.EqualTo((CaseState.Mending, CaseState.Mending)));
            Assert.That(Directory.GetFiles(Path.Combine(Folder, "out", "导入")).Select(Path.GetFileName), Is.EqualTo(new[] { "2023-07-12-1.csv" }));
        }
    }

    [Test]
    public void A_result_that_cannot_be_moved_leaves_the_ledger_as_it_was()
    {
        Write("柳林镇.csv", (1, "属实,," + Visit));
        var choice = new ImportChoice { Folder = Folder, Paths = [Path.Combine(Folder, "back")] };
        var result = LedgerImport.Execute(Config, Options, choice, (_, _) => throw new IOException("held"), TimeProvider.System,
            CancellationToken.None);

        Assert.That((result.Outcome, CaseOf(1).State), Is.EqualTo((RunOutcomeKind.OutputFailed, CaseState.AwaitingHandOut)));
        Assert.That(Actions(), Is.Empty);
    }

    [Test]
    public void The_same_answers_are_told_in_the_same_bytes()
    {
        Write("柳林镇.csv", (1, "属实,," + Visit), (2, "是,自己写的," + Visit));
        var first = Import(choice => choice with { IsPreview = true }).Value!;
        var second = Import(choice => choice with { IsPreview = true }).Value!;
        Assert.That(File.ReadAllBytes(second.ResultFile!), Is.EqualTo(File.ReadAllBytes(first.ResultFile!)));
    }
}
