using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.RunFacts;
using Matcher.Runs.Checking;
using Matcher.Runs.Rehearsing;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs;

/// <summary>What a run and a check say of the calendar, the reasons of verdicts, and rules that say another thing of follow-up.</summary>
[TestFixture]
public sealed class FollowUpSetupTests
{
    private const string Calendar = "日期,类型\n2023-12-30,休\n";

    [TestCase("", "2023-07-06", new[] { 2023L })] // no calendar
    [TestCase(Calendar, "2023-07-06", new long[0])] // the year is known
    [TestCase(Calendar, "2023-12-20", new[] { 2024L })] // a due date lies in the next one
    public void A_year_whose_holidays_nobody_said_is_told(string calendar, string asOf, long[] years)
    {
        using var run = County(calendar.Length == 0 ? "" : "calendar: 工作日.csv").File("工作日.csv", calendar);
        var config = run.Config(asOf);
        using var rules = RulesWith(config, text => text.Replace("due: 20 days", "due: 20 days\nworkdays: true", StringComparison.Ordinal));
        var problems = Check(config with { RulesFolder = rules.Path });
        Assert.That(problems.Where(problem => problem.Code == ProblemCode.CalendarYearUnknown)
            .Select(problem => ((ProblemArgument.Number)problem.Arguments[0]).Value), Is.EqualTo(years));
    }

    [Test]
    public void Where_no_rule_counts_working_days_nothing_is_said_of_them()
    {
        using var run = County("");
        Assert.That(Check(run.Config("2023-07-06")).Select(problem => problem.Code), Has.None.EqualTo(ProblemCode.CalendarYearUnknown));
    }

    [Test]
    public void The_calendar_beside_the_config_is_no_file_that_nobody_uses()
    {
        using var run = County("calendar: 工作日.csv").File("工作日.csv", Calendar).File("别的.csv", Calendar);
        Assert.That(Check(run.Config("2023-07-06")).Where(problem => problem.Code == ProblemCode.FileNotUsed).Select(problem => problem.Where.File),
            Is.EqualTo(new[] { "别的.csv" }));
    }

    [TestCase("calendar: 工作日.csv", "工作日.csv", "日期,类型\n前天,休\n", ProblemCode.CalendarNoDate)] // a day that is none
    [TestCase("calendar: 工作日.csv", "其他.csv", "", ProblemCode.SourceFileMissing)] // a file that is not there
    [TestCase("", "local-verdicts.yaml", "reasons: { a: { verdict: 不属实, text: 已停发 } }", ProblemCode.VerdictTextTwice)] // a text twice
    public void What_is_wrong_stops_a_run_before_it_begins(string config, string file, string text, ProblemCode expected)
    {
        using var run = County(config).File(file, text);
        var summary = MatchRun.Execute(run.Config("2023-07-06"), new RunOptions(), new SilentProgress(), TimeProvider.System,
            CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(summary.Outcome, Is.EqualTo(RunOutcomeKind.ConfigInvalid));
            Assert.That(summary.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { expected }));
        }
    }

    [Test]
    public void What_a_clearance_rests_on_changes_no_hit()
    {
        using var run = County("");
        var config = run.Config("2023-07-06");
        using var rules = RulesWith(config, text => text.Replace("reopens_on: [号牌号码, ", "reopens_on: [品牌型号, 使用性质, ", StringComparison.Ordinal));
        var rehearsal = Rehearsal.Execute(config, rules.Path, "changed", new RunOptions(), new SilentProgress(), TimeProvider.System,
            CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rehearsal.Counts.Where(count => count.Changes), Is.Empty);
            Assert.That(rehearsal.Counts.Sum(count => count.Before), Is.Positive);
        }
    }

    private static SmallRun County(string config) => new SmallRun { OfConfig = config }
        .Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,农村低保,1,300,2020-01")
        .Source("vehicles", VehiclesHeader, Car("测试甲", Id(1), 1));

    private static ImmutableArray<Problem> Check(MatcherConfig config) =>
        MatchCheck.Execute(config, new RunOptions(), TimeProvider.System, CancellationToken.None).Problems;

    // The pack with vehicle-owned changed.
    private static TemporaryFolder RulesWith(MatcherConfig config, Func<string, string> edit)
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(config.RulesFolder, "*.yaml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            if (Path.GetFileName(file) == "vehicle-owned.yaml")
            {
                Assert.That(edit(text), Is.Not.EqualTo(text), "the test would prove nothing");
                text = edit(text);
            }

            folder.Write(Path.GetRelativePath(config.RulesFolder, file), text);
        }

        return folder;
    }
}
