using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Reports.Letters;
using Matcher.Reports.Townships;
using Matcher.Runs;
using Matcher.Samples.Options;
using Matcher.Support;

namespace Matcher.Samples;

/// <summary>
/// The whole pipeline on the sample: what was planted is found, what is exempt is not, nothing else is listed, and the
/// lists are those kept in the repository, byte for byte, whatever the machine.
/// </summary>
[TestFixture]
public sealed class LiulinTests
{
    private static readonly ImmutableArray<ImmutableDictionary<string, string>> Key = LiulinSample.Table(
        Path.Combine(LiulinSample.Root, "key.csv"));

    private TemporaryFolder _folder = null!;
    private RunSummary _run = null!;

    [OneTimeSetUp]
    public void Run()
    {
        _folder = new TemporaryFolder();
        _run = LiulinSample.Run(_folder);
    }

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void Every_rule_runs_and_every_row_is_accounted_for()
    {
        Assert.That(_run.Outcome, Is.EqualTo(RunOutcomeKind.Complete));
        Assert.That(_run.NotRun, Is.Empty);
        Assert.That(_run.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.RosterCategoryByName }),
            "one of the roster's files has its category in its name");
        Assert.That(_run.Files.Where(file => !file.Balances), Is.Empty);
    }

    // Its hits are doubts about identity, in the list of those.
    private const string TwoNames = "duplicate-two-names";

    [Test]
    public void The_hits_are_those_planted_and_no_others()
    {
        var titles = Titles();
        var found = LiulinSample.Table(At("疑点清单/全县.csv")).Select(row => $"{row["规则"]} {row["户编号"]} {Number(row["身份证号"])} {row["匹配等级"]}");
        var quality = LiulinSample.Table(At("数据质量/花名册.csv")).Select(row => $"{row["规则"]} {row["户编号"]} {Number(row["身份证号"])} {row["匹配等级"]}");
        var planted = Key.Where(row => row["case"] == "hit" && row["rule"] != TwoNames)
            .Select(row => $"{titles[row["rule"]]} {row["household"]} {Number(row["id_number"])} {Grade(row)}");
        Assert.That(found.Concat(quality), Is.EquivalentTo(planted));
    }

    [Test]
    public void The_report_of_the_night_names_nobody()
    {
        var report = File.ReadAllText(At("report.html"));
        var names = Directory.GetFiles(At("人员汇总"), "*.csv", SearchOption.AllDirectories).SelectMany(path => LiulinSample.Table(path))
            .Select(row => row["姓名"]).Where(name => name.Length > 1).Distinct().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(names, Has.Count.GreaterThan(300));
            Assert.That(names.Where(name => report.Contains(name, StringComparison.Ordinal)), Is.Empty);
            Assert.That(Regex.Matches(report, @"\d{15,}").Select(match => match.Value), Is.Empty);
        }
    }

    [Test]
    public void The_township_lists_hold_each_hit_once_where_it_belongs()
    {
        var townships = Directory.GetFiles(At("疑点清单"), "*.csv", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "全县.csv").ToList();
        Assert.That(townships, Has.Count.EqualTo(15));
        var listed = townships.SelectMany(path =>
            LiulinSample.Table(path).Select(row => (row["疑点编号"], Path.GetFileNameWithoutExtension(path))));
        Assert.That(listed, Is.EquivalentTo(LiulinSample.Table(At("疑点清单/全县.csv")).Select(row => (row["疑点编号"], row["乡镇"]))));
    }

    [Test]
    public void People_left_out_by_mistake_are_those_planted_and_no_others()
    {
        var titles = Titles();
        var found = Directory.GetFiles(At("漏保线索")).SelectMany(path => LiulinSample.Table(path))
            .Select(row => $"{row["规则"]} {row["乡镇"]} {row["身份证号"]}");
        Assert.That(found,
            Is.EquivalentTo(
                Key.Where(row => row["case"] == "missed").Select(row => $"{titles[row["rule"]]} {row["township"]} {row["id_number"]}")));
    }

    [Test]
    public void Doubtful_identities_have_a_list_of_their_own()
    {
        var found = Directory.GetFiles(At("身份存疑")).SelectMany(path => LiulinSample.Table(path))
            .ToLookup(row => row["匹配等级"], row => $"{row["户编号"]} {row["姓名"]}");
        Assert.That(found.Select(grade => grade.Key), Is.SubsetOf(new[] { "C", "D" }));
        Assert.That(found["D"],
            Is.EquivalentTo(
                Key.Where(row => row["case"] == "doubt" || row["rule"] == TwoNames).Select(row => $"{row["household"]} {row["name"]}")));

        // Somebody whose number is damaged on the roster is found in other sources too, so there is more than what was planted.
        var recovered = Key.Where(row => row["case"] == "recovered").Select(row => $"{row["household"]} {row["name"]}").ToHashSet();
        var damaged = Key.Where(row => row["case"] == "unchecked").Select(row => $"{row["household"]} {row["name"]}");
        Assert.That(recovered, Is.SubsetOf(found["C"].ToHashSet()));
        Assert.That(found["C"].ToHashSet(), Is.SubsetOf(recovered.Concat(damaged).ToHashSet()));
    }

    [Test]
    public void People_who_cannot_be_compared_are_said_by_name()
    {
        var found = LiulinSample.Table(At("未比对.csv")).Where(row => row["规则"] == "全部")
            .Select(row => $"{row["乡镇"]} {row["户编号"]} {row["姓名"]}");
        Assert.That(found,
            Is.EquivalentTo(
                Key.Where(row => row["case"] == "unchecked").Select(row => $"{row["township"]} {row["household"]} {row["name"]}")));
    }

    [Test]
    public void The_lists_are_those_kept_in_the_repository()
    {
        var expected = LiulinSample.Lists(Path.Combine(LiulinSample.Root, "expected"));
        var actual = LiulinSample.Lists(_run.OutputFolder!).Where(list => !IsWorkbook(list.Key)).ToDictionary(StringComparer.Ordinal);
        Assert.That(actual.Keys, Is.EqualTo(expected.Keys));
        Assert.That(actual.Where(list => !list.Value.AsSpan().SequenceEqual(expected[list.Key])).Select(list => list.Key), Is.Empty);
    }

    // Kept are the lists alone; the workbooks say the same.
    [Test]
    public void The_workbooks_say_what_the_lists_say()
    {
        var books = LiulinSample.Lists(_run.OutputFolder!).Keys.Where(IsWorkbook).ToList();
        Assert.That(books, Has.Count.EqualTo(16));
        Assert.That(books.Where(book => book != "乡镇/全县.xlsx").Sum(book => TownshipBookLists.Compare(_run.OutputFolder!, book)),
            Is.GreaterThan(15 * 6));
        foreach (var sheet in new[] { "疑点清单", "任务清单", "整改台账" })
            Assert.That(WorkbookTexts.Sheet(At("乡镇/全县.xlsx"), sheet), Is.EqualTo(TownshipBookLists.Csv(At(sheet), "全县.csv")));
        Assert.That(WorkbookTexts.Sheet(At("乡镇/全县.xlsx"), "台账平衡"), Is.EqualTo(TownshipBookLists.Csv(At(""), "台账平衡.csv")));
    }

    [Test]
    public void The_sample_is_what_generate_makes()
    {
        using var folder = new TemporaryFolder();
        Generator.Generate(new GenerateOptions { Folder = folder.Path }, CancellationToken.None);
        var made = LiulinSample.Lists(folder.Path);
        Assert.That(made, Has.Count.GreaterThan(20));
        Assert.That(
            made.Where(file => !File.ReadAllBytes(Path.Combine(LiulinSample.Root, file.Key)).AsSpan().SequenceEqual(file.Value))
                .Select(file => file.Key),
            Is.Empty);
    }

    [TestCase("tr-TR", 1, TestName = "One core, Turkish: i and I are not each other's case")]
    [TestCase("ar-SA", 8, TestName = "Many cores, Arabic: another calendar, other digits")]
    [TestCase("zh-CN", 2, TestName = "A second run on a Chinese machine")]
    public void The_same_run_is_the_same_bytes(string culture, int parallelism)
    {
        var before = CultureInfo.CurrentCulture;
        using var folder = new TemporaryFolder();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var again = LiulinSample.Run(folder, parallelism: parallelism);
            Assert.That(LiulinSample.Lists(again.OutputFolder!), Is.EqualTo(LiulinSample.Lists(_run.OutputFolder!)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void From_the_second_run_on_hits_go_on_and_keep_their_day()
    {
        using var folder = new TemporaryFolder();
        LiulinSample.Run(folder);
        var second = LiulinSample.Run(folder, new DateOnly(2023, 7, 7));
        var rows = LiulinSample.Table(Path.Combine(second.OutputFolder!, "疑点清单", "全县.csv"));
        Assert.That(rows, Has.Length.GreaterThan(500));
        Assert.That(rows.Select(row => (row["状态"], row["首次发现日期"])), Is.All.EqualTo(("延续", "2023-07-06")));
    }

    [Test]
    public void A_run_of_one_township_leaves_the_runs_lists_as_they_are()
    {
        using var folder = new TemporaryFolder();
        var whole = LiulinSample.Run(folder);
        var before = LiulinSample.Lists(whole.OutputFolder!);
        var part = LiulinSample.Run(folder, township: "孟门镇");
        Assert.That(part.OutputFolder, Is.EqualTo(whole.OutputFolder + "_部分"));
        Assert.That(part.Hits.Select(count => count.Township).Distinct(), Is.EqualTo(new[] { "孟门镇" }));
        Assert.That(LiulinSample.Lists(part.OutputFolder!)["疑点清单/第二组/孟门镇.csv"], Is.EqualTo(before["疑点清单/第二组/孟门镇.csv"]));
        Assert.That(LiulinSample.Lists(whole.OutputFolder!), Is.EqualTo(before));
    }

    [Test]
    public void Every_list_can_be_opened_in_a_spreadsheet()
    {
        foreach (var (name, bytes) in LiulinSample.Lists(_run.OutputFolder!)
            .Where(list => list.Key.EndsWith(".csv", StringComparison.Ordinal)))
        {
            Assert.That(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), name);
            var text = Encoding.UTF8.GetString(bytes);
            Assert.That(text.Replace("\r\n", "", StringComparison.Ordinal), Does.Not.Contain('\n').And.Not.Contain('\r'), name);
        }
    }

    [Test]
    public void Letters_go_to_the_agencies_with_faults_and_give_nobody_away()
    {
        var letters = Directory.GetFiles(At("数据质量"), "更正函-*.docx");
        var rejected = LiulinSample.Table(At("数据质量/汇总.csv")).Where(file => file["拒收行数"] != "0").Select(file => $"更正函-{file["提供单位"]}.docx")
            .Distinct();
        Assert.That(rejected, Is.SubsetOf(letters.Select(Path.GetFileName)));
        var names = Key.Select(row => row["name"]).Where(name => name.Length >= 2).ToHashSet(StringComparer.Ordinal);
        foreach (var text in letters.Select(LetterText.Read))
        {
            Assert.That(System.Text.RegularExpressions.Regex.Matches(text, "[0-9]{12,}"), Is.Empty);
            Assert.That(text.Split([' ', '|', '\n', '，']).Where(names.Contains), Is.Empty);
        }
    }

    private static bool IsWorkbook(string list) => list.StartsWith("乡镇/", StringComparison.Ordinal);

    private string At(string list) => Path.Combine(_run.OutputFolder!, list);

    // Lists show a number as the roster has it, the key in 18 characters.
    private static string Number(string written)
    {
        Span<char> buffer = stackalloc char[IdReader.MaxLength];
        return new IdReader(new DateOnly(2023, 7, 6)).Read(written, isNumberCell: false, buffer).TryGetNumber(out var number)
            ? number.ToString()
            : written;
    }

    private static string Grade(ImmutableDictionary<string, string> row) =>
        row["note"].Split(';').Select(part => part.Split('=')).FirstOrDefault(part => part[0] == "grade")?[1] ?? "A";

    private static Dictionary<string, string> Titles()
    {
        var problems = new ProblemList();
        var rules = Path.GetFullPath("../../rules", LiulinSample.Root);
        var pack = Rules.Packs.RulePack.Load(rules, "rules", SourceCatalogue.Load(rules, "rules", problems)!, problems)!;
        return pack.Rules.ToDictionary(rule => rule.Id, rule => rule.Title, StringComparer.Ordinal);
    }
}
