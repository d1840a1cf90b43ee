using System.Text.Json;
using Matcher.Cli.Sessions;
using Matcher.Cli.Support;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;
using Matcher.Rules.Model;
using Matcher.RunFacts;
using Matcher.Runs;

namespace Matcher.Cli.Reports;

[TestFixture]
public sealed class RunReportTests
{
    private static readonly Problem Missing = FileProblems.Missing(new Place("vehicles*.csv"), "in");

    private static readonly RunSummary Summary = new()
    {
        Outcome = RunOutcomeKind.Incomplete,
        AsOf = new DateOnly(2023, 7, 6),
        OutputFolder = "/out/2023-07-06",
        People = 7512,
        Households = 3011,
        Files =
        [
            new FileTally("roster", "roster.csv", null, "GB18030", 1, "00", 7512, 7512, 0, 0),
            new FileTally("business", "business-1.csv", null, "UTF-8", 1, "00", 1000, 10, 985, 5),
            new FileTally("business", "business-2.csv", null, "UTF-8", 1, "00", 500, 3, 497, 0),
        ],
        Hits =
        [
            new HitCount("第一组", "柳林镇", "graduated", "大学毕业生", RuleList.Hits, 12),
            new HitCount("第一组", "贾家垣乡", "graduated", "大学毕业生", RuleList.Hits, 5),
            new HitCount("第二组", "孟门镇", "missed-disabled", "重残漏保", RuleList.Missed, 2),
            new HitCount("", "别处镇", "graduated", "大学毕业生", RuleList.Hits, 1),
        ],
        NotRun = [new RuleNotRun("vehicle-owned", "拥有机动车辆", Missing), new RuleNotRun("vehicle-two", "两辆以上", Missing)],
        Problems = [Missing],
    };

    // The titles say 待核实 only while that is true of all that is counted below them.
    [TestCase(12, "各乡镇疑点（待核实）", "各规则疑点（待核实）")]
    [TestCase(11, "各乡镇疑点（含已有结论的）", "各规则疑点（含已有结论的）")]
    public void A_title_does_not_say_of_answered_hits_that_they_are_to_be_verified(int open, params string[] titles)
    {
        var hits = Summary.Hits;
        var summary = Summary with { Hits = hits.SetItem(0, hits[0] with { ToBeVerified = open }) };

        Assert.That(Lines(TestSession.Of(chinese: true), summary), Is.SupersetOf(titles));
    }

    [Test]
    public void Townships_stand_under_their_group_with_a_subtotal_and_those_without_hits_too()
    {
        var lines = Lines(TestSession.Of(chinese: true));
        var table = lines.SkipWhile(line => !line.StartsWith("各乡镇", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0);
        Assert.That(table.Skip(3), Is.EqualTo(
        [
            "第一组    柳林镇      12         0",
            "          贾家垣乡     5         0",
            "          小计        17         0",
            "第二组    孟门镇       0         2",
            "          三交镇       0         0",
            "          小计         0         2",
            "不在名单  别处镇       1         0",
            "合计                  18         2",
        ]));
    }

    [Test]
    public void The_engines_own_doubts_of_who_a_row_is_about_are_counted_beside_those_of_rules()
    {
        var doubted = Summary with
        {
            Hits = [.. Summary.Hits, new HitCount("第一组", "柳林镇", "duplicate-two-names", "一号两名", RuleList.IdentityDoubt, 1)],
            IdentityDoubts = [new HitCount("第一组", "柳林镇", "", "", RuleList.IdentityDoubt, 7),
                new HitCount("第二组", "三交镇", "", "", RuleList.IdentityDoubt, 2)],
        };
        var lines = Lines(TestSession.Of(chinese: true), doubted);
        Assert.That(lines, Has.One.Match("^第一组 +柳林镇 +12 +0 +8$"));
        Assert.That(lines, Has.One.Match("^ +三交镇 +0 +0 +2$"));
        Assert.That(lines, Has.Exactly(2).Match("^合计 +18 +2 +10$"), "by township and by rule");
        Assert.That(lines, Has.One.Match("^ +姓名不符或号码受损（不属某条规则） +0 +0 +9$"));
    }

    [Test]
    public void The_sum_of_every_source_is_shown_and_file_by_file_where_there_are_several()
    {
        var lines = Lines(TestSession.Of());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Has.One.Match("^business +1,500 +13 +1,482 +5 +UTF-8 +holds$"));
            Assert.That(lines, Has.One.Match("^  business-2.csv +500 +3 +497 +0 "));
            Assert.That(lines, Has.None.Match("^  roster.csv"));
            Assert.That(Lines(TestSession.Of(detail: Detail.Verbose)), Has.One.Match("^  roster.csv"));
        }
    }

    [Test]
    public void A_sum_that_does_not_hold_is_not_hidden()
    {
        var broken = Summary with { Files = [new FileTally("roster", "roster.csv", null, "UTF-8", 1, "00", 10, 8, 0, 1)] };
        Assert.That(Lines(TestSession.Of(), broken), Has.One.Contains("DOES NOT ADD UP"));
    }

    [Test]
    public void What_was_not_checked_is_told_once_a_reason_with_all_its_rules()
    {
        var lines = Lines(TestSession.Of(chinese: true));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Has.One.Contains("vehicles*.csv"));
            Assert.That(lines, Has.One.Contains("拥有机动车辆 (vehicle-owned)、两辆以上 (vehicle-two)"));
        }
    }

    [Test]
    public void It_says_where_the_lists_are_and_that_a_hit_is_to_be_verified()
    {
        var text = string.Join('\n', Lines(TestSession.Of(chinese: true)));
        Assert.That(text, Does.Contain("清单在 /out/2023-07-06").And.Contain("待核实").And.Not.Contain("取消").And.Not.Contain("不符合"));
    }

    [Test]
    public void Quiet_leaves_it_out() => Assert.That(Lines(TestSession.Of(detail: Detail.Quiet)), Is.Empty);

    [Test]
    public void As_JSON_it_has_the_same_numbers_and_Chinese_as_it_is()
    {
        var session = TestSession.Of(chinese: true);
        new ProblemLines(session).Show(Summary.Problems);
        var output = JsonReport.Of(RunReport.Of(Summary, Counties.TwoGroups, new RunOptions(), session), session);
        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(output, Does.Contain("柳林镇"));
            Assert.That(root.GetProperty("exitCode").GetInt32(), Is.EqualTo(4));
            Assert.That(root.GetProperty("asOf").GetString(), Is.EqualTo("2023-07-06"));
            Assert.That(root.GetProperty("files")[1].GetProperty("notOnRoster").GetInt64(), Is.EqualTo(985));
            Assert.That(root.GetProperty("hits").EnumerateArray().Sum(hit => hit.GetProperty("count").GetInt32()), Is.EqualTo(20));
            Assert.That(root.GetProperty("notRun")[0].GetProperty("ruleId").GetString(), Is.EqualTo("vehicle-owned"));
            Assert.That(root.GetProperty("problems")[0].GetProperty("code").GetString(), Is.EqualTo("SourceFileMissing"));
        }
    }

    private static List<string> Lines(Session session, RunSummary? summary = null) =>
        [.. RunReport.Of(summary ?? Summary, Counties.TwoGroups, new RunOptions(), session).Lines];
}
