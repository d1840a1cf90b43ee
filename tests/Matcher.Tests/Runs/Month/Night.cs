using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.RunFacts;
using Matcher.Samples;
using Matcher.Support;

namespace Matcher.Runs.Month;

/// <summary>One night of the month: what befalls it, and what must come of it.</summary>
internal sealed class Night(MonthCounty county, MonthModel model, Random random, DateOnly day)
{
    private const string Ledger = "ledger.db";

    private string Out => county.In($"out/{day:yyyy-MM-dd}");

    /// <summary>All is well.</summary>
    public void IsAsUsual() => Counts(Run());

    /// <summary>Something is not whole, and is the next night; until then everything stays as it was.</summary>
    public void IsNotWhole(ProblemCode told, Action<MonthCounty> befall)
    {
        befall(county);
        var summary = Run();
        Assert.That(summary.Outcome, Is.EqualTo(RunOutcomeKind.Incomplete));
        Assert.That(summary.Problems.Select(problem => problem.Code), Does.Contain(told));
        Assert.That(Table("疑点清单/全县.csv"), Is.Empty, "nobody is accused by half a file");
        Assert.That(Gone(), Is.Empty, "and nobody cleared");
        county.Write();
    }

    /// <summary>The registry really has far fewer cars: told first, taken when somebody says that it is so.</summary>
    public void ReallyHasFarFewerRows()
    {
        county.SellMany();
        Assert.That(Run().Outcome, Is.EqualTo(RunOutcomeKind.Incomplete));
        Assert.That(Gone(), Is.Empty);
        Counts(Run(new RunOptions { AcceptDrop = ["vehicles"] }));
        county.BuyMany();
    }

    /// <summary>Verdicts are written into a list and a file of one's own is put beside it; then the night is run once more.</summary>
    public void IsRunAgainAfterPeopleWroteIntoIt()
    {
        var before = model.Remember();
        Counts(Run());
        var lists = LiulinSample.Lists(Out);
        var list = Path.Combine(Out, "疑点清单", "第一组", "柳林镇.csv");
        File.AppendAllText(list, "核查结论：属实\r\n");
        var written = File.ReadAllBytes(list);
        File.WriteAllText(Path.Combine(Out, "我的笔记.txt"), "入户两次");

        before();
        var summary = Run();
        Counts(summary);
        Assert.That(summary.Problems.Select(problem => problem.Code), Does.Contain(ProblemCode.OutputChangedKept));
        Assert.That(LiulinSample.Lists(Out), Is.EqualTo(lists), "the same night gives the same lists");
        var kept = Out + ".已改动-1";
        Assert.That(LiulinSample.Lists(kept).Keys, Is.EqualTo(new[] { "我的笔记.txt", "疑点清单/第一组/柳林镇.csv" }));
        Assert.That(File.ReadAllBytes(Path.Combine(kept, "疑点清单", "第一组", "柳林镇.csv")), Is.EqualTo(written));
    }

    /// <summary>The same night twice changes nothing.</summary>
    public void IsRunAgainWithTheSameFiles()
    {
        var before = model.Remember();
        Counts(Run());
        var lists = LiulinSample.Lists(Out);
        before();
        Counts(Run());
        Assert.That(LiulinSample.Lists(Out), Is.EqualTo(lists));
        Assert.That(Directory.Exists(Out + ".已改动-1"), Is.False);
    }

    /// <summary>Somebody has deleted the ledger; it is put back from the backup.</summary>
    public void HasNoLedger()
    {
        var backup = File.ReadAllBytes(county.In(Ledger));
        File.Delete(county.In(Ledger));
        IsRefused(ProblemCode.LedgerMissing);
        File.WriteAllBytes(county.In(Ledger), backup);
        Counts(Run());
    }

    /// <summary>Somebody has put back a backup from before the last night; the right one is found.</summary>
    public void HasAnOlderLedger()
    {
        var older = File.ReadAllBytes(county.In(Ledger));
        Counts(Run());
        var right = File.ReadAllBytes(county.In(Ledger));
        File.WriteAllBytes(county.In(Ledger), older);
        IsRefused(ProblemCode.LedgerOlder, after: 1);
        File.WriteAllBytes(county.In(Ledger), right);
    }

    /// <summary>The machine's clock is months behind, and set right.</summary>
    public void HasAClockThatIsWrong()
    {
        IsRefused(ProblemCode.LedgerClockBack, after: -random.Next(40, 400), byClock: true);
        Counts(Run(byClock: true));
    }

    /// <summary>The record of the night before is empty, as after a full disk.</summary>
    public void FollowsAnEmptyRecord()
    {
        File.WriteAllText(county.In($"out/{day.AddDays(-1):yyyy-MM-dd}/run.json"), "");
        Counts(Run());
    }

    private void IsRefused(ProblemCode told, int after = 0, bool byClock = false)
    {
        var before = Everything();
        var summary = new Night(county, model, random, day.AddDays(after)).Run(byClock: byClock);
        Assert.That(summary.Outcome, Is.EqualTo(RunOutcomeKind.OutputFailed));
        Assert.That(summary.Problems.Select(problem => problem.Code), Does.Contain(told));
        Assert.That(Everything(), Is.EqualTo(before), "refused before anything is written");
    }

    private RunSummary Run(RunOptions? options = null, bool byClock = false)
    {
        var config = county.Config(day);
        return MatchRun.Execute(
            byClock ? config with { AsOf = null } : config,
            options ?? new RunOptions(),
            new SilentProgress(),
            byClock ? new DayClock(day) : TimeProvider.System,
            CancellationToken.None);
    }

    private void Counts(RunSummary summary)
    {
        var (listed, gone) = model.Night(day, county.Cars);
        Assert.That(summary.Outcome, Is.AnyOf(RunOutcomeKind.Complete, RunOutcomeKind.Incomplete)); // the small roster lacks columns
        Assert.That(
            Table("疑点清单/全县.csv").Where(row => row["规则"] == "拥有机动车辆")
                .Select(row => $"{Plate(row)} {row["状态"]} {row["首次发现日期"]}").Order(StringComparer.Ordinal),
            Is.EqualTo(listed), $"the list of {day:yyyy-MM-dd}");
        Assert.That(Gone(), Has.Length.EqualTo(gone.Length), $"gone on {day:yyyy-MM-dd}");
    }

    private ImmutableArray<ImmutableDictionary<string, string>> Gone() => Table("已消失.csv");

    private ImmutableArray<ImmutableDictionary<string, string>> Table(string list) => LiulinSample.Table(Path.Combine(Out, list));

    private static string Plate(ImmutableDictionary<string, string> row)
    {
        var text = row["疑点说明"];
        return text.Substring(text.IndexOf("晋J", StringComparison.Ordinal), 7);
    }

    private string Everything() => string.Join('\n', Directory.EnumerateFiles(county.Folder, "*", SearchOption.AllDirectories)
        .Where(path => Path.GetFileName(path) != "matcher.yaml")
        .Order(StringComparer.Ordinal)
        .Select(path => $"{path} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}"));

    private sealed class DayClock(DateOnly day) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(18, 15), TimeSpan.Zero);
    }
}
