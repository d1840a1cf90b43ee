using System.Text;
using System.Text.Json;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>The commands for whoever answers for the rules.</summary>
[TestFixture]
public sealed class RulesCommandTests
{
    [Test]
    public void Examples_that_hold_end_with_0_and_a_line_a_rule()
    {
        using var county = new TestCounty();
        var test = Rules(county, "test", county.RulesFolder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(test.ExitCode, Is.Zero, test.Error);
            Assert.That(test.Output, Does.Match(@"vehicle-owned +拥有机动车辆 +([0-9]+) +\1\s").And.Contain("rules hold."));
        }
    }

    [Test]
    public void An_example_that_does_not_hold_ends_with_3_and_says_where_and_why()
    {
        using var county = new TestCounty();
        county.EditRule(
            "vehicle-owned",
            text =>
                text.Replace("状态: 报废", "状态: 正常", StringComparison.Ordinal)
                    .Replace("expect: 普通摩托车", "expect: hit", StringComparison.Ordinal));
        var test = Rules(county, "test", "rules", "--rule", "vehicle-owned");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(test.ExitCode, Is.EqualTo(3));
            Assert.That(
                test.Output,
                Does.Match(@"rules/vehicle-owned\.yaml\(\d+,5\): 普通摩托车不算\n    expected 'hit', got '普通摩托车'\n"
                    + @"    decided by rules/vehicle-owned\.yaml\(\d+,\d+\): the exemption 普通摩托车 applies \(it saw 车辆类型: 普通二轮摩托车\)"));
            Assert.That(test.Output, Does.Not.Contain("death-registered"), "only the rule that was asked for");
        }

        using var json = JsonDocument.Parse(Rules(county, "test", "rules", "--json").Output);
        Assert.That(json.RootElement.GetProperty("exitCode").GetInt32(), Is.EqualTo(3));
        Assert.That(json.RootElement.GetProperty("rules").GetArrayLength(), Is.GreaterThan(20));
    }

    [Test]
    public void A_rule_that_there_is_not_is_a_matter_of_the_command_line()
    {
        using var county = new TestCounty();
        var test = Rules(county, "test", "rules", "--rule", "vehicle-own");
        Assert.That(test.ExitCode, Is.EqualTo(2));
        Assert.That(test.Error, Does.Contain("there is no rule 'vehicle-own'; did you mean 'vehicle-owned'?"));
    }

    [Test]
    public void A_rule_that_cannot_be_read_is_told_and_the_others_are_tested()
    {
        using var county = new TestCounty();
        county.EditRule("vehicle-owned", text => text.Replace("  状态: 在用\n", "  状态: { notin: [不在名下] }\n", StringComparison.Ordinal));
        var test = Rules(county, "test");
        Assert.That(test.ExitCode, Is.EqualTo(3));
        Assert.That(test.Error, Does.Match(@"rules/vehicle-owned\.yaml\(\d+,\d+\): unknown key 'notin'; did you mean 'not_in'\?"));
        Assert.That(test.Output, Does.Contain("death-registered").And.Not.Contain("vehicle-owned"));
    }

    [Test]
    public void The_list_says_which_parameters_are_missing()
    {
        using var county = new TestCounty();
        county.EditConfig(text => text.Replace("  recent_months:", "  recent_month:", StringComparison.Ordinal));
        var list = Rules(county, "list");
        Assert.That(list.ExitCode, Is.Zero, list.Error);
        Assert.That(list.Output, Does.Match(@"housing-fund +\S+ +present +housing_fund +\S+ +\S+ +\S+ +recent_months"));
        Assert.That(list.Output, Does.Match(@"vehicle-owned +\S+ +present +vehicles +high +active +hits +民发〔2021〕57号"));
    }

    [Test]
    public void The_description_goes_to_a_file_that_every_editor_reads()
    {
        using var county = new TestCounty();
        var told = Rules(county, "describe");
        var written = Rules(county, "describe", "--out", "讲解/规则.md");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(told.Output, Does.StartWith("# 低保数据比对规则").And.Contain("### 拥有机动车辆（vehicle-owned）").And.Contain("- recent_months＝"));
            Assert.That(written.ExitCode, Is.Zero, written.Error);
            Assert.That(File.ReadAllBytes(Path.Combine(county.Folder, "讲解", "规则.md")),
                Is.EqualTo((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(told.Output)]));
        }
    }

    private static ProcessResult Rules(TestCounty county, string command, params string[] more) =>
        MatcherProcess.Run(county.Folder, ["rules", command, .. more]);
}
