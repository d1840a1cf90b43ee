using System.Security.Cryptography;
using Matcher.Catalogue.Config;
using Matcher.RunFacts;
using Matcher.Runs.Checking;
using Matcher.Runs.Desk;
using Matcher.Runs.Explaining;
using Matcher.Runs.Rehearsing;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs;

/// <summary>Who only looks leaves the ledger, the lists and everything beside them as they are, to the time of each file.</summary>
public sealed class LookingTests
{
    private static readonly Dictionary<string, Action<MatcherConfig>> Looks = new(StringComparer.Ordinal)
    {
        ["check"] = config => MatchCheck.Execute(config, new RunOptions(), TimeProvider.System, CancellationToken.None),
        ["explain"] = config =>
            ExplainRun.Execute(config, new RunOptions(), Id(1), new SilentProgress(), TimeProvider.System, CancellationToken.None),
        ["dry run"] = config =>
            MatchRun.Execute(config, new RunOptions { DryRun = true }, new SilentProgress(), TimeProvider.System, CancellationToken.None),
        ["ledger overdue"] = config =>
            LedgerOverdue.Execute(config, new LedgerOptions(), TimeProvider.System, CancellationToken.None),
        ["ledger undo"] = config => LedgerUndo.List(config, new LedgerOptions(), TimeProvider.System, CancellationToken.None),
        ["rehearse"] = config =>
            Rehearsal.Execute(config, config.RulesFolder, "rules", new RunOptions { OutputFolder = OtherFolder(config) },
            new SilentProgress(), TimeProvider.System, CancellationToken.None),
    };

    [Test]
    public void Nothing_changes([ValueSource(nameof(Names))] string look, [Values] bool hasRun)
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,农村低保,1,300,2020-01")
            .Source("vehicles", VehiclesHeader, Car("测试甲", Id(1), 1));
        if (hasRun)
            run.Run();
        var config = run.Config("2023-07-07");
        var before = Everything(config);

        Looks[look](config);

        Assert.That(Everything(config), Is.EqualTo(before));
        Assert.That(before, hasRun ? Does.Contain("ledger.db ") : Does.Not.Contain("ledger.db "), "the ledger is among what is compared");
    }

    private static IEnumerable<string> Names => Looks.Keys;

    private static string OtherFolder(MatcherConfig config) => Path.Combine(config.Folder, "elsewhere");

    // A rehearsal's own lists are what it is for. A check asks whether the folders can be written by making a file that is gone when it is
    // closed, so their times are left out, and what is in them is not.
    private static string Everything(MatcherConfig config) => string.Join('\n', Directory
        .EnumerateFileSystemEntries(config.Folder, "*", SearchOption.AllDirectories)
        .Where(path => !path.StartsWith(OtherFolder(config), StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(path => Directory.Exists(path)
            ? path
            : $"{path} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))} {File.GetLastWriteTimeUtc(path):O}"));
}
