using System.Collections.Immutable;
using System.Security.Cryptography;
using Matcher.Foundation.Problems;
using Matcher.RunFacts;
using Matcher.Runs.Checking;
using Matcher.Runs.Explaining;
using Matcher.Samples;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs;

/// <summary>Each row of the table in docs/ledger.md: the ledger is gone, old, or the clock is.</summary>
public sealed class LedgerDoubtsTests
{
    private const string Ledger = "ledger.db";

    private SmallRun _run = null!;
    private string _folder = null!;
    private ImmutableArray<Problem> _problems;

    [SetUp]
    public void MakeCounty()
    {
        _run = new SmallRun().Roster("roster.csv", RosterHeader,
            $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,农村低保,1,300,2020-01", $"2,柳林镇,东村,测试乙,测试乙,{Id(2)},户主,农村低保,1,300,2020-01");
        Cars(1);
        _folder = _run.Config("2023-07-06").Folder;
    }

    [TearDown]
    public void RemoveCounty() => _run.Dispose();

    [TestCase("missing")]
    [TestCase("empty")] // the disk was full when it was restored
    [TestCase("without a run")] // a program that made it was killed
    public void A_ledger_that_is_gone_beside_results_is_told_and_nothing_written(string how)
    {
        Night(6);
        Lose(how);
        var before = Everything();

        Assert.That(Night(7), Is.EqualTo(RunOutcomeKind.OutputFailed));
        Assert.That(Told(), Is.EqualTo(new[] { "Error LedgerMissing 2023-07-06" }));
        Assert.That(Everything(), Is.EqualTo(before));

        Assert.That(Night(7, accept: true), Is.Not.EqualTo(RunOutcomeKind.OutputFailed));
        Assert.That(Told(), Is.EqualTo(new[] { "Warning LedgerMissing 2023-07-06" }));
        Assert.That(Hits(7), Is.EqualTo(new[] { "测试甲 新增 2023-07-07" }));

        Assert.That(Night(8), Is.Not.EqualTo(RunOutcomeKind.OutputFailed));
        Assert.That(Told(), Is.Empty, "asked for once");
    }

    // Its record is damaged, and still there was a night.
    [Test]
    public void A_result_whose_record_is_damaged_is_a_result()
    {
        Night(6);
        File.Delete(In(Ledger));
        File.WriteAllText(In("out/2023-07-06/run.json"), "");

        Night(7);

        Assert.That(Told(), Is.EqualTo(new[] { "Error LedgerMissing 2023-07-06" }));
    }

    [Test]
    public void A_first_night_begins_a_ledger_without_a_word()
    {
        Directory.CreateDirectory(In("out/2023-07-05")); // somebody's own folder
        Directory.CreateDirectory(In("out/2023-07-05_演练"));

        Assert.That(Night(6), Is.Not.EqualTo(RunOutcomeKind.OutputFailed));
        Assert.That(Told(), Is.Empty);
    }

    [Test]
    public void A_ledger_older_than_the_newest_result_is_told_and_nothing_written()
    {
        Night(6);
        File.Copy(In(Ledger), In("backup"));
        Night(7);
        Night(8);
        File.Copy(In("backup"), In(Ledger), overwrite: true);
        var before = Everything();

        Assert.That(Night(9), Is.EqualTo(RunOutcomeKind.OutputFailed));
        Assert.That(Told(), Is.EqualTo(new[] { "Error LedgerOlder 2023-07-06 2023-07-08" }));
        Assert.That(Everything(), Is.EqualTo(before));

        Night(9, accept: true);
        Assert.That(Hits(9), Is.EqualTo(new[] { "测试甲 延续 2023-07-06" }));
        Night(10);
        Assert.That(Told(), Is.Empty, "it has gone on from there");
    }

    [TestCase(6)] // a night that was recorded
    [TestCase(1)] // one that was not
    public void A_clock_that_went_back_is_told_and_nothing_written(int day)
    {
        Night(6, byClock: true);
        Night(7, byClock: true);
        Cars(1, 2);
        var before = Everything();

        Assert.That(Night(day, byClock: true), Is.EqualTo(RunOutcomeKind.OutputFailed));
        Assert.That(Told(), Is.EqualTo(new[] { $"Error LedgerClockBack 2023-07-0{day} 2023-07-07" }));
        Assert.That(Everything(), Is.EqualTo(before));
    }

    [Test]
    public void A_night_that_a_clock_put_into_the_future_is_mended_by_the_first_right_night()
    {
        Night(6, byClock: true);
        Cars(1, 2);
        Run(new DateOnly(2099, 1, 1), byClock: true);

        Assert.That(Night(7, byClock: true), Is.EqualTo(RunOutcomeKind.OutputFailed));
        Assert.That(Told(), Is.EqualTo(new[] { "Error LedgerClockBack 2023-07-07 2099-01-01" }));

        Assert.That(Night(7, byClock: true, accept: true), Is.Not.EqualTo(RunOutcomeKind.OutputFailed));
        Assert.That(Told(), Is.EqualTo(new[] { "Warning LedgerClockBack 2023-07-07 2099-01-01", "Warning LedgerNightsWithdrawn 2099-01-01" }));
        Assert.That(Hits(7), Is.EqualTo(new[] { "测试甲 延续 2023-07-06", "测试乙 新增 2023-07-07" }));
        Assert.That(Directory.Exists(In("out/2099-01-01")), "its lists stay");

        Cars(2);
        Assert.That(Night(8, byClock: true), Is.Not.EqualTo(RunOutcomeKind.OutputFailed));
        Assert.That(Told(), Is.Empty, "every night after it is right");
        Assert.That(Hits(8), Is.EqualTo(new[] { "测试乙 延续 2023-07-07" }));
        Cars(1, 2);
        Night(9, byClock: true);
        Assert.That(Hits(9), Is.EqualTo(new[] { "测试甲 重现 2023-07-06", "测试乙 延续 2023-07-07" }));
    }

    [Test]
    public void Who_names_a_recorded_day_replaces_its_night_and_is_told()
    {
        Night(6);
        Night(7);

        Assert.That(Night(6), Is.Not.EqualTo(RunOutcomeKind.OutputFailed));
        Assert.That(Told(), Is.EqualTo(new[] { "Warning LedgerDayReplaced 2023-07-06 2023-07-07" }));
        Night(7);
        Assert.That(Told(), Is.Empty, "the last night may be run again");
        Assert.That(Hits(7), Is.EqualTo(new[] { "测试甲 延续 2023-07-06" }));
    }

    [Test]
    public void Who_names_a_day_before_the_last_night_that_was_never_run_is_asked()
    {
        Night(6);
        var before = Everything();

        Assert.That(Night(1), Is.EqualTo(RunOutcomeKind.OutputFailed));
        Assert.That(Told(), Is.EqualTo(new[] { "Error LedgerDayBetween 2023-07-01 2023-07-06" }));
        Assert.That(Everything(), Is.EqualTo(before));
        Night(7);
        Assert.That(Hits(7), Is.EqualTo(new[] { "测试甲 延续 2023-07-06" }), "nothing is found before it was");

        Night(1, accept: true);
        Night(2);
        Assert.That(Told(), Is.Empty, "the days after an accepted one follow");
    }

    [Test]
    public void Who_only_looks_is_told_the_same_and_refused_nothing()
    {
        Night(6);
        Lose("missing");
        var config = _run.Config("2023-07-07");
        var before = Everything();

        Assert.That(Night(7, dry: true), Is.Not.EqualTo(RunOutcomeKind.OutputFailed));
        Assert.That(Told(), Is.EqualTo(new[] { "Warning LedgerMissing 2023-07-06" }));
        _problems = MatchCheck.Execute(config, new RunOptions(), TimeProvider.System, CancellationToken.None).Problems;
        Assert.That(Told(), Is.EqualTo(new[] { "Error LedgerMissing 2023-07-06" }), "the code that a run would end with");
        var explained = ExplainRun.Execute(config, new RunOptions(), Id(1), new SilentProgress(), TimeProvider.System, CancellationToken.None);
        _problems = explained.Problems;
        Assert.That(explained.Explanation, Is.Not.Null);
        Assert.That(Told(), Is.EqualTo(new[] { "Warning LedgerMissing 2023-07-06" }));
        Assert.That(Everything(), Is.EqualTo(before));
    }

    // A run with another output folder was killed: its lists lie there as they were being made, or as people kept them of a run before.
    [TestCase(".2023-07-06.writing-abcdefghijkl012345abcdef", "新增 2023-07-07")]
    [TestCase("2023-07-06.已改动-1", "新增 2023-07-07")]
    [TestCase("2023-07-06 sent", "延续 2023-07-06")] // in place, and renamed by people since
    public void Only_lists_in_place_make_an_interrupted_run_count(string name, string told)
    {
        Night(6);
        Directory.CreateDirectory(In("elsewhere"));
        Directory.Move(In("out/2023-07-06"), In($"elsewhere/{name}"));
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={In(Ledger)};Pooling=False"))
        {
            Dapper.SqlMapper.Execute(connection, "UPDATE runs SET staged = 1, output_folder = @Elsewhere", new { Elsewhere = In("elsewhere") });
        }

        Night(7);

        Assert.That(Hits(7), Is.EqualTo(new[] { $"测试甲 {told}" }));
    }

    [Test]
    public void What_people_changed_and_kept_elsewhere_is_no_night()
    {
        Night(6);
        File.AppendAllText(In("out/2023-07-06/run.json"), "\n");
        Night(6);
        Assert.That(File.Exists(In("out/2023-07-06.已改动-1/run.json")));

        Night(7);

        Assert.That(Told(), Is.Empty);
        Assert.That(Hits(7), Is.EqualTo(new[] { "测试甲 延续 2023-07-06" }));
    }

    private RunOutcomeKind Night(int day, bool accept = false, bool byClock = false, bool dry = false) =>
        Run(new DateOnly(2023, 7, day), accept, byClock, dry);

    private RunOutcomeKind Run(DateOnly day, bool accept = false, bool byClock = false, bool dry = false)
    {
        var config = _run.Config(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var summary = MatchRun.Execute(
            byClock ? config with { AsOf = null } : config,
            new RunOptions { AcceptOlder = accept, DryRun = dry },
            new SilentProgress(),
            byClock ? new DayClock(day) : TimeProvider.System,
            CancellationToken.None);
        _problems = summary.Problems;
        return summary.Outcome;
    }

    private void Cars(params int[] people) =>
        _run.Source("vehicles", [VehiclesHeader, .. people.Select(person => Car(person == 1 ? "测试甲" : "测试乙", Id(person), person))]);

    private void Lose(string how)
    {
        switch (how)
        {
            case "missing":
                File.Delete(In(Ledger));
                break;
            case "empty":
                File.WriteAllBytes(In(Ledger), []);
                break;
            default:
                using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={In(Ledger)};Pooling=False"))
                {
                    Dapper.SqlMapper.Execute(connection, "DELETE FROM hit_changes; DELETE FROM hits; DELETE FROM rule_runs; DELETE FROM runs");
                }

                break;
        }
    }

    private IEnumerable<string> Told() => _problems
        .Where(problem => problem.Name.StartsWith("Ledger", StringComparison.Ordinal))
        .Select(problem => $"{problem.Severity} {problem.Name} {string.Join(' ', problem.Told())}");

    private IEnumerable<string> Hits(int day) => LiulinSample.Table(In($"out/2023-07-0{day}/疑点清单/全县.csv"))
        .Select(row => $"{row["姓名"]} {row["状态"]} {row["首次发现日期"]}");

    private string In(string name) => Path.Combine(_folder, name);

    private string Everything() => string.Join('\n', Directory.EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories)
        .Where(path => Path.GetFileName(path) != "matcher.yaml")
        .Order(StringComparer.Ordinal)
        .Select(path => Directory.Exists(path) ? path : $"{path} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"));

    private sealed class DayClock(DateOnly day) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(18, 15), TimeSpan.Zero);
    }
}
