using System.Text;
using System.Text.Json;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Cli.Support;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.EndToEnd;

/// <summary>inspect says what files are, and what it proposes works when it is pasted.</summary>
[TestFixture]
public sealed class InspectTests
{
    private const string ShipRule = """
        id: ship-owned
        title: 拥有船舶
        status: active
        why: 测试用。
        basis:
          - { document: 民发〔2021〕57号, article: 第十七条 }
        level: high
        source: 船舶登记
        applies_to: household
        when:
          船舶类型: 渔船
          登记日期: { on_or_before: as_of }
          总吨: { at_least: 2 }
        false_positives: 已转卖未过户。
        says: "名下有{船舶类型}，船名{船名}"
        evidence: [船名, 登记日期]
        identity: [船名]
        action: 核实
        changed:
          - 2023-07-06 初版
        tests:
          - { name: 渔船, row: { 船舶类型: 渔船, 登记日期: 2020-01-01, 总吨: 5 }, expect: hit }
          - { name: 货船, row: { 船舶类型: 货船, 登记日期: 2020-01-01, 总吨: 5 }, expect: no hit }

        """;

    [Test]
    public void What_is_proposed_for_an_unknown_file_works_when_it_is_pasted([Values("zh", "en")] string language)
    {
        using var county = new TestCounty();
        var owner = PersonOnTheRoster(county);
        var file = Path.Combine(county.Folder, "收到", "船舶登记20230630.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"船舶登记表,,,,,\n船主,公民证号,船 名,船舶类型,登记日期,总吨\n{owner.Name},{owner.Number},测渔00001,渔船,2019/5/6,3.5\n{owner.Name},{owner.Number},测渔00002,渔船,2019/5/6,0.5\n合计2条,,,,,\n", Encoding.UTF8);

        var proposal = Inspect(county, language, file).GetProperty("files")[0].GetProperty("proposal");
        var description = proposal.GetProperty("file").GetString()!;
        Directory.CreateDirectory(Path.GetDirectoryName(description)!);
        File.WriteAllText(description, proposal.GetProperty("description").GetString(), Encoding.UTF8);
        var entry = proposal.GetProperty("entry").GetString()!;
        county.EditConfig(text => text.Replace("\nsources:\n", $"\n{entry}", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(county.RulesFolder, "ship-owned.yaml"), ShipRule, Encoding.UTF8);

        var check = MatcherProcess.Run(county.Folder, "check", county.ConfigFile, "--lang", language);
        using var run = new JsonRun(county);
        var hits = File.ReadAllText(Path.Combine(county.Results.Single(), "疑点清单", "全县.csv"), Encoding.UTF8);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(description, Is.EqualTo(Path.Combine(county.Folder, "local-sources", "船舶登记.yaml")));
            Assert.That(check.ExitCode, Is.EqualTo(run.Process.ExitCode).And.EqualTo(GeneratedCounty.CleanRun.Process.ExitCode),
                check.Error + run.Process.Error);
            Assert.That(check.Output, Does.Contain("船舶登记20230630.csv"));
            Assert.That(run.SourcesRead, Has.Member("船舶登记"));
            Assert.That(hits, Does.Contain("测渔00001").And.Not.Contain("测渔00002"), "tonnage and date are read as what they are");
        }
    }

    [Test]
    public void Every_file_of_the_county_is_recognised_as_what_the_config_says_it_is()
    {
        using var county = new TestCounty();
        var config = ConfigLoader.Load(county.ConfigFile, new ProblemList())!;
        foreach (var (id, files) in config.Sources.Select(source => (source.Id, county.FilesOf(source.Id)))
            .Append((SourceDefinition.RosterId, RosterFiles(county))))
        {
            var inspected = Inspect(county, "zh", [.. files]).GetProperty("files").EnumerateArray().ToList();
            var tables = inspected.SelectMany(file => file.GetProperty("tables").EnumerateArray()).ToList();
            Assert.That(tables.Select(table => table.GetProperty("source").GetString()), Is.Not.Empty.And.All.EqualTo(id));
            Assert.That(inspected.Select(file => file.GetProperty("proposal").ValueKind), Is.All.EqualTo(JsonValueKind.Null),
                "the config reads them already");
        }
    }

    [Test]
    public void Without_a_config_the_pack_that_came_with_the_program_is_used()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "a.csv"), "所有人,身份证号,号牌号码,车辆类型\n张三,149901197001010018,测A1,K33\n", Encoding.UTF8);
        var english = MatcherProcess.Run(folder.Path, "inspect", "a.csv");
        var chinese = MatcherProcess.Run(folder.Path, "inspect", "a.csv", "--lang", "zh");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(english.ExitCode, Is.Zero, english.Error);
            Assert.That(english.Output,
                Does.Contain("机动车登记 (vehicles), 4 of").And.Contain("vehicles: { files: ['a.csv'] }").And.Not
                    .Contain("149901197001010018").And.Not.Contain("张三"));
            Assert.That(chinese.Output, Does.Contain("来源：机动车登记（vehicles）").And.Not.Contain("149901197001010018").And.Not.Contain("张三"));
        }
    }

    [Test]
    public void A_file_that_cannot_be_read_says_why_and_the_others_are_told_all_the_same()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "a.csv"), "所有人,身份证号,号牌号码,车辆类型\n张三,149901197001010018,测A1,K33\n", Encoding.UTF8);
        File.WriteAllText(Path.Combine(folder.Path, "b.xls"), "%PDF-1.4", Encoding.ASCII);
        var result = MatcherProcess.Run(folder.Path, "inspect", "nowhere.csv", "b.xls", "a.csv");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(4));
            Assert.That(result.Error, Does.Contain("nowhere.csv: there is no such file").And.Contain("b.xls: this is a PDF"));
            Assert.That(result.Output, Does.Contain("vehicles"));
        }
    }

    [TestCase("--source", "vehicle", 2, "did you mean 'vehicles'")] // a source that is not known
    [TestCase("--rules", "nowhere", 3, "nowhere/sources")] // a folder that is not there
    public void A_wrong_option_is_said(string option, string value, int code, string message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "a.csv"), "a,b\n", Encoding.UTF8);
        var result = MatcherProcess.Run(folder.Path, "inspect", "a.csv", option, value);
        Assert.That(result.ExitCode, Is.EqualTo(code));
        Assert.That(result.Error, Does.Contain(message));
    }

    private static JsonElement Inspect(TestCounty county, string language, params string[] files)
    {
        var result = MatcherProcess.Run(county.Folder, ["inspect", .. files, "--json", "--lang", language]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return JsonDocument.Parse(result.Output).RootElement;
    }

    private static IReadOnlyList<string> RosterFiles(TestCounty county) =>
        [.. Directory.EnumerateFiles(Path.Combine(county.Folder, "roster")).Order(StringComparer.Ordinal)];

    // The generated roster has no quoted fields.
    private static (string Name, string Number) PersonOnTheRoster(TestCounty county)
    {
        var lines = File.ReadAllLines(RosterFiles(county)[0], Encoding.UTF8);
        var header = lines[0].Split(',');
        var (name, number) = (Array.IndexOf(header, "姓名"), Array.IndexOf(header, "身份证号"));
        return lines.Skip(1).Select(line => line.Split(',')).Select(cells => (cells[name], cells[number]))
            .First(person => person.Item2 is { Length: 18 } && !person.Item2.EndsWith("000", StringComparison.Ordinal));
    }
}
