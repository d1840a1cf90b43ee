using System.Text.Json.Nodes;
using Matcher.Foundation.Problems;
using Matcher.Reports;
using Matcher.RunFacts;
using Matcher.Runs.Desk;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs.Documenting;

/// <summary>The report of a night, made again from what that night left behind.</summary>
public sealed class HtmlReportTests
{
    private static readonly DateOnly First = new(2023, 7, 6);

    [Test]
    public void It_is_the_one_that_the_run_wrote_whatever_came_after()
    {
        using var run = County();
        var first = ReportOf(run.Run("2023-07-06"));
        run.Source("vehicles", VehiclesHeader, Car("测试乙", Id(2), 2));
        run.Run("2023-07-07");
        var written = File.ReadAllBytes(first);

        var again = Make(run, First);
        Assert.That((again.Value!.IsAsBefore, again.Value.Path), Is.EqualTo((true, first)), "nothing to write: it is there");

        File.Delete(first);
        Assert.That(Make(run, First).Value!.IsAsBefore, Is.False);
        Assert.That(File.ReadAllBytes(first), Is.EqualTo(written));
    }

    [Test]
    public void Without_a_day_it_is_of_the_last_night_and_can_be_written_elsewhere()
    {
        using var run = County();
        run.Run("2023-07-06");
        run.Run("2023-07-07");
        using var elsewhere = new TemporaryFolder();
        var file = Path.Combine(elsewhere.Path, "给局长.html");

        var made = Make(run, night: null, file);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((made.Value!.AsOf, made.Value.Path), Is.EqualTo((First.AddDays(1), file)));
            Assert.That(Directory.EnumerateFileSystemEntries(elsewhere.Path), Is.EqualTo(new[] { file }), "nothing half-written stays");
        }
    }

    [Test]
    public void A_night_that_never_was_is_told_with_the_last_that_was()
    {
        using var run = County();
        run.Run("2023-07-06");
        var made = Make(run, First.AddDays(-1));
        Assert.That(made.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.DocumentRunUnknown }));
    }

    [Test]
    public void A_result_that_is_gone_cannot_be_told_again()
    {
        using var run = County();
        Directory.Delete(run.Run("2023-07-06").OutputFolder!, recursive: true);
        var made = Make(run, First);
        Assert.That(made.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.ReportResultMissing }));
        Assert.That(made.Value, Is.Null);
    }

    [Test]
    public void The_record_of_a_version_that_made_no_report_has_nothing_to_make_it_of()
    {
        using var run = County();
        var record = Path.Combine(run.Run("2023-07-06").OutputFolder!, RunJson.FileName);
        var older = JsonNode.Parse(File.ReadAllText(record))!;
        older.AsObject().Remove("figures");
        File.WriteAllText(record, older.ToJsonString());
        Assert.That(Make(run, First).Problems.Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.ReportFiguresMissing }));
    }

    // Looking at one township once more on the same day makes no other night of it.
    [Test]
    public void It_is_of_the_whole_night_also_where_somebody_looked_at_one_township_afterwards()
    {
        using var run = County();
        var whole = ReportOf(run.Run("2023-07-06"));
        MatchRun.Execute(run.Config("2023-07-06"), new RunOptions { Townships = ["孟门镇"] }, new SilentProgress(), TimeProvider.System,
            CancellationToken.None);

        Assert.That(Make(run, First).Value!.Path, Is.EqualTo(whole));
    }

    [TestCase("")] // the disk was full
    [TestCase("<!DOCTYPE html><ht")] // cut short
    public void What_is_left_of_a_page_beside_the_lists_is_made_whole(string left)
    {
        using var run = County();
        var report = ReportOf(run.Run("2023-07-06"));
        var written = File.ReadAllBytes(report);
        File.WriteAllText(report, left);

        Assert.That(Make(run, First).Value!.IsAsBefore, Is.False);
        Assert.That(File.ReadAllBytes(report), Is.EqualTo(written));
    }

    // A slip of the hand once put a report in the place of the ledger.
    [TestCase("ledger.db")]
    [TestCase("roster.csv")]
    [TestCase("其他.html")]
    public void A_file_that_is_no_report_is_never_replaced(string name)
    {
        using var run = County();
        run.Run("2023-07-06");
        run.File("其他.html", "<!DOCTYPE html><title>ours</title>");
        var file = Path.Combine(run.Config("2023-07-06").Folder, name);
        var before = File.ReadAllBytes(file);

        var made = Make(run, First, file);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.ReportFileTaken }));
            Assert.That(made.Value, Is.Null);
            Assert.That(File.ReadAllBytes(file), Is.EqualTo(before));
        }
    }

    [Test]
    public void It_goes_into_a_folder_also_one_that_is_not_there_yet_and_over_the_report_of_another_night()
    {
        using var run = County();
        run.Run("2023-07-06");
        run.Run("2023-07-07");
        using var elsewhere = new TemporaryFolder();

        Assert.That(Make(run, First, elsewhere.Path).Value!.Path, Is.EqualTo(Path.Combine(elsewhere.Path, ReportFile.FileName)));
        Assert.That(Make(run, First.AddDays(1), elsewhere.Path).Value!.IsAsBefore, Is.False);
        var deeper = Path.Combine(elsewhere.Path, "新", "报告.html");
        Assert.That(Make(run, First, deeper).Value!.Path, Is.EqualTo(deeper));
        Assert.That(File.Exists(deeper));
    }

    private static SmallRun County() => new SmallRun()
        .Roster("roster.csv", RosterHeader,
            $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,农村低保,1,300,2020-01",
            $"2,孟门镇,西村,测试乙,测试乙,{Id(2)},户主,农村低保,1,300,2020-01")
        .Source("vehicles", VehiclesHeader, Car("测试甲", Id(1), 1));

    private static string ReportOf(RunSummary summary) => Path.Combine(summary.OutputFolder!, ReportFile.FileName);

    private static LedgerResult<HtmlReportWritten> Make(SmallRun run, DateOnly? night, string? file = null) =>
        HtmlReport.Execute(run.Config("2023-07-09"), night, file, TimeProvider.System, CancellationToken.None);
}
