using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.FollowUp;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Runs.Desk;
using Matcher.Runs.HandingOut;
using Matcher.Runs.Importing;
using Matcher.Runs.Reviewing;
using Matcher.Support;

namespace Matcher.Samples.Returned;

/// <summary>A ledger of the sample county, whose first night was handed out: made once, and copied for whoever takes files in.</summary>
internal sealed class ReturnedLedger : IDisposable
{
    /// <summary>samples/returned.</summary>
    public static readonly string Returned = Path.Combine(Repository.Root, "samples", "returned");

    private static readonly DateOnly Night = new(2023, 7, 6);
    private static readonly DateOnly Today = new(2023, 7, 20);

    private readonly TemporaryFolder _folder = new();
    private readonly MatcherConfig _config;
    private int _copies;

    private ReturnedLedger(Func<MatcherConfig, TemporaryFolder, MatcherConfig> change)
    {
        _config = change(ConfigLoader.Load(LiulinSample.Root, new ProblemList())!, _folder) with
        {
            OutputFolder = Path.Combine(_folder.Path, "out"),
            LedgerFile = Path.Combine(_folder.Path, "ledger.db"),
        };
        _ = LiulinSample.Run(_folder, change: _ => _config);
        var handedOut = LedgerHandOut.Execute(_config, new LedgerOptions { By = "县民政局", AsOf = Night }, new HandOutChoice(),
            TimeProvider.System, CancellationToken.None);
        Assert.That(handedOut.Problems.Where(problem => problem.Severity == Severity.Error), Is.Empty);
    }

    /// <summary>As the sample is.</summary>
    public static ReturnedLedger OfSample() => new((config, _) => config);

    /// <summary>With the rule about vehicles on trial.</summary>
    public static ReturnedLedger OnTrial() => new((config, folder) =>
    {
        var rules = Path.Combine(folder.Path, "rules");
        foreach (var file in Directory.EnumerateFiles(config.RulesFolder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(rules, Path.GetRelativePath(config.RulesFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        // The second rests on the first.
        foreach (var rule in new[] { "vehicle-owned.yaml", "consumption-corroborated.yaml" }.Select(name => Path.Combine(rules, name)))
            File.WriteAllText(rule, File.ReadAllText(rule).Replace("status: active", "status: trial", StringComparison.Ordinal));
        return config with { RulesFolder = rules };
    });

    /// <summary>A night later, when the car of the second line is no longer in the register.</summary>
    public ReturnedLedger ANightLater()
    {
        const string Vehicles = "sources/vehicles";
        var source = Path.Combine(LiulinSample.Root, Vehicles);
        var left = Path.Combine(_folder.Path, "vehicles");
        Directory.CreateDirectory(left);
        foreach (var file in Directory.EnumerateFiles(source))
            File.WriteAllBytes(Path.Combine(left, Path.GetFileName(file)), Latin1Without(File.ReadAllBytes(file), "149901197601152568"));
        _ = LiulinSample.Run(_folder, Night.AddDays(1), change: _ => _config with
        {
            Sources = [.. _config.Sources.Select(one => one.Id == "vehicles"
                ? one with { Files = one.Files with { Patterns = [Path.Combine(left, "*.csv")] } }
                : one)],
        });
        return this;
    }

    /// <summary>A copy of it, under a county's rule about reviews.</summary>
    public MatcherConfig Copy(ReviewScope review = ReviewScope.None)
    {
        var copy = Path.Combine(_folder.Path, $"ledger-{++_copies}.db");
        File.Copy(_config.LedgerFile, copy);
        return _config with { LedgerFile = copy, FollowUp = _config.FollowUp with { Review = review } };
    }

    /// <summary>It, to look at.</summary>
    public LedgerView Open() => LedgerView.Open(
        new LedgerFile(_config.LedgerFile, "ledger.db", BureauSecret.Load(_config.SecretFile, "secret.key", new ProblemList())!,
            DatabasePipeline.Create(TimeProvider.System), _ => false),
        new ProblemList())!;

    /// <summary>Takes files of samples/returned in, as a step says.</summary>
    public static LedgerResult<LedgerImported> Take(MatcherConfig config, ReturnedStep step)
    {
        var options = new LedgerOptions { By = "县民政局", AsOf = step.Day is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : Today };
        var choice = new ImportChoice
        {
            Folder = Returned,
            Paths = [.. step.Files],
            IsPartial = step.Partial,
            Replaces = step.Replace,
        };
        return step.Review
            ? LedgerReview.Execute(config, options, choice, TimeProvider.System, CancellationToken.None)
            : LedgerImport.Execute(config, options, choice, TimeProvider.System, CancellationToken.None);
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Latin1Without(byte[] bytes, string line) => System.Text.Encoding.Latin1.GetBytes(string.Join('\n',
        System.Text.Encoding.Latin1.GetString(bytes).Split('\n').Where(one => !one.Contains(line, StringComparison.Ordinal))));
}
