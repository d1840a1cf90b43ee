using System.Collections.Immutable;
using System.Text.Json;
using Matcher.FollowUp;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Reports.Letters;
using Matcher.Returns;
using Matcher.Samples;
using Matcher.Support;

namespace Matcher.Reports.CaseLists;

/// <summary>What the lists of a night say once people have answered those of a night before.</summary>
public sealed class CaseListsTests : LedgerFixture
{
    private static readonly string[] Shown =
    [
        "疑点清单/全县.csv", "人员汇总/第一组/柳林镇.csv", "户核对表/第一组/柳林镇.csv", "任务清单/全县.csv", "问题清单/第一组.csv", "整改台账/第一组/柳林镇.csv",
        "更正单/公安局.csv", "更正单/公安局交警大队.csv", "已消失/第一组/柳林镇.csv", "台账平衡.csv",
    ];

    private readonly TemporaryFolder _out = new();
    private HitHistory _second = null!;

    [SetUp]
    public void Play()
    {
        Play(AnsweredRun.FirstNight);
        foreach (var (step, action) in AnsweredRun.Actions.Index())
            Do(new DateOnly(2023, 7, 4).AddDays(step), [.. action]);
        _second = Play(AnsweredRun.SecondNight);
        RunWriter.Write(_out.Path, AnsweredRun.ResultOf(_second), Clock, CancellationToken.None);
    }

    [TearDown]
    public void Remove() => _out.Dispose();

    [Test]
    public async Task The_lists_of_a_night_after_answers() =>
        await Verifier.VerifyDirectory(_out.Path, include: file => Shown.Any(list => file.EndsWith(list, StringComparison.Ordinal)));

    [Test]
    public void What_was_answered_and_holds_is_not_asked_once_more()
    {
        var listed = Numbers("疑点清单/全县.csv");
        using (Assert.EnterMultipleScope())
        {
            foreach (var what in new[] { "cleared", "cleared, and the person moved", "mended at once", "under review", "alive after all" })
                Assert.That(listed, Does.Not.Contain(AnsweredRun.Number(what)), what);
            foreach (var what in new[] { "nobody has done anything", "handed out", "sent back", "cleared, and the evidence is another" })
                Assert.That(listed, Does.Contain(AnsweredRun.Number(what)), what);
        }
    }

