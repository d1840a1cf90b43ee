using System.Text.Json;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>
/// The workbook of a township goes out, is filled in on several sheets, and comes back: as it is, and as LibreOffice saves it.
/// </summary>
[TestFixture]
public sealed class TownshipWorkbookTests
{
    private const string Town = "孟门镇";
    private static readonly string[] Formats = ["xlsx", "ods", "xls"];

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeCounty()
    {
        _folder = new TemporaryFolder();
        var sample = Path.Combine(BuiltFiles.RepositoryRoot, "samples", "liulin");
        foreach (var file in new[] { "matcher.yaml", "secret.key", "roster", "sources" }
            .SelectMany(part => Directory.Exists(Path.Combine(sample, part))
                ? Directory.GetFiles(Path.Combine(sample, part), "*", SearchOption.AllDirectories)
                : [Path.Combine(sample, part)]))
        {
            var copy = Path.Combine(_folder.Path, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var config = Path.Combine(_folder.Path, "matcher.yaml");
        var rules = $"{BuiltFiles.RepositoryRoot.Replace('\\', '/')}/rules";
        File.WriteAllText(config, File.ReadAllText(config).Replace("../../rules", rules, StringComparison.Ordinal));
    }

    [TearDown]
    public void RemoveCounty() => _folder.Dispose();

    [Test]
    public void A_whole_workbook_comes_back()
    {
        Night("2023-07-06");
        var book = Back("2023-07-06");
        var untouched = Import(book);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(untouched.Output, Does.StartWith("Nothing was recorded"));
            Assert.That(Told(untouched), Has.Length.EqualTo(3), "on each sheet that asks for answers, that there are none, and nothing else");
            Assert.That(Told(untouched), Is.All.Contains("came back without an answer"));
            // The county's has a sheet of figures under words of verdicts: 属实, 已排除.
            Assert.That(Told(Import(Path.Combine("out", "2023-07-06", "乡镇", "全县.xlsx"))), Is.All.Contains("came back without an answer"));
        }

        string[] confirmed, asked, doubts;
        using (var filled = new FilledWorkbook(book))
        {
            Assert.That(filled.Sheets.First(), Is.EqualTo("说明"));
            confirmed = [.. filled.Column("疑点清单", "疑点编号")];
            asked = [.. filled.Column("漏保线索", "疑点编号")];
            doubts = [.. filled.Column("身份存疑", "疑点编号")];
            filled
                .Fill("疑点清单", confirmed[0],
                    ("核查结论", "属实"), ("核查人一", "王强"), ("核查人二", "李娜"), ("核查日期", new DateOnly(2023, 7, 10)), ("处理意见", "下月起核减"))
                .Fill("疑点清单", confirmed[1],
                    ("核查结论", "不属实"), ("原因", "同名他人"), ("核查人一", "王强、李娜"), ("核查日期", "2023-07-10"), ("备注", "身份证照片不同"))
                .Fill("疑点清单", confirmed[2], ("核查人一", "王强"), ("核查人二", "李娜"), ("核查日期", new DateOnly(2023, 7, 10)))
                .Fill("漏保线索", asked[0], ("核查结论", "属实"), ("核查人一", "王强"), ("核查人二", "李娜"))
                .Fill("身份存疑", doubts.Single(number => number.Length > 0),
                    ("核查结论", "属实"), ("核查情况", "两人同用一个号码"), ("核查人一", "王强"), ("核查人二", "李娜"))
                .FillRow("身份存疑", Array.IndexOf(doubts, "") + 2, ("核查结论", "不属实"), ("核查情况", "不是同一人"));
        }

        AsLibreOfficeSavesIt(book, taken: 4);
        var imported = Import(book);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(imported.ExitCode, Is.Zero, imported.Error);
            Assert.That(imported.Output, Does.Contain("4 lines"));
            Assert.That(Told(imported), Has.Some.Contains("核查人一、核查人二、核查日期").And.Some.Contains("疑点清单, row 4"));
            Assert.That(Told(imported), Has.Some.Contains("身份存疑").And.Some.Contains("nobody's case"));
            Assert.That(Show(confirmed[0]), Does.Contain("整改中").And.Contain("2023-07-10").And.Contain("核查人一=王"));
            Assert.That(Show(confirmed[1]), Does.Contain("已排除"));
            Assert.That(Show(doubts.Single(number => number.Length > 0)), Does.Contain("两人同用一个号码"));
            Assert.That(Import(book).Output, Does.StartWith("Nothing was recorded"), "once more, and nothing is new");
        }

        Night("2023-07-12");
        var next = Back("2023-07-12");
        using (var filled = new FilledWorkbook(next))
        {
            Assert.That(filled.Column("整改台账", "疑点编号"), Does.Contain(confirmed[0]));
            Assert.That(filled.Column("疑点清单", "疑点编号"), Does.Not.Contain(confirmed[0]));
            filled.Fill("整改台账", confirmed[0], ("状态", "已整改"), ("整改情况", "已核减"), ("销号日期", new DateOnly(2023, 7, 15)));
            filled.FillRow("疑点清单", 2, ("核查结论", "无法核实"), ("核查人一", "王强"), ("核查人二", "李娜"));
        }

        var later = Import(next, "2023-07-20");
        Assert.That(later.ExitCode, Is.Zero, later.Error);
        Assert.That(later.Output, Does.Contain("2 lines"));
        Assert.That(Show(confirmed[0]), Does.Contain("已销号").And.Contain("2023-07-15"));
    }

