using System.Text.Json;
using Matcher.Cli.Support;
using Microsoft.Data.Sqlite;

namespace Matcher.Cli.EndToEnd;

/// <summary>A new version of the pack after a recorded night: a check says what changed and whom it would list, before the first run with it.</summary>
[TestFixture]
public sealed class UpgradeTests
{
    [Test]
    public void A_check_says_what_changed_and_whom_it_would_list_until_a_run_has_recorded_it()
    {
        using var county = new TestCounty();
        Assert.That(county.Run("--quiet").ExitCode, Is.Zero);
        Assert.That(Check(county).Output, Does.Not.Contain("Since the run of"), "nothing has changed");
        county.EditRule("vehicle-owned", WithoutMotorcycles);
        county.EditRule("fewer-covered", text => text.Replace("level: low", "level: medium", StringComparison.Ordinal));
        File.Delete(Path.Combine(county.RulesFolder, "farm-machinery.yaml"));

        var check = Check(county);
        Assert.That(check.ExitCode, Is.Zero, check.Error);
        using var json = JsonDocument.Parse(Check(county, "--json").Output);
        var since = json.RootElement.GetProperty("pack");
        var counts = since.GetProperty("rehearsal").GetProperty("counts").EnumerateArray().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(check.Output, Does.Contain("Since the run of 2023-07-06 the rules have changed:")
                .And.Contain("rule no longer there: farm-machinery").And.Contain("rule changed: vehicle-owned (拥有机动车辆): ")
                .And.Contain("except.普通摩托车").And.Contain("rehearse --since-last-night").And.Contain("status: retired"), check.Error);
            Assert.That(check.Output, Does.Match(@"vehicle-owned +拥有机动车辆 +active +[\d,]+ → [\d,]+ +\d").And.Contain("柳林镇"));
            Assert.That(since.GetProperty("asOf").GetString(), Is.EqualTo("2023-07-06"));
            Assert.That(since.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("id").GetString()),
                Is.EquivalentTo(["farm-machinery", "fewer-covered", "vehicle-owned"]));
            Assert.That(counts.Where(count => count.GetProperty("ruleId").GetString() == "vehicle-owned")
                .Sum(count => count.GetProperty("listed").GetInt32()), Is.Positive);
            Assert.That(counts.Where(count => count.GetProperty("ruleId").GetString() == "farm-machinery")
                .Sum(count => count.GetProperty("unlisted").GetInt32()), Is.Positive);
            Assert.That(since.GetProperty("rehearsal").GetProperty("outputFolder").ValueKind, Is.EqualTo(JsonValueKind.Null), "a check writes nothing");
            Assert.That(Directory.GetDirectories(county.OutputFolder).Where(folder => folder.EndsWith("_演练", StringComparison.Ordinal)), Is.Empty);
        }

        var rehearsal = MatcherProcess.Run(county.Folder, "rules", "rehearse", "--since-last-night");
        Assert.That(rehearsal.ExitCode, Is.Zero, rehearsal.Error);
        Assert.That(Directory.GetDirectories(county.OutputFolder), Has.Some.EndWith("_演练"), "the people are there");

        Assert.That(county.Run("--quiet").ExitCode, Is.Zero);
        Assert.That(Check(county).Output, Does.Not.Contain("Since the run of"), "it is recorded");
    }

    [Test]
    public void A_change_that_lists_nobody_otherwise_is_told_without_reading_anything()
    {
        using var county = new TestCounty();
        Assert.That(county.Run("--quiet").ExitCode, Is.Zero);
        county.EditRule("vehicle-owned", text => text.Replace("due: 20 days", "due: 15 days", StringComparison.Ordinal));
        Assert.That(Check(county).Output, Does.Contain("rule changed: vehicle-owned (拥有机动车辆): due")
            .And.Contain("None of it changes whom the rules list."));
        county.EditRule("vehicle-owned", text => text.Replace("due: 15 days", "due: 20 days # as ever", StringComparison.Ordinal));
        Assert.That(Check(county).Output, Does.Not.Contain("Since the run of"), "a remark is no change");
    }

    [Test]
    public void A_bureaus_own_change_and_a_description_are_told_too()
    {
        using var county = new TestCounty();
        Assert.That(county.Run("--quiet").ExitCode, Is.Zero);
        Directory.CreateDirectory(Path.Combine(county.Folder, "local-rules"));
        File.WriteAllText(Path.Combine(county.Folder, "local-rules", "vehicle-owned.yaml"), "extends: vehicle-owned\nlevel: low\n");
        Directory.CreateDirectory(Path.Combine(county.Folder, "local-sources"));
        File.WriteAllText(Path.Combine(county.Folder, "local-sources", "vehicles.yaml"),
            "id: vehicles\ncolumns:\n  号牌号码: { aliases: [牌照] }\n");
        Assert.That(Check(county).Output, Does.Contain("rule changed: vehicle-owned (拥有机动车辆): level")
            .And.Contain("new description of a source: local-sources/vehicles"));
    }

    [Test]
    public void Many_nights_with_one_pack_keep_it_once_and_without_a_night_there_is_none_to_compare_with()
    {
        using var county = new TestCounty();
        var none = MatcherProcess.Run(county.Folder, "rules", "rehearse", "--since-last-night");
        Assert.That((none.ExitCode, none.Error), Is.EqualTo((3, none.Error)));
        Assert.That(none.Error, Does.Contain("no rule pack to compare with"));
        foreach (var day in (string[])["2023-07-04", "2023-07-05", "2023-07-06"])
            Assert.That(county.Run("--quiet", "--as-of", day).ExitCode, Is.Zero.Or.EqualTo(4));
        using var ledger = new SqliteConnection($"Data Source={Path.Combine(county.Folder, "ledger.db")};Mode=ReadOnly;Pooling=False");
        ledger.Open();
        using var count = ledger.CreateCommand();
        count.CommandText = "SELECT COUNT(*) || ' of ' || (SELECT COUNT(*) FROM runs WHERE pack_id IS NOT NULL) FROM packs";
        Assert.That(count.ExecuteScalar(), Is.EqualTo("1 of 3"));
    }

    [Test]
    public void What_to_rehearse_is_asked_where_nobody_says_it()
    {
        using var county = new TestCounty();
        Assert.That(MatcherProcess.Run(county.Folder, "rules", "rehearse").ExitCode, Is.EqualTo(2));
        Assert.That(MatcherProcess.Run(county.Folder, "rules", "rehearse", "rules", "matcher.yaml", "--since-last-night").ExitCode, Is.EqualTo(2));
    }

    // Its examples say that they are listed now, or that it cannot be said.
    private static string WithoutMotorcycles(string rule) => string.Join('\n', rule.Split('\n')
        .Where(line => !line.StartsWith("  普通摩托车:", StringComparison.Ordinal) && !line.StartsWith("tests_with:", StringComparison.Ordinal)
            && !line.Contains("只写摩托车", StringComparison.Ordinal)))
        .Replace("expect: 普通摩托车", "expect: hit", StringComparison.Ordinal);

    private static ProcessResult Check(TestCounty county, params string[] more) =>
        MatcherProcess.Run(county.Folder, ["check", .. more]);
}