    [Test]
    public void Who_moved_is_in_one_list_and_told_in_the_other()
    {
        var moved = AnsweredRun.Number("not answered, and the person moved");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Numbers("疑点清单/第一组/柳林镇.csv"), Does.Not.Contain(moved));
            Assert.That(Table("疑点清单/第一组/孟门镇.csv").Single(line => line["疑点编号"] == moved)["变化"], Does.StartWith("转入（原柳林镇"));
            Assert.That(Table("已消失/第一组/柳林镇.csv").Single(line => line["疑点编号"] == moved)["状态"], Is.EqualTo("转出"));
            Assert.That(Table("已消失.csv").Select(line => line["疑点编号"]), Does.Not.Contain(AnsweredRun.Number("cleared, and the person moved")),
                "nothing is to be done about it in either township");
        }
    }

    [Test]
    public void A_due_date_is_never_in_the_past_on_reopening()
    {
        var reopened = Table("疑点清单/全县.csv").Where(line => line["状态"] == "重现").ToList();
        Assert.That(reopened, Has.Count.EqualTo(3));
        Assert.That(reopened.Select(line => line["整改期限"]), Is.All.EqualTo("2023-09-09"));
    }

    [Test]
    public void The_ledger_of_measures_has_the_columns_that_inspectors_know()
    {
        const string columns = "序号,疑点编号,问题,问题类型,发现来源与日期,整改标准,整改措施,整改类型,责任单位,责任人,整改时限,整改情况,佐证材料,状态,复核人,"
            + "销号人,销号日期,逾期天数,备注";
        Assert.That(System.IO.File.ReadLines(At("整改台账/全县.csv")).First(), Is.EqualTo(columns));
    }

    [TestCase("疑点清单/全县.csv", "Hits", 10)]
    [TestCase("整改台账/第一组/柳林镇.csv", "Measures", 8)]
    [TestCase("更正单/公安局.csv", "Corrections", 3)]
    public void A_list_that_comes_back_as_it_was_is_understood(string list, string kind, int lines)
    {
        var read = Read.Files(new ProblemList(), ("list.csv", System.IO.File.ReadAllBytes(At(list)))).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Sheets.Single().Kind.ToString(), Is.EqualTo(kind));
            Assert.That(read.Lines.Select(line => line.Number), Is.EqualTo(Numbers(list)).And.Exactly(lines).Items);
            Assert.That(read.Lines.Where(line => line.IsRefused), Is.Empty);
            if (kind == "Hits")
                Assert.That(read.Lines.Select(line => line.Check), Is.All.EqualTo(LineCheckResult.Holds));
        }
    }

    [Test]
    public void A_letter_asks_for_what_is_open_and_first_of_all_for_who_is_alive()
    {
        var letter = LetterText.Read(At("数据质量/更正函-公安局.docx"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(letter, Does.Contain("一、请更正的登记"));
            Assert.That(letter, Does.Contain(AnsweredRun.Number("alive after all")).And.Contains("被登记死亡而本人健在").And.Contains("第21行"));
            Assert.That(letter, Does.Not.Contain(AnsweredRun.Number("alive after all, and corrected")));
            Assert.That(letter, Does.Not.Contain("测试"), "a letter leaves the bureau");
            Assert.That(System.IO.File.Exists(At("更正单/公安局交警大队.csv")), Is.True);
            Assert.That(LetterText.Read(At("数据质量/更正函-公安局交警大队.docx")),
                Does.Not.Contain(AnsweredRun.Number("wrong data, and the agency will not correct it")));
        }
    }

    [Test]
    public void Run_json_says_how_follow_up_stands()
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(At(RunJson.FileName)));
        var followUp = json.RootElement.GetProperty("followUp");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(followUp.GetProperty("holds").GetBoolean(), Is.True);
            Assert.That(followUp.GetProperty("county").GetProperty("after").GetInt32(), Is.EqualTo(15));
            Assert.That(followUp.GetProperty("townships").EnumerateArray().Select(line => line.GetProperty("township").GetString()),
                Is.EqualTo(new[] { "柳林镇", "孟门镇" }));
            Assert.That(followUp.GetProperty("states")[0].ToString(), Does.Contain("待交办"));
            Assert.That(followUp.GetProperty("corrections").EnumerateArray().Select(one => one.GetProperty("cases").GetInt32()),
                Is.EqualTo(new[] { 2, 1 }));
        }
    }

    [Test]
    public void The_same_night_twice_is_the_same_bytes()
    {
        using var again = new TemporaryFolder();
        RunWriter.Write(again.Path, AnsweredRun.ResultOf(Play(AnsweredRun.SecondNight)), Clock, CancellationToken.None);
        Assert.That(LiulinSample.Lists(again.Path), Is.EqualTo(LiulinSample.Lists(_out.Path)));
    }

    [Test]
    public void What_people_did_since_counts_when_the_night_is_run_again()
    {
        Do(new DateOnly(2023, 8, 21), [(AnsweredRun.Number("found for the first time"), new HandedOut("2023-08-21-1", "柳林镇", null))]);
        using var again = new TemporaryFolder();
        RunWriter.Write(again.Path, AnsweredRun.ResultOf(Play(AnsweredRun.SecondNight)), Clock, CancellationToken.None);
        var line = LiulinSample.Table(Path.Combine(again.Path, "疑点清单", "全县.csv"))
            .Single(one => one["疑点编号"] == AnsweredRun.Number("found for the first time"));
        Assert.That((line["状态"], line["办理状态"], line["批次"]), Is.EqualTo(("新增", "待核查", "2023-08-21-1")));
    }

    private string At(string list) => Path.Combine([_out.Path, .. list.Split('/')]);

    private ImmutableArray<ImmutableDictionary<string, string>> Table(string list) => LiulinSample.Table(At(list));

    private IEnumerable<string> Numbers(string list) => Table(list).Select(line => line["疑点编号"]);

    private void Do(DateOnly day, (string Number, CaseEventDetails Done)[] done)
    {
        using var store = Open();
        var book = store.Book();
        store.Record(new NewAction(ActionKind.Import, day, Clock.GetUtcNow(), "县民政局")
        {
            Events = [.. done.Select(one => new NewEvent(book.Find(one.Number)!.Case, one.Done))],
        });
    }
}
