using System.Text;
using System.Text.RegularExpressions;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>A run on a county in order.</summary>
[TestFixture]
public sealed partial class RunTests
{
    private static readonly string[] WithClock = ["run.json", "report.html"];

    [Test]
    public void It_is_complete_and_every_township_has_its_list()
    {
        using var county = new TestCounty();
        using var run = new JsonRun(county);
        var result = run.Root.GetProperty("outputFolder").GetString()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Process.ExitCode, Is.Zero, run.Process.Error);
            Assert.That(run.AddsUp);
            Assert.That(result, Is.EqualTo(county.Results.Single()));
            Assert.That(Directory.EnumerateFiles(Path.Combine(result, "疑点清单"), "*.csv", SearchOption.AllDirectories).Count(),
                Is.GreaterThanOrEqualTo(16));
            Assert.That(county.LeftOvers, Is.Empty);
        }
    }

    [Test]
    public void Redirected_it_writes_plain_lines_without_colour_or_wrapping()
    {
        using var county = new TestCounty();
        var run = MatcherProcess.RunWith(new() { ["MATCHER_LANG"] = "zh" }, county.Folder, "run");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Output + run.Error).Where(character => character is '\u001b' or '\ufeff'), Is.Empty);
            Assert.That(run.Output, Does.Contain("各乡镇疑点").And.Contain("柳林镇").And.Contain("读取 = 比中 + 不在花名册 + 拒收"));
            Assert.That(run.Error, Does.Contain("读取数据来源"));
        }
    }

    [Test]
    public void Quiet_it_says_nothing_where_there_is_nothing_to_say()
    {
        using var county = new TestCounty();
        var run = county.Run("--quiet");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                Is.All.StartWith("warning:").Or.StartWith("error:").Or.StartWith("Exit code"));
        }
    }

    // A scheduler keeps standard error and the exit code: 4 alone would send somebody looking through every file.
    [Test]
    public void Quiet_it_says_why_a_rule_was_not_run()
    {
        using var county = new TestCounty();
        county.EditConfig(text => MotorcyclesLine().Replace(text, ""));
        var run = county.Run("--quiet");
        var log = string.Concat(Directory.GetFiles(county.LogFolder).Select(file => File.ReadAllText(file, Encoding.UTF8)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(4));
            Assert.That(run.Error, Does.Contain("not run").And.Contain("exempt_motorcycles"));
            Assert.That(log, Does.Contain("exempt_motorcycles"));
        }
    }

    [Test]
    public void No_ID_number_and_no_name_reaches_the_console_or_the_log()
    {
        using var county = new TestCounty();
        var run = county.Run("--verbose");
        var log = string.Concat(Directory.GetFiles(county.LogFolder).Select(file => File.ReadAllText(file, Encoding.UTF8)));
        var told = run.Output + run.Error + log;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(IdNumber().Matches(told), Is.Empty);
            Assert.That(HeadsOfHouseholds(county).Where(name => told.Contains(name, StringComparison.Ordinal)), Is.Empty);
            Assert.That(log, Does.Contain("stage Sources").And.Contain($"exit code {run.ExitCode}"));
        }
    }

    [Test]
    public void A_dry_run_compares_and_writes_no_list()
    {
        using var county = new TestCounty();
        using var usual = new JsonRun(county, "--dry-run");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(usual.Process.ExitCode, Is.Zero, usual.Process.Error);
            Assert.That(usual.Root.GetProperty("hits").GetArrayLength(), Is.Positive);
            Assert.That(county.Results.Concat(county.LeftOvers), Is.Empty);
            Assert.That(Directory.GetFiles(county.Folder, "ledger*"), Is.Empty);
        }
    }

    [Test]
    public void A_rule_on_trial_writes_into_a_folder_of_its_own_and_nowhere_else()
    {
        using var county = new TestCounty();
        county.EditRule("shareholder", text => text.Replace("status: active", "status: trial", StringComparison.Ordinal));
        var run = county.Run();
        var title = "担任企业股东、监事或高管";
        string List(string folder) => File.ReadAllText(Path.Combine(county.Results.Single(), folder, "全县.csv"), Encoding.UTF8);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Output, Does.Match("on trial.*shareholder [1-9]"), "said on the console, or it looks as if nobody was found");
            Assert.That(List(Path.Combine("试运行", "疑点清单")), Does.Contain(title));
            Assert.That(List("疑点清单"), Does.Not.Contain(title).And.Contain("拥有机动车辆"));
        }
    }

    [Test]
    public void Asking_for_a_rule_that_is_a_draft_is_refused_and_not_answered_with_nobody()
    {
        using var county = new TestCounty();
        county.EditRule("shareholder", text => text.Replace("status: active", "status: draft", StringComparison.Ordinal));
        var run = county.Run("--rule", "shareholder");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("'shareholder' is a draft or retired").And.Contain("rules rehearse"));
        }
    }

    [Test]
    public void Another_culture_and_time_zone_give_the_same_bytes()
    {
        using var here = new TestCounty();
        using var there = new TestCounty();
        MatcherProcess.RunWith(new() { ["LANG"] = "C", ["TZ"] = "UTC" }, here.Folder, "run");
        MatcherProcess.RunWith(new() { ["LANG"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Kiritimati" }, there.Folder, "run");
        Assert.That(Lists(there), Is.EqualTo(Lists(here)).And.Not.Empty);
    }

    [Test]
    public void A_check_finds_nothing_wrong_and_writes_nothing()
    {
        using var county = new TestCounty();
        var before = Directory.GetFiles(county.Folder, "*", SearchOption.AllDirectories);
        var check = MatcherProcess.Run(Path.GetTempPath(), "check", county.ConfigFile);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(check.ExitCode, Is.Zero, check.Error);
            Assert.That(check.Output, Does.Contain("vehicles"));
            Assert.That(Directory.GetFiles(county.Folder, "*", SearchOption.AllDirectories), Is.EquivalentTo(before));
        }
    }

    [Test]
    public void The_rules_can_be_listed_and_shown()
    {
        using var county = new TestCounty();
        var list = MatcherProcess.Run(county.Folder, "rules", "list");
        var show = MatcherProcess.Run(county.Folder, "rules", "show", "vehicle-owned");
        var unknown = MatcherProcess.Run(county.Folder, "rules", "show", "vehicle-ownd");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(list.ExitCode, Is.Zero, list.Error);
            Assert.That(list.Output, Does.Contain("vehicle-owned").And.Contain("graduated"));
            Assert.That(show.Output, Does.Contain("拥有机动车辆").And.Contain("id: vehicle-owned"));
            Assert.That(unknown.ExitCode, Is.EqualTo(2));
        }
    }

    private static Dictionary<string, string> Lists(TestCounty county)
    {
        var result = county.Results.Single();
        return Directory.EnumerateFiles(result, "*", SearchOption.AllDirectories)
            .Where(file => !WithClock.Contains(Path.GetFileName(file)))
            .ToDictionary(file => Path.GetRelativePath(result, file),
                file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
    }

    // Names of two characters may also be words.
    private static List<string> HeadsOfHouseholds(TestCounty county)
    {
        var lines = File.ReadAllLines(Path.Combine(county.Results.Single(), "疑点清单", "全县.csv"), Encoding.UTF8);
        var column = Array.IndexOf(lines[0].Split(','), "户主姓名");
        var names = lines.Skip(1).Select(line => line.Split(',')[column]).Where(name => name.Length > 2).Distinct().ToList();
        Assert.That(names, Is.Not.Empty);
        return names;
    }

    [GeneratedRegex(@"^ *exempt_motorcycles:.*$", RegexOptions.Multiline)]
    private static partial Regex MotorcyclesLine();

    [GeneratedRegex("(?<![0-9A-Fa-f])[0-9]{17}[0-9Xx](?![0-9A-Fa-f])")]
    private static partial Regex IdNumber();
}