    // What people write into a result that a later run of the same day takes the place of is kept beside it, as with the lists.
    [Test]
    public void A_workbook_that_was_filled_in_where_it_lay_is_kept_when_the_night_is_run_again()
    {
        Night("2023-07-06");
        var lying = Path.Combine(_folder.Path, "out", "2023-07-06", "乡镇", "第二组", Town + ".xlsx");
        using (var filled = new FilledWorkbook(lying))
            filled.FillRow("疑点清单", 2, ("核查结论", "属实"));
        var again = Run("run", "matcher.yaml", "--as-of", "2023-07-06");
        var kept = Directory.GetFiles(Path.Combine(_folder.Path, "out"), Town + ".xlsx", SearchOption.AllDirectories)
            .Where(file => file != lying).ToList();
        Assert.That(kept, Has.Count.EqualTo(1), again.Error);
        Assert.That(Told(again), Has.Some.Contains(Path.GetFileName(Directory.GetParent(kept[0])!.Parent!.Parent!.FullName)));
        using var other = new FilledWorkbook(kept[0]);
        Assert.That(other.Column("疑点清单", "核查结论")[0], Is.EqualTo("属实"));
    }

    private void Night(string day)
    {
        var run = Run("run", "matcher.yaml", "--as-of", day);
        Assert.That(run.ExitCode, Is.Zero, run.Error + run.Output);
    }

    private string Back(string day)
    {
        var back = Path.Combine(_folder.Path, "back-" + day, Town + ".xlsx");
        Directory.CreateDirectory(Path.GetDirectoryName(back)!);
        File.Copy(Path.Combine(_folder.Path, "out", day, "乡镇", "第二组", Town + ".xlsx"), back);
        return back;
    }

    private void AsLibreOfficeSavesIt(string book, int taken)
    {
        foreach (var format in Formats)
        {
            if (LibreOffice.Convert(book, format, Path.Combine(_folder.Path, "libreoffice-" + format)) is not { } saved)
            {
                TestContext.Out.WriteLine("LibreOffice is not installed: the workbook was not saved by it.");
                return;
            }

            var preview = Run("ledger", "import", saved, "--config", ".", "--as-of", "2023-07-14", "--preview", "--json");
            using var json = JsonDocument.Parse(preview.Output);
            var files = json.RootElement.GetProperty("files").EnumerateArray().Single();
            Assert.That(files.GetProperty("landed").GetInt32(), Is.EqualTo(taken), format + preview.Error);
            Assert.That(Told(preview), Has.None.Contains("不一致").And.None.Contains("edited"), format);
        }
    }

    private ProcessResult Import(string book, string day = "2023-07-11") => Run("ledger", "import", book, "--config", ".", "--as-of", day);

    private string Show(string number) => Run("ledger", "show", number, "--config", ".").Output;

    private ProcessResult Run(params string[] arguments) => MatcherProcess.Run(_folder.Path, arguments);

    private static string[] Told(ProcessResult result) =>
        [.. result.Error.Split('\n').Where(line => line.StartsWith("warning", StringComparison.Ordinal)
            || line.StartsWith("error", StringComparison.Ordinal))];
}
