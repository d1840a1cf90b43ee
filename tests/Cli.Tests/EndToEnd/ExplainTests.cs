using System.Text;
using System.Text.Json;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>Asking why somebody is listed, or is not.</summary>
[TestFixture]
public sealed class ExplainTests
{
    private const string Rule = "vehicle-owned";

    [Test]
    public void A_hit_is_explained_by_its_number_with_every_value_that_was_seen()
    {
        using var county = new TestCounty();
        var hit = Listed(county).First(line => line["规则"] == "拥有机动车辆");
        var explained = Explain(county, hit["疑点编号"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(explained.ExitCode, Is.Zero, explained.Error);
            Assert.That(explained.Output,
                Does.Contain(hit["疑点编号"]).And.Contain($"【{Rule}】").And.Contain("[成立] “状态”").And.Contain("← 状态：").And
                    .Contain("豁免“普通摩托车”：不适用"));
            Assert.That(explained.Output, Does.Contain("都与 2023-07-06 那次比对的相同").And.Contain("行，匹配等级"));
            Assert.That(explained.Output, Does.Not.Contain(hit["姓名"]).And.Not.Contain(hit["户主姓名"]).And.Not.Contain(Number(hit)));
        }
    }

    [TestCase("人均收入可能超过低保标准", "全户，相加的金额", "月待遇金额：", "$standard_")] // a sum over the household
    [TestCase("大学毕业且已有就业迹象", "规则 graduated：有疑点", "规则 employee-insured：", "待核实")] // a hit made of other hits
    [TestCase("名册内重复", "花名册本身", "待核实", "名册")] // one person twice on the roster
    public void Every_kind_of_rule_says_what_it_rests_on(string title, params string[] said)
    {
        using var county = new TestCounty();
        var hit = Listed(county).First(line => line["规则"] == title);
        var explained = Explain(county, hit["疑点编号"]);
        foreach (var text in said)
            Assert.That(explained.Output, Does.Contain(text));
        Assert.That(explained.Output, Does.Not.Contain(Number(hit)));
    }

    [Test]
    public void A_number_may_be_typed_without_dashes_and_with_letters_that_look_like_digits()
    {
        using var county = new TestCounty();
        var number = Listed(county).First()["疑点编号"];
        var sloppy = number.Replace("-", "", StringComparison.Ordinal).Replace('0', 'o').Replace('1', 'l').ToLowerInvariant();
        Assert.That(Explain(county, sloppy).Output, Does.Contain(number));
    }

    [Test]
    public void A_person_is_explained_with_every_rule_and_where_it_stopped()
    {
        using var county = new TestCounty();
        var hit = Listed(county).First(line => line["规则"] == "拥有机动车辆");
        var rules = Directory.GetFiles(county.RulesFolder, "*.yaml").Select(Path.GetFileNameWithoutExtension).Where(name => name != "verdicts").ToList();
        using var json = JsonDocument.Parse(Explain(county, Number(hit), "--json").Output);
        var verdicts = json.RootElement.GetProperty("verdicts").EnumerateArray().Where(one => one.GetProperty("person").GetInt32() == 1)
            .ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(verdicts.Select(one => one.GetProperty("rule").GetString()), Is.EquivalentTo(rules));
            Assert.That(
                verdicts.Single(one => one.GetProperty("rule").GetString() == Rule).GetProperty("hits").EnumerateArray()
                    .Select(number => number.GetString()),
                Does.Contain(hit["疑点编号"]));
            Assert.That(json.RootElement.GetRawText(), Does.Not.Contain(hit["姓名"]).And.Not.Contain(Number(hit)));
        }
    }

    [Test]
    public void Where_a_group_of_conditions_stopped_a_rule_its_parts_say_what_they_saw()
    {
        using var county = new TestCounty();
        var hit = Listed(county).First(line => line["规则"] == "拥有机动车辆");
        var stopped = Explain(county, Number(hit)).Output.Split('\n')
            .Single(line => line.Contains("【hukou-moved】", StringComparison.Ordinal));
        Assert.That(stopped, Does.Contain("[不成立] 以下至少满足一项： [不成立]").And.Contain("← 户籍状态："));
    }

    [Test]
    public void In_a_file_it_stands_in_full()
    {
        using var county = new TestCounty();
        var hit = Listed(county).First();
        var file = Path.Combine(county.Folder, "为什么.txt");
        var explained = Explain(county, hit["疑点编号"], "--out", file);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(explained.Error, Does.Contain(file));
            Assert.That(File.ReadAllBytes(file).AsSpan(0, 3).SequenceEqual(Encoding.UTF8.Preamble), "a byte order mark, for Windows");
            Assert.That(File.ReadAllText(file, Encoding.UTF8), Does.Contain(hit["姓名"]).And.Contain(Number(hit)));
        }
    }

    [Test]
    public void A_hit_that_is_no_longer_found_is_known_from_the_ledger_and_says_why()
    {
        using var county = new TestCounty();
        var hit = Listed(county).First(line => line["规则"] == "拥有大型农机具");
        county.EditRule("farm-machinery", text => text.Replace("status: active", "status: draft", StringComparison.Ordinal));
        var explained = Explain(county, hit["疑点编号"]);
        Assert.That(explained.Output, Does.Contain("【farm-machinery】拥有大型农机具：起草中，不执行").And.Contain("已有变动"));
    }

    [Test]
    public void Changed_files_are_said()
    {
        using var county = new TestCounty();
        var hit = Listed(county).First(line => line["规则"] == "拥有机动车辆");
        var file = county.FilesOf("vehicles").Last(one => one.EndsWith(".csv", StringComparison.Ordinal));
        File.AppendAllText(file, "\r\n");
        Assert.That(Explain(county, hit["疑点编号"]).Output, Does.Contain("已有变动").And.Contain(Path.GetFileName(file)));
    }

    [TestCase("1499011990010100")] // 16 digits: no number of anybody's
    [TestCase("X3SD-JCNV-VKF0")] // the form of a 疑点编号, but nobody's
    public void What_nobody_has_is_refused_and_not_repeated_in_full(string typed)
    {
        using var county = new TestCounty();
        var explained = Explain(county, typed);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(explained.ExitCode, Is.EqualTo(2));
            Assert.That(explained.Error, Does.Contain("疑点编号").And.Not.Contain("1499011990010100"));
        }
    }

    private static ProcessResult Explain(TestCounty county, string what, params string[] more) =>
        MatcherProcess.Run(Path.GetTempPath(), ["explain", what, county.ConfigFile, "--lang", "zh", .. more]);

    // The lists of a run that is there.
    private static List<Dictionary<string, string>> Listed(TestCounty county)
    {
        county.Run("--quiet");
        var lines = File.ReadAllLines(Path.Combine(county.Results.Single(), "疑点清单", "全县.csv"), Encoding.UTF8);
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static string Number(Dictionary<string, string> hit) => hit["身份证号"].Trim('=', '"');
}
