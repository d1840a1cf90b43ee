using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>A changed pack against the last run's files: whom it would list and no longer list, and nothing else happens.</summary>
[TestFixture]
public sealed partial class RehearseTests
{
    [Test]
    public void Without_the_motorcycle_exemption_more_are_listed_and_the_run_stays_as_it_was()
    {
        using var county = new TestCounty();
        Assert.That(county.Run("--quiet").ExitCode, Is.Zero);
        var run = Snapshot(county);

        var rehearsal = Rehearse(county, WithoutMotorcycles(county), out var root);
        var vehicles = Counts(root, "vehicle-owned");
        var folder = root.GetProperty("outputFolder").GetString()!;
        var listed = Lines(folder, "新列出");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rehearsal.ExitCode, Is.Zero, rehearsal.Error);
            Assert.That(folder, Does.EndWith("_演练"));
            Assert.That(vehicles.Sum(count => count.GetProperty("listed").GetInt32()), Is.Positive.And.EqualTo(listed.Length),
                "a line for each that is counted");
            Assert.That(Counts(root).Sum(count => count.GetProperty("listed").GetInt32()), Is.EqualTo(listed.Length),
                "no other rule changes");
            Assert.That(listed,
                Is.All.Contain("普通摩托车").And.All.Contain("vehicle-owned").And.All.Matches<string>(line => FullNumber().IsMatch(line ?? "")));
            Assert.That(Lines(folder, "不再列出").Length + Lines(folder, "级别变化").Length + Lines(folder, "换清单").Length, Is.Zero);
            Assert.That(File.ReadAllBytes(Path.Combine(folder, "新列出.csv"))[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
            Assert.That(Snapshot(county), Is.EqualTo(run), "ledger and lists, byte for byte");
        }
    }

