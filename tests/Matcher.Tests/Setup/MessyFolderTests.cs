using System.Text;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Runs.Checking;
using Matcher.RunFacts;
using Matcher.Setup.Facts;
using Matcher.Setup.Plans;
using Matcher.Support;

namespace Matcher.Setup;

/// <summary>Folders as people have them: letters, lists of ours, months side by side, several sources in one workbook.</summary>
[TestFixture]
public sealed class MessyFolderTests
{
    private const string Roster = "乡镇,村,户编号,姓名,身份证号,与户主关系,保障类别,月保障金\n";
    private const string Cars = "所有人,身份证号,号牌号码,车辆类型,登记日期,状态\n";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make()
    {
        _folder = new TemporaryFolder();
        _folder.Write("来文/农村低保花名册202306.csv", Roster + People("孟门镇", 1, 40) + People("柳林镇", 41, 40));
    }

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void What_is_no_data_is_not_taken_for_any()
    {
        _folder.Write("来文/说明.txt", "各单位请按要求报送\n");
        _folder.Write("来文/空.csv", "");
        _folder.Write("来文/~$车辆.xlsx", "lock");
        _folder.Write("来文/函.docx", TestZip.Make(("word/document.xml", "<w/>"u8.ToArray()), ("[Content_Types].xml", "<Types/>"u8.ToArray())));
        _folder.Write("来文/反馈.csv", "疑点编号,乡镇,村,户编号,姓名,身份证号,核查结论\nA-1,柳林镇,东村,1,张三,149901199001011234,属实\n");
        var plan = Setups.Plan(_folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Files.Where(file => file.Kind == SetupFileKind.OwnList).Select(file => file.Name), Is.EqualTo(new[] { "来文/反馈.csv" }));
            Assert.That(plan.Files.Where(file => file.Kind == SetupFileKind.NotData).Select(file => file.Name),
                Is.EquivalentTo(new[] { "来文/说明.txt", "来文/空.csv", "来文/函.docx" }));
            Assert.That(plan.Inputs.Select(input => input.Source), Is.EqualTo(new[] { "roster" }));
            Assert.That(plan.Townships, Is.EqualTo(new[] { "孟门镇", "柳林镇" }), "as they are met");
        }
    }

    [Test]
    public void Of_months_that_are_whole_lists_the_latest_is_read_and_of_increments_all()
    {
        _folder.Write("来文/车辆202305.csv", Cars + CarsOf(1, 50));
        _folder.Write("来文/车辆202306.csv", Cars + CarsOf(3, 50));
        _folder.Write("来文/火化202305.csv", "死者姓名,身份证号,火化日期,死亡日期,登记号码\n" + Deaths(1, 20));
        _folder.Write("来文/火化202306.csv", "死者姓名,身份证号,火化日期,死亡日期,登记号码\n" + Deaths(30, 20));
        var plan = Setups.Make(_folder);
        var config = Setups.Config(_folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Inputs.ToDictionary(input => input.Source, input => input.IsNewestOnly),
                Is.EquivalentTo(new Dictionary<string, bool> { ["roster"] = true, ["vehicles"] = true, ["cremation"] = false }));
            Assert.That(plan.Decisions.Count(one => one.Kind == SetupDecisionKind.Months), Is.EqualTo(2));
            var cars = config.Sources.Single(source => source.Id == "vehicles").Files;
            Assert.That(InputFileFinder.Find(_folder.Path, cars, new ProblemList()).Select(file => file.Name), Is.EqualTo(new[] { "来文/车辆202306.csv" }));
        }
    }

    [Test]
    public void Sheets_of_several_sources_go_to_each_its_own()
    {
        _folder.Write("来文/汇总2023年6月.xlsx", TestWorkbook.Make(
            ("机动车2023年6月", [["机动车登记汇总"], ["填报单位：大数据局"], .. Rows(Cars + CarsOf(1, 20))]),
            ("渔船", [["船主", "身份证号码", "渔船编号", "马力"], .. Rows(Boats(5))]),
            ("说明", [["本表由大数据局汇总"]])));
        var plan = Setups.Make(_folder);
        var vehicles = plan.Inputs.Single(input => input.Source == "vehicles");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(vehicles.Patterns, Is.EqualTo(new[] { "来文/汇总*.xlsx" }));
            Assert.That(vehicles.Sheets, Is.EqualTo(new[] { "机动车*" }));
            Assert.That(File.Exists(Path.Combine(_folder.Path, "local-sources", "渔船.yaml")), Is.True, "named by its sheet");
            Assert.That(File.ReadAllText(Path.Combine(_folder.Path, "matcher.yaml")), Does.Contain("#渔船: { files:").And.Contain("sheets: [渔船]"));
        }

        var check = Check();
        Assert.That(check.Files.Where(file => file.Source == "vehicles").Select(file => file.Sheet), Is.EqualTo(new[] { "机动车2023年6月" }));
    }

    [Test]
    public void Columns_of_other_names_are_described_and_told()
    {
        _folder.Write("来文/特困供养.csv", "人员,证件号,待遇类别,发放状态,开始年月,停发年月\n"
            + string.Concat(Enumerable.Range(1, 20).Select(i => $"{Name(i)},{Number(i)},特困供养,正常发放,202001,\n")));
        var plan = Setups.Make(_folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Decisions.Select(one => one.Kind), Does.Contain(SetupDecisionKind.Columns));
            Assert.That(Check().Files.Select(file => file.Source), Does.Contain("other_benefits"));
        }
    }

    [Test]
    public void What_may_be_several_sources_is_not_used()
    {
        _folder.Write("来文/名单.csv", "姓名,身份证号,消费类别\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"{Name(i)},{Number(i)},旅游\n")));
        var plan = Setups.Make(_folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Files.Single(file => file.Kind == SetupFileKind.Unsure).Candidates.Select(one => one.Id), Does.Contain("high_consumption"));
            Assert.That(Setups.Config(_folder).Sources, Is.Empty);
            Assert.That(File.ReadAllText(Path.Combine(_folder.Path, "matcher.yaml")), Does.Contain("#high_consumption: { files: ['来文/名单.csv'] }"));
        }
    }

    [Test]
    public void Nothing_is_written_over_and_what_is_new_is_told()
    {
        Setups.Make(_folder);
        var before = Contents();
        _folder.Write("来文/车辆202306.csv", Cars + CarsOf(1, 20));
        _folder.Write("来文/农村低保花名册202307.csv", Roster + People("三交镇", 1, 40));
        var plan = Setups.Make(_folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.IsThere, Is.True);
            Assert.That(plan.ToWrite, Is.Empty);
            Assert.That(plan.Inputs.Select(input => input.Source), Is.EqualTo(new[] { "vehicles" }), "the roster of July is taken by the pattern");
            Assert.That(plan.Townships, Is.EqualTo(new[] { "三交镇" }));
            Assert.That(plan.ToPaste.Select(paste => paste.Text), Does.Contain("  vehicles: { files: ['来文/车辆*.csv'], newest: true }"));
            Assert.That(before.Except(Contents()), Is.Empty);
        }
    }

    [Test]
    public void A_half_made_folder_is_completed_and_its_secret_kept()
    {
        _folder.Write("secret.key", "a secret of the tests only");
        Setups.Make(_folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.ReadAllText(Path.Combine(_folder.Path, "secret.key")), Is.EqualTo("a secret of the tests only"));
            Assert.That(File.Exists(Path.Combine(_folder.Path, "matcher.yaml")), Is.True);
        }
    }

    [Test]
    public void A_secret_is_its_owners_alone_and_no_other_takes_the_place_of_a_lost_one()
    {
        Setups.Make(_folder);
        var secret = Path.Combine(_folder.Path, "secret.key");
        using var other = new TemporaryFolder();
        other.Write("低保.csv", Roster + People("柳林镇", 1, 5));
        Setups.Make(other);
        using (Assert.EnterMultipleScope())
        {
            if (!OperatingSystem.IsWindows())
                Assert.That(File.GetUnixFileMode(secret), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
            Assert.That(File.ReadAllText(secret).Trim(), Has.Length.EqualTo(64));
            Assert.That(File.ReadAllText(secret), Is.Not.EqualTo(File.ReadAllText(Path.Combine(other.Path, "secret.key"))));
        }

        File.Delete(secret);
        _folder.Write("ledger.db", "");
        var plan = Setups.Make(_folder);
        Assert.That(File.Exists(secret), Is.False);
        Assert.That(plan.Decisions.Select(one => one.Kind), Does.Contain(SetupDecisionKind.Secret));
    }

    [Test]
    public void Without_the_countys_name_a_place_is_left_that_a_check_reports()
    {
        var plan = Setups.Make(_folder, county: null);
        var problems = new ProblemList();
        Catalogue.Config.ConfigLoader.Load(_folder.Path, problems, Setups.Rules);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Decisions[0].Kind, Is.EqualTo(SetupDecisionKind.County));
            Assert.That(plan.Decisions[0].Where, Is.EqualTo("matcher.yaml:3"));
            Assert.That(problems.All.Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.YamlMissingKey }));
        }
    }

    // What a rule waits for is asked in words, or nobody knows what to fill in.
    [Test]
    public void Every_parameter_of_the_pack_has_a_note_in_both_languages([Values("zh-Hans", "en")] string language)
    {
        var problems = new ProblemList();
        var notes = ParameterNotes.Read(Setups.Rules, "rules", System.Globalization.CultureInfo.GetCultureInfo(language), problems);
        var asked = Directory.GetFiles(Setups.Rules, "*.yaml").SelectMany(path => File.ReadAllText(path, Encoding.UTF8).Split('\n'))
            .SelectMany(line => System.Text.RegularExpressions.Regex.Matches(line, @"\$([a-z][a-z_]*)").Select(match => match.Groups[1].Value))
            .Where(name => name != "schema").Distinct();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems.All, Is.Empty);
            Assert.That(notes.Keys, Is.EquivalentTo(asked));
            Assert.That(notes.Values, Has.None.Empty);
        }
    }

    private CheckReport Check() =>
        MatchCheck.Execute(Setups.Config(_folder), new RunOptions { AsOf = new DateOnly(2023, 7, 6) }, TimeProvider.System, CancellationToken.None);

    private List<string> Contents() =>
    [
        .. Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories)
            .Select(path => $"{path} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}"),
    ];

    private static object?[][] Rows(string csv) => [.. csv.TrimEnd('\n').Split('\n').Select(line => (object?[])line.Split(','))];

    private static string People(string township, int first, int count) => string.Concat(Enumerable.Range(first, count)
        .Select(i => $"{township},东村,H{i:000},{Name(i)},{Number(i)},本人,农村,300\n"));

    private static string CarsOf(int first, int count) => string.Concat(Enumerable.Range(first, count)
        .Select(i => $"{Name(i)},{Number(i)},晋J{i:00000},小型轿车,2020-01-01,正常\n"));

    private static string Deaths(int first, int count) => string.Concat(Enumerable.Range(first, count)
        .Select(i => $"{Name(i)},{Number(i)},2023-05-01,2023-04-28,D{i:000}\n"));

    private static string Boats(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"{Name(i)},{Number(i)},晋渔{i:000},20\n"));

    private static string Name(int i) => $"张{"一二三四五六七八九十"[i % 10]}{"甲乙丙丁戊己庚辛壬癸"[i / 10 % 10]}";

    private static string Number(int i)
    {
        var digits = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"149901{1950 + (i % 40)}0101{i:000}");
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Select((c, place) => (c - '0') * weights[place]).Sum() % 11];
    }
}
