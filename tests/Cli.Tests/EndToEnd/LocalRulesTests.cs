using System.Security.Cryptography;
using System.Text.Json;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>A bureau's own rules and changes beside the config: every command knows them, and whose is what.</summary>
[TestFixture]
public sealed class LocalRulesTests
{
    private const string Change = """
        extends: vehicle-owned
        level: low
        except: { 普通摩托车: ~ }
        """;

    private const string Copy = """
        extends: vehicle-owned
        title: 拥有外地机动车
        when: { 号牌号码: { contains: 晋 } }
        """;

    [Test]
    public void The_list_says_whose_each_rule_is_and_show_where_the_changes_are_written()
    {
        using var county = With(("vehicle-owned", Change), ("vehicle-plate", Copy));
        var list = Rules(county, "list");
        var shown = Rules(county, "show", "vehicle-owned");
        var described = Rules(county, "describe");
        using var json = JsonDocument.Parse(Rules(county, "list", "--json").Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(list.ExitCode, Is.Zero, list.Error);
            Assert.That(list.Output, Does.Match(@"vehicle-owned .*pack, changed: level, except\.普通摩托车")
                .And.Match(@"vehicle-plate .*own, from vehicle-owned: title, when\.号牌号码").And.Match(@"graduated .* pack\n"));
            Assert.That(shown.Output, Does.Contain("level: as in local-rules/vehicle-owned.yaml(2,1)")
                .And.Contain("except.普通摩托车: taken away in local-rules/vehicle-owned.yaml(3,11)")
                .And.Contain("extends: vehicle-owned").And.Contain("id: vehicle-owned").And.Not.Contain("以下情形不算：\n  - 普通摩托车"));
            Assert.That(described.Output, Does.Contain("谁的规则：规则包的，本局改了“level”“except.普通摩托车”（去掉）")
                .And.Contain("两条都运行，除非停用“vehicle-owned”"));
            Assert.That(json.RootElement.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("owner").GetString()),
                Has.Some.EqualTo("Pack").And.Some.EqualTo("Changed").And.Some.EqualTo("Own"));
        }
    }

    [Test]
    public void A_changed_rule_keeps_its_numbers_and_is_recorded_with_a_hash_over_both_files()
    {
        using var county = new TestCounty();
        Assert.That(county.Run("--quiet").ExitCode, Is.Zero);
        var (before, hash) = Night(county);
        Add(county, ("vehicle-owned", Change), ("vehicle-plate", Copy));
        var run = county.Run("--quiet");
        var (after, otherHash) = Night(county);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Result(county), "run.json")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(after, Is.SupersetOf(before), "the same 疑点编号, and those of motorcycles");
            Assert.That(after, Has.Count.GreaterThan(before.Count));
            Assert.That(otherHash, Is.Not.EqualTo(hash));
            Assert.That(run.Error, Does.Contain("local-rules/vehicle-owned.yaml(1,10)").And.Contain("普通摩托车不算"), "what the change turned");
            Assert.That(Listed(county), Has.Some.Contains(",拥有外地机动车,"));
        }
    }

    // Extending is no change by itself: with every rule of the pack extended by a file that says nothing else, every list is the same.
    [Test]
    public void Files_that_only_extend_give_the_very_same_lists()
    {
        using var county = new TestCounty();
        Assert.That(county.Run("--quiet").ExitCode, Is.Zero);
        var before = Lists(county);
        Add(county, [.. Directory.GetFiles(county.RulesFolder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(id => id != "verdicts").Select(id => (id, $"extends: {id}"))]);
        var run = county.Run("--quiet");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Lists(county), Is.EqualTo(before));

        static Dictionary<string, string> Lists(TestCounty county) => Directory.GetFiles(Result(county), "*.csv", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Result(county), file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
    }

    [Test]
    public void A_changed_file_and_a_changed_folder_are_rehearsed()
    {
        using var county = With(("vehicle-owned", Change));
        var draft = Path.Combine(county.Folder, "draft", "vehicle-owned.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(draft)!);
        File.WriteAllText(draft, "extends: vehicle-owned\nlevel: low\n");
        foreach (var changed in (string[])["draft/vehicle-owned.yaml", "draft"])
        {
            using var json = JsonDocument.Parse(Rules(county, "rehearse", changed, "--json").Output);
            var counts = json.RootElement.GetProperty("counts").EnumerateArray().Where(count => count.GetProperty("changes").GetBoolean()).ToList();
            Assert.That(counts.Select(count => count.GetProperty("ruleId").GetString()).Distinct(), Is.EqualTo(["vehicle-owned"]), changed);
            Assert.That(counts.Sum(count => count.GetProperty("unlisted").GetInt32()), Is.Positive, "the pack's exemption is back");
        }
    }

    // What a bureau does every quarter: the new pack is copied over the old one.
    [Test]
    public void A_new_version_of_the_pack_put_over_the_old_one_leaves_them_alone()
    {
        using var county = With(("vehicle-owned", Change), ("vehicle-plate", Copy));
        var own = Path.Combine(county.Folder, "local-rules");
        var before = Directory.GetFiles(own).Order().Select(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))).ToList();
        county.EditRule("vehicle-owned", text => text.Replace("due: 20 days", "due: 15 days", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(Rules(county, "show", "vehicle-owned", "--json").Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Directory.GetFiles(own).Order().Select(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))),
                Is.EqualTo(before));
            Assert.That(json.RootElement.GetProperty("level").GetString(), Is.EqualTo("Low"), "the bureau's");
            Assert.That(json.RootElement.GetProperty("dueDays").GetInt32(), Is.EqualTo(15), "the new pack's");
        }
    }

    [Test]
    public void A_mistake_ends_every_command_with_3_and_is_told_where_it_stands()
    {
        using var county = With(("vehicle-owned", "id: vehicle-owned\nlevel: low\n"));
        foreach (var command in (string[][])[["check"], ["run"], ["rules", "list"], ["rules", "test"], ["ledger", "overdue"]])
        {
            var result = MatcherProcess.Run(county.Folder, command);
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((3, result.Error)), string.Join(' ', command));
            Assert.That(result.Error, Does.Contain("local-rules/vehicle-owned.yaml(1,1)").And.Contain("extends: vehicle-owned"));
        }
    }

    [Test]
    public void Own_rules_are_tested_and_asked_for_by_name()
    {
        using var county = With(("vehicle-plate", Copy));
        var test = Rules(county, "test", "--rule", "vehicle-plate");
        Assert.That(test.ExitCode, Is.Zero, test.Error);
        Assert.That(test.Output, Does.Contain("vehicle-plate").And.Not.Contain("graduated"));
        Assert.That(MatcherProcess.Run(county.Folder, "run", "--dry-run", "--rule", "vehicle-plate").ExitCode, Is.Zero);
    }

    private static TestCounty With(params (string Id, string Text)[] rules)
    {
        var county = new TestCounty();
        Add(county, rules);
        return county;
    }

    private static void Add(TestCounty county, params (string Id, string Text)[] rules)
    {
        var folder = Directory.CreateDirectory(Path.Combine(county.Folder, "local-rules")).FullName;
        foreach (var (id, text) in rules)
            File.WriteAllText(Path.Combine(folder, $"{id}.yaml"), text + "\n");
    }

    private static string Result(TestCounty county) => county.Results.Single();

    private static string[] Listed(TestCounty county) => File.ReadAllLines(Path.Combine(Result(county), "疑点清单", "全县.csv"));

    private static (List<string> Numbers, string Hash) Night(TestCounty county)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Result(county), "run.json")));
        var rule = json.RootElement.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == "vehicle-owned");
        return ([.. Listed(county).Where(line => line.Contains(",拥有机动车辆,", StringComparison.Ordinal)).Select(line => line.Split(',')[0])],
            rule.GetProperty("sha256").GetString()!);
    }

    private static ProcessResult Rules(TestCounty county, string command, params string[] more) =>
        MatcherProcess.Run(county.Folder, ["rules", command, .. more]);
}
