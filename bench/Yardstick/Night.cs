using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Matcher.Bench.Yardstick;

/// <summary>One night in every engine, round after round in one sitting, and whether they found the same people.</summary>
/// <param name="county">The files.</param>
/// <param name="engines">Which engines.</param>
/// <param name="differences">A file for what one found and another did not; null where nobody asked.</param>
internal sealed class Night(County county, IReadOnlyList<string> engines, string? differences)
{
    private readonly Dictionary<string, List<Measured>> _taken = engines.ToDictionary(engine => engine, _ => new List<Measured>(), StringComparer.Ordinal);

    /// <summary>Runs the rounds and prints the table.</summary>
    /// <param name="rounds">How often each engine runs.</param>
    /// <param name="matcher">The published program.</param>
    /// <returns>0, or 1 when the engines differ about anybody.</returns>
    public int Run(int rounds, PublishedMatcher matcher)
    {
        Take(rounds, matcher);
        Console.WriteLine($"{county.Bytes / 1e9:F2} GB in {county.Sources.Count() + 2} files; {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; medians of {rounds} rounds");
        Console.WriteLine();
        Console.WriteLine("| engine | time, s | of that in SQL | × Matcher | GB/s | processor, s | peak memory, MB |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var engine in engines)
            Console.WriteLine(Line(engine));
        Console.WriteLine();
        return engines.Contains("matcher") ? Compare() : 0;
    }

    /// <summary>Runs the rounds and gives a line of the scaling table.</summary>
    public string ScalingLine(int people, long rows, int rounds, PublishedMatcher matcher)
    {
        Take(rounds, matcher);
        var seconds = Median("matcher", one => one.Time.TotalSeconds);
        return $"| {people:N0} | {rows:N0} | {county.Bytes / 1e9:F2} | {seconds:F2} | {rows / seconds / 1e6:F1} "
            + $"| {Median("matcher", one => one.Processor.TotalSeconds):F2} | {Median("matcher", one => one.PeakBytes) / 1e6:F0} |";
    }

    private void Take(int rounds, PublishedMatcher matcher)
    {
        county.Warm();
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var engine in engines)
            {
                var taken = Take(engine, matcher);
                _taken[engine].Add(taken);
                Console.Error.WriteLine($"round {round}, {engine}: {taken.Time.TotalSeconds:F2} s");
            }
        }
    }

    private Measured Take(string engine, PublishedMatcher matcher)
    {
        var output = OutputOf(engine);
        if (Directory.Exists(output))
            Directory.Delete(output, recursive: true);
        foreach (var ledger in Directory.EnumerateFiles(county.Folder, "ledger.db*"))
            File.Delete(ledger); // every night is a first night
        return engine == "matcher"
            ? MeasuredProcess.Run(matcher.Executable, ["run", county.Config, "--out", output, "--quiet"])
            : MeasuredProcess.Run("dotnet", [typeof(Night).Assembly.Location, engine, county.Folder, output]);
    }

    private string Line(string engine)
    {
        var seconds = Median(engine, one => one.Time.TotalSeconds);
        var own = engine == "matcher" ? "" : $"{Median(engine, one => double.Parse(one.Output.Trim(), CultureInfo.InvariantCulture)):F2}";
        var ratio = engines.Contains("matcher") ? $"{PairedRatio(engine):F1}" : "";
        return $"| {engine} | {seconds:F2} | {own} | {ratio} | {county.Bytes / seconds / 1e9:F2} | {Median(engine, one => one.Processor.TotalSeconds):F2} | {Median(engine, one => one.PeakBytes) / 1e6:F0} |";
    }

    // Within a round, because the machine may be busier in one than in another.
    private double PairedRatio(string engine) =>
        Middle(_taken[engine].Zip(_taken["matcher"], (own, matcher) => own.Time / matcher.Time));

    private double Median(string engine, Func<Measured, double> value) => Middle(_taken[engine].Select(value));

    private static double Middle(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }

    // The engines read the same files by the same rules: what one finds alone is a mistake of somebody's.
    private int Compare()
    {
        var matcher = Findings.Read(OutputOf("matcher"));
        var lines = new List<string>();
        foreach (var engine in engines.Where(engine => engine != "matcher"))
        {
            var other = Findings.Read(OutputOf(engine));
            Console.WriteLine($"Person × rule: matcher {matcher.Count:N0}, {engine} {other.Count:N0}, the same {matcher.Intersect(other).Count:N0}");
            Tell("matcher alone", matcher.Except(other));
            Tell($"{engine} alone", other.Except(matcher));
        }

        if (differences is not null)
            File.WriteAllLines(differences, lines);
        return lines.Count == 0 ? 0 : 1;

        void Tell(string who, ImmutableHashSet<Finding> alone)
        {
            lines.AddRange(alone.Order().Select(one => $"{who},{one}"));
            foreach (var rule in alone.CountBy(one => one.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal))
                Console.WriteLine($"  {who}: {rule.Key} {rule.Value:N0}");
        }
    }

    private string OutputOf(string engine) => Path.Combine(county.Folder, "bench", engine);
}