    [Test]
    public void The_console_has_numbers_and_no_person()
    {
        using var county = new TestCounty();
        var rehearsal = MatcherProcess.Run(county.Folder, "rules", "rehearse", WithoutMotorcycles(county));
        var names = Lines(county.Results.Single(), "新列出").Select(line => line.Split(',')[7]).Distinct().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rehearsal.ExitCode, Is.Zero, rehearsal.Error);
            Assert.That(rehearsal.Output, Does.Match(@"vehicle-owned +拥有机动车辆 +active +[\d,]+ → [\d,]+ +\d").And.Contain("柳林镇"));
            Assert.That(names, Is.Not.Empty);
            Assert.That(names.Where(name => (rehearsal.Output + rehearsal.Error).Contains(name, StringComparison.Ordinal)), Is.Empty);
            Assert.That(FullNumber().IsMatch(rehearsal.Output + rehearsal.Error), Is.False);
        }
    }

    [Test]
    public void The_same_pack_changes_nothing()
    {
        using var county = new TestCounty();
        Rehearse(county, "rules", out var root);
        Assert.That(Counts(root).Where(count => count.GetProperty("changes").GetBoolean()), Is.Empty);
        Assert.That(Counts(root).Sum(count => count.GetProperty("before").GetInt32()), Is.Positive);
    }

    [Test]
    public void A_rule_taken_out_a_rule_put_on_trial_and_a_level_changed_are_three_things()
    {
        using var county = new TestCounty();
        var changed = CopyOfRules(county, withSources: true);
        File.Delete(Path.Combine(changed, "farm-machinery.yaml"));
        Edit(changed, "shareholder", text => text.Replace("status: active", "status: trial", StringComparison.Ordinal));
        Edit(changed, "fewer-covered", text => text.Replace("level: low", "level: medium", StringComparison.Ordinal));
        Rehearse(county, changed, out var root);
        var folder = root.GetProperty("outputFolder").GetString()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Lines(folder, "不再列出"), Is.Not.Empty.And.All.StartWith("不再列出,farm-machinery,").And.All.Contain("改后没有这条规则，或未启用"));
            Assert.That(Lines(folder, "换清单"), Is.Not.Empty.And.All.StartWith("换清单,shareholder,").And.All.Contain("疑点清单,试运行/疑点清单"));
            Assert.That(Lines(folder, "级别变化"), Is.Not.Empty.And.All.StartWith("级别变化,fewer-covered,").And.All.Contain(",低,中,"));
            Assert.That(Lines(folder, "新列出"), Is.Empty);
        }
    }

    [Test]
    public void A_draft_in_a_file_of_its_own_is_rehearsed_when_it_is_asked_for()
    {
        using var county = new TestCounty();
        var draft = Path.Combine(county.Folder, "起草", "vehicle-any.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(draft)!);
        File.WriteAllText(draft, File.ReadAllText(Path.Combine(county.RulesFolder, "vehicle-owned.yaml"), Encoding.UTF8)
            .Replace("id: vehicle-owned", "id: vehicle-any", StringComparison.Ordinal)
            .Replace("status: active", "status: draft", StringComparison.Ordinal));
        Rehearse(county, draft, out var silent);
        Assert.That(Counts(silent, "vehicle-any"), Is.Empty, "no run applies a draft");
        Rehearse(county, draft, out var root, "--rule", "vehicle-any");
        Assert.That(root.GetProperty("asIfActive")[0].GetString(), Is.EqualTo("vehicle-any"));
        Assert.That(Counts(root).Sum(count => count.GetProperty("listed").GetInt32()),
            Is.Positive.And.EqualTo(Counts(root, "vehicle-any").Sum(count => count.GetProperty("after").GetInt32())));
    }

    [Test]
    public void Only_the_township_that_was_asked_for()
    {
        using var county = new TestCounty();
        Rehearse(county, WithoutMotorcycles(county), out var root, "--township", "柳林镇");
        Assert.That(Counts(root).Select(count => count.GetProperty("township").GetString()).Distinct(), Is.EqualTo(["柳林镇"]));
        Assert.That(Lines(root.GetProperty("outputFolder").GetString()!, "新列出"), Is.All.Contain(",柳林镇,"));
    }

    [Test]
    public void A_rule_that_cannot_be_run_is_told_and_clears_nobody()
    {
        using var county = new TestCounty();
        var changed = CopyOfRules(county, withSources: false);
        Edit(changed, "housing-fund", text => text.Replace("$recent_months", "$months_recent", StringComparison.Ordinal));
        var rehearsal = Rehearse(county, changed, out var root);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rehearsal.ExitCode, Is.EqualTo(4));
            Assert.That(root.GetProperty("notRun").EnumerateArray().Select(rule => rule.GetProperty("ruleId").GetString()),
                Does.Contain("housing-fund").And.Contain("graduated-employed"), "and the rules that need its hits");
            Assert.That(Counts(root, "housing-fund"), Is.Empty, "not run is not 'no longer listed'");
        }
    }

    [Test]
    public void Sources_described_otherwise_are_read_again()
    {
        using var county = new TestCounty();
        var changed = CopyOfRules(county, withSources: true);
        Edit(
            Path.Combine(changed, "sources"),
            "vehicles",
            text =>
                text.Replace("M21: 普通二轮摩托车", "M21: 小型轿车", StringComparison.Ordinal)
                    .Replace("M22: 轻便二轮摩托车", "M22: 小型轿车", StringComparison.Ordinal));
        Rehearse(county, changed, out var root);
        Assert.That(Counts(root).Sum(count => count.GetProperty("listed").GetInt32()), Is.Positive, "the code stands for a car now");
    }

    [TestCase("status: active", "status: activ", 3)] // the changed pack is wrong
    [TestCase("status: active", "status: active ", 0)] // it is not
    public void A_changed_pack_that_is_wrong_is_refused_with_its_lines(string was, string now, int code)
    {
        using var county = new TestCounty();
        var changed = CopyOfRules(county, withSources: false);
        Edit(changed, "housing-fund", text => text.Replace(was, now, StringComparison.Ordinal));
        var rehearsal = MatcherProcess.Run(county.Folder, "rules", "rehearse", "changed");
        Assert.That(rehearsal.ExitCode, Is.EqualTo(code));
        Assert.That(
            rehearsal.Error.Contains("changed/housing-fund.yaml(4,9): 'status' cannot be 'activ'; did you mean 'active'?",
                StringComparison.Ordinal),
            Is.EqualTo(code == 3));
        Assert.That(county.LeftOvers, Is.Empty);
    }

    private static string WithoutMotorcycles(TestCounty county)
    {
        var changed = CopyOfRules(county, withSources: false);
        Edit(changed, "vehicle-owned",
            text => MotorcycleLines().Replace(text, "").Replace("expect: 普通摩托车", "expect: hit", StringComparison.Ordinal));
        return changed;
    }

    private static string CopyOfRules(TestCounty county, bool withSources)
    {
        var changed = Path.Combine(county.Folder, "changed");
        foreach (var file in Directory.EnumerateFiles(county.RulesFolder, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(changed, Path.GetRelativePath(county.RulesFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        if (!withSources)
            Directory.Delete(Path.Combine(changed, "sources"), recursive: true);
        return changed;
    }

    private static void Edit(string folder, string id, Func<string, string> edit)
    {
        var file = Path.Combine(folder, $"{id}.yaml");
        var before = File.ReadAllText(file, Encoding.UTF8);
        Assert.That(edit(before), Is.Not.EqualTo(before), "nothing was changed: the test would prove nothing");
        File.WriteAllText(file, edit(before));
    }

    private static ProcessResult Rehearse(TestCounty county, string changed, out JsonElement root, params string[] more)
    {
        var rehearsal = MatcherProcess.Run(county.Folder, ["rules", "rehearse", changed, "--json", .. more]);
        Assert.That(rehearsal.Output, Is.Not.Empty, rehearsal.Error);
        using var document = JsonDocument.Parse(rehearsal.Output);
        root = document.RootElement.Clone();
        return rehearsal;
    }

    private static JsonElement[] Counts(JsonElement root, string? rule = null) =>
        [.. root.GetProperty("counts").EnumerateArray().Where(count => rule is null || count.GetProperty("ruleId").GetString() == rule)];

    private static string[] Lines(string folder, string list) =>
        [.. File.ReadAllText(Path.Combine(folder, $"{list}.csv"), Encoding.UTF8)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)];

    private static Dictionary<string, string> Snapshot(TestCounty county) =>
        Directory.EnumerateFiles(county.Results.Single(result => !result.EndsWith("_演练", StringComparison.Ordinal)), "*",
            SearchOption.AllDirectories)
            .Append(Path.Combine(county.Folder, "ledger.db"))
            .ToDictionary(file => file, file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));

    [GeneratedRegex(@"1499\d{13}[\dX]")]
    private static partial Regex FullNumber();

    [GeneratedRegex(@"^(  普通摩托车: .*|tests_with: .*|.*只写摩托车.*)\r?\n", RegexOptions.Multiline)]
    private static partial Regex MotorcycleLines();
}
