namespace Matcher.Bench.Yardstick;

/// <summary>What a run takes where everybody has many rows.</summary>
internal static class Crowded
{
    // The exit code of a run that lacks sources: the county has four only.
    private const int Incomplete = 4;

    /// <summary>Makes the county, carries out one run and prints what it took.</summary>
    /// <param name="folder">Where the county is made; deleted afterwards.</param>
    /// <param name="people">On the roster.</param>
    /// <param name="rows">About each of them in each source.</param>
    /// <param name="matcher">The published program.</param>
    public static void Run(string folder, int people, int rows, PublishedMatcher matcher)
    {
        var config = new CrowdedCounty(people, rows).Write(folder);
        try
        {
            var taken = MeasuredProcess.Run(matcher.Executable, ["run", config, "--quiet"], Incomplete);
            Console.WriteLine($"{Machine.InWords}");
            Console.WriteLine();
            Console.WriteLine("| people on the roster | rows a person and source | time, s | processor, s | peak memory, MB |");
            Console.WriteLine("|--:|--:|--:|--:|--:|");
            Console.WriteLine($"| {people:N0} | {rows:N0} | {taken.Time.TotalSeconds:F2} | {taken.Processor.TotalSeconds:F2} | {taken.PeakBytes / 1e6:F0} |");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
