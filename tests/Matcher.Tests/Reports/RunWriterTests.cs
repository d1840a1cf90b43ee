using System.Globalization;
using System.Text;
using System.Text.Json;
using Matcher.Catalogue.Config;
using Matcher.Reports.Results;
using Matcher.RunFacts;
using Matcher.Support;

namespace Matcher.Reports;

[TestFixture]
public sealed class RunWriterTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task A_run_has_every_list()
    {
        Write(SampleRun.Create(), _folder.Path);
        await Verifier.VerifyDirectory(_folder.Path, include: file => file.EndsWith(".csv", StringComparison.Ordinal));
    }

    [Test]
    public void A_run_without_any_hit_still_has_a_list_for_each_township()
    {
        Write(SampleRun.WithHistory(history => history with { Hits = [] }), _folder.Path);
        string[] lists = ["第一组/柳林镇", "第一组/孟门镇", "第二组/三交镇", "未知乡镇/旧城_新区_", "全县"];
        Assert.That(lists.Select(list => Lines($"疑点清单/{list}.csv").Length), Is.All.EqualTo(1));
        Assert.That(Lines("重点排查/老年人.csv"), Has.Length.EqualTo(1));
        Assert.That(Lines("重点排查/大学毕业生.csv"), Has.Length.EqualTo(1));
    }

    [Test]
    public void The_hit_list_has_the_columns_of_the_contract_in_their_order()
    {
        Write(SampleRun.Create(), _folder.Path);
        const string columns = "疑点编号,乡镇,村,户编号,户主姓名,姓名,身份证号,与户主关系,保障类别,月保障金,规则,级别,匹配等级,疑点说明,政策依据,证据来源,状态,"
            + "首次发现日期,办理状态,批次,原结论,变化,涉及月数(估算),涉及金额(估算),建议措施,整改期限,核查结论,原因,处理意见,核查人一,核查人二,核查日期,备注,校验码";
        Assert.That(Lines("疑点清单/全县.csv")[0], Is.EqualTo(columns));
    }

    [TestCase("zh-CN")] // the machines the lists are made on
    [TestCase("tr-TR")] // i and I are not a pair; a comma stands before decimals
    [TestCase("ar-SA")] // another calendar, and other digits
    [TestCase("fa-IR")] // another minus sign
    public void The_machines_culture_does_not_show(string culture)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            var expected = Bytes(SampleRun.Create());
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.That(Bytes(SampleRun.Create()), Is.EqualTo(expected));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Test]
    public void The_order_in_which_things_were_found_does_not_show([Range(1, 5)] int seed)
    {
        var run = SampleRun.Create();
        Assert.That(Bytes(SampleRun.Shuffled(run, seed)), Is.EqualTo(Bytes(run)));
    }

    [Test]
    public void Only_the_townships_that_were_asked_for_are_written()
    {
        Write(SampleRun.Create().With(run => run.OnlyTownships("孟门镇")), _folder.Path);
        Assert.That(Files("疑点清单"), Is.EqualTo(new[] { "疑点清单/第一组/孟门镇.csv" }));
        Assert.That(Files("漏保线索"), Is.EqualTo(new[] { "漏保线索/孟门镇.csv" }));
        Assert.That(Files("已消失"), Is.EqualTo(new[] { "已消失/第一组/孟门镇.csv" }));
        Assert.That(Directory.Exists(Path.Combine(_folder.Path, "重点排查")), Is.False);
        Assert.That(File.Exists(Path.Combine(_folder.Path, "已消失.csv")), Is.False, "it would say less than it seems to");
    }

    [Test]
    public void A_run_that_lost_no_hit_says_so_once()
    {
        Write(SampleRun.WithHistory(history => history with { Gone = [] }), _folder.Path);
        Assert.That(Lines("已消失.csv"), Has.Length.EqualTo(1));
        Assert.That(Directory.Exists(Path.Combine(_folder.Path, "已消失")), Is.False);
    }

    [Test]
    public void A_hit_that_is_gone_is_not_said_to_be_settled()
    {
        Write(SampleRun.Create(), _folder.Path);
        foreach (var line in Lines("已消失.csv").Skip(1))
            Assert.That(line, Does.Contain("不代表已核查或已整改").And.Not.Contain("取消").And.Not.Contain("不符合"));
    }

    [Test]
    public void A_plain_list_has_bare_numbers()
    {
        Write(SampleRun.WithConfig(config => config with { IdStyle = IdStyle.Plain }), _folder.Path);
        var list = File.ReadAllText(Path.Combine(_folder.Path, "疑点清单", "全县.csv"), Encoding.UTF8);
        Assert.That(list, Does.Contain($",{SmallCounty.Id(11)},").And.Not.Contain("=\""));
    }

    [Test]
    public void Reasons_are_in_the_language_of_the_config()
    {
        Write(SampleRun.WithConfig(config => config with { Language = CultureInfo.GetCultureInfo("en") }), _folder.Path);
        Assert.That(Lines("疑点清单/全县.csv"), Has.Some.Contains("estimate: from 2022-08 on, 12 months × 300.50 yuan = 3606.00 yuan"));
        Assert.That(Lines("未比对.csv"), Has.Some.Contains("asterisks"));
    }

    [Test]
    public void Run_json_accounts_for_inputs_rules_and_lists()
    {
        var written = Write(SampleRun.Create(), _folder.Path);
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder.Path, RunJson.FileName)));
        var run = json.RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(run.GetProperty("asOf").GetString(), Is.EqualTo("2023-07-06"));
            Assert.That(run.GetProperty("started").GetDateTimeOffset(),
                Is.EqualTo(new DateTimeOffset(2023, 7, 6, 22, 0, 0, TimeSpan.Zero)));
            Assert.That(run.GetProperty("finished").GetDateTimeOffset(), Is.EqualTo(FixedClock.Now));
            Assert.That(run.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("sha256").GetString()),
                Has.Exactly(5).Items);
            Assert.That(run.GetProperty("rowEquation").GetProperty("rows").GetInt64(), Is.EqualTo(186));
            Assert.That(run.GetProperty("rowEquation").GetProperty("holds").GetBoolean(), Is.True);
            Assert.That(run.GetProperty("lists").GetArrayLength(), Is.EqualTo(written));
            Assert.That(Rule(run, "vehicle-owned").GetProperty("ran").GetBoolean(), Is.True);
            Assert.That(Rule(run, "vehicle-owned").GetProperty("hits").GetInt32(), Is.EqualTo(2));
            Assert.That(run.GetProperty("gone").GetInt32(), Is.EqualTo(3), "what a rule on trial lost is in nobody's list");
            Assert.That(Rule(run, "vehicle-owned").GetProperty("gone").GetInt32(), Is.EqualTo(1));
            Assert.That(Rule(run, "housing-fund").GetProperty("notRun").GetString(), Does.Contain("收不到"));
        });
    }

    [Test]
    public void Run_json_is_readable_and_the_same_on_every_system()
    {
        Write(SampleRun.Create(), _folder.Path);
        var text = File.ReadAllText(Path.Combine(_folder.Path, RunJson.FileName), Encoding.UTF8);
        Assert.That(text, Does.Contain("拥有机动车辆").And.Contain("\n  \"started\"").And.Not.Contain("\r"));
    }

    [Test]
    public void No_result_file_but_run_json_and_the_report_has_a_clock_in_it()
    {
        var run = SampleRun.Create();
        Assert.That(Bytes(run.With(found => found with { Scope = found.Scope with { Started = found.Scope.Started.AddDays(1) } })),
            Is.EqualTo(Bytes(run)));
    }

    [Test]
    public void A_cancelled_run_stops_between_two_lists()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.That(
            () => RunWriter.Write(_folder.Path, SampleRun.Create(), new FixedClock(), cancelled.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(File.Exists(Path.Combine(_folder.Path, RunJson.FileName)), Is.False);
    }

    private static int Write(RunResult run, string folder) =>
        RunWriter.Write(folder, run, new FixedClock(), CancellationToken.None).Length;

    private static JsonElement Rule(JsonElement run, string id) =>
        run.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == id);

    private string[] Lines(string list) => File.ReadAllLines(Path.Combine(_folder.Path, list), Encoding.UTF8);

    private IEnumerable<string> Files(string folder) => Directory
        .GetFiles(Path.Combine(_folder.Path, folder), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/'));

    // Every list by name, as hex: run.json apart, which has the time in it.
    private static SortedDictionary<string, string> Bytes(RunResult run)
    {
        using var folder = new TemporaryFolder();
        Write(run, folder.Path);
        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is not (RunJson.FileName or ReportFile.FileName));
        return new SortedDictionary<string, string>(
            files.ToDictionary(file => Path.GetRelativePath(folder.Path, file), file => Convert.ToHexString(File.ReadAllBytes(file))),
            StringComparer.Ordinal);
    }

    private sealed class FixedClock : TimeProvider
    {
        public static readonly DateTimeOffset Now = new(2023, 7, 6, 22, 5, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
