namespace Matcher.Bench.Yardstick;

/// <summary>Runs over one county, round after round in one sitting: each round runs every engine once.</summary>
/// <param name="county">The files.</param>
/// <param name="engines">Which engines.</param>
internal sealed class Rounds(County county, IReadOnlyList<string> engines)
{
    private readonly Dictionary<string, List<Measured>> _taken = engines.ToDictionary(engine => engine, _ => new List<Measured>(),
        StringComparer.Ordinal);

    /// <summary>Runs them.</summary>
    /// <param name="rounds">How many.</param>
    /// <param name="matcher">The published program.</param>
    public void Run(int rounds, PublishedMatcher matcher)
    {
        county.Warm(inUtf8: engines.Any(engine => engine != "matcher"));
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

    /// <summary>The median of what an engine took.</summary>
    public double Median(string engine, Func<Measured, double> value) => Middle(_taken[engine].Select(value));

    /// <summary>Time of an engine by Matcher's. Within a round, because the machine may be busier in one than in another.</summary>
    public double TimesMatcher(string engine) =>
        Middle(_taken[engine].Zip(_taken["matcher"], (own, matcher) => own.Time / matcher.Time));

    /// <summary>Where an engine's lists are.</summary>
    public string OutputOf(string engine) => Path.Combine(county.Folder, "bench", engine);

    private Measured Take(string engine, PublishedMatcher matcher)
    {
        var output = OutputOf(engine);
        if (Directory.Exists(output))
            Directory.Delete(output, recursive: true);
        foreach (var ledger in Directory.EnumerateFiles(county.Folder, "ledger.db*"))
            File.Delete(ledger); // every run is a first run
        return engine == "matcher"
            ? MeasuredProcess.Run(matcher.Executable, ["run", county.Config, "--out", output, "--quiet"])
            : MeasuredProcess.Run("dotnet", [typeof(Rounds).Assembly.Location, engine, county.Folder, output]);
    }

    private static double Middle(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }
}
