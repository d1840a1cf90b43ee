using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.RunFacts;
using Matcher.Runs;
using Matcher.Support;

namespace Matcher.Samples;

/// <summary>Runs samples/liulin as it stands, into a folder of the test's own.</summary>
internal static class LiulinSample
{
    public static string Root { get; } = Path.Combine(Repository.Root, "samples", "liulin");

    public static RunSummary Run(TemporaryFolder into, DateOnly? asOf = null, int parallelism = 2, string? township = null,
        Func<MatcherConfig, MatcherConfig>? change = null, IRunProgress? progress = null, CancellationToken cancellation = default)
    {
        var problems = new ProblemList();
        var config = ConfigLoader.Load(Root, problems)! with
        {
            OutputFolder = Path.Combine(into.Path, "out"),
            LedgerFile = Path.Combine(into.Path, "ledger.db"),
        };
        Assert.That(problems.All, Is.Empty);
        return MatchRun.Execute(change?.Invoke(config) ?? config,
            new RunOptions { AsOf = asOf, Parallelism = parallelism, Townships = township is null ? [] : [township] },
            progress ?? new SilentProgress(), TimeProvider.System, cancellation);
    }

    /// <summary>Every result file but those with a clock in them, by its path within the run's folder.</summary>
    public static SortedDictionary<string, byte[]> Lists(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) is not ("run.json" or "report.html"))
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes),
        StringComparer.Ordinal);

    /// <summary>The rows of a CSV with a header, by column.</summary>
    public static ImmutableArray<ImmutableDictionary<string, string>> Table(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' }, leaveOpen: false);
        var rows = ImmutableArray.CreateBuilder<ImmutableDictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(reader.Headers.Select((name, i) => (name, value: Plain(Encoding.UTF8.GetString(reader.GetSpan(i)))))
                .ToImmutableDictionary(pair => pair.name, pair => pair.value));
        }

        return rows.ToImmutable();
    }

    // ="1499…" is how a list keeps Excel from ruining a number.
    private static string Plain(string value) =>
        value.StartsWith("=\"", StringComparison.Ordinal) ? value[2..^1] : value;
}
