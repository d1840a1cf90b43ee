namespace Matcher.Bench.Yardstick;

/// <summary>How time and memory of a run grow with the rows and with the roster.</summary>
/// <param name="folder">Where the counties are made.</param>
/// <param name="keeps">Whether they stay there for the next time; else each is deleted after its runs.</param>
internal sealed class Scaling(string folder, bool keeps)
{
    /// <summary>1 to 30 million rows with a roster of 200 thousand; 10 million rows with rosters of 10 thousand to 1 million.</summary>
    public static readonly string[] Sizes = ["200kx1m", "200kx3m", "200kx10m", "200kx30m", "10kx10m", "1mx10m"];

    // Time grows no faster than the rows, with a tenth for chance: 30 million take at most 3.3 times what 10 million take.
    private const double MostTimePerRows = 1.1;

    // Memory does not grow with the rows: between ten times as many it differs by a tenth at most.
    private const double MostMemory = 1.1;

    /// <summary>Makes a county of each size, one at a time, carries out runs over it and prints what they took.</summary>
    /// <param name="sizes">The sizes.</param>
    /// <param name="rounds">Runs a county.</param>
    /// <param name="matcher">The published program.</param>
    /// <returns>0, or 1 when time or memory grow faster than they may.</returns>
    public int Run(IReadOnlyList<CountySize> sizes, int rounds, PublishedMatcher matcher)
    {
        Console.WriteLine($"{Machine.InWords}; medians of {rounds} runs");
        Console.WriteLine();
        Console.WriteLine("| people on the roster | rows | GB | time, s | million rows/s | processor, s | peak memory, MB |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|");
        var taken = sizes.Select(size => Take(size, rounds, matcher)).ToList();
        Console.WriteLine();
        var failures = taken.GroupBy(run => run.Size.People).Sum(WithRows);
        foreach (var ofSameRows in taken.GroupBy(run => run.Size.Rows))
            WithRoster(ofSameRows);
        return failures == 0 ? 0 : 1;
    }

    private SizedRun Take(CountySize size, int rounds, PublishedMatcher matcher)
    {
        var place = Path.Combine(Path.GetFullPath(folder), size.ToString());
        var county = County.GetOrMake(place, matcher, size.People, size.Rows);
        var runs = new Rounds(county, ["matcher"]);
        runs.Run(rounds, matcher);
        var run = new SizedRun(
            size,
            runs.Median("matcher", one => one.Time.TotalSeconds),
            runs.Median("matcher", one => one.Processor.TotalSeconds),
            runs.Median("matcher", one => one.PeakBytes) / 1e6);
        Console.WriteLine($"| {size.People:N0} | {size.Rows:N0} | {county.Bytes / 1e9:F2} | {run.Seconds:F2} | {size.Rows / run.Seconds / 1e6:F1} | {run.Processor:F2} | {run.Megabytes:F0} |");
        if (!keeps)
            Directory.Delete(place, recursive: true);
        return run;
    }

    // Each size beside the next smaller one, and the peak beside that of a tenth of the rows.
    private static int WithRows(IEnumerable<SizedRun> ofOneRoster)
    {
        var runs = ofOneRoster.OrderBy(run => run.Size.Rows).ToList();
        var failures = 0;
        foreach (var (less, more) in runs.Zip(runs.Skip(1)))
        {
            var most = MostTimePerRows * more.Size.Rows / less.Size.Rows;
            failures += Tell($"{more.Size} by {less.Size}: processor × {more.Processor / less.Processor:F2}, time",
                more.Seconds / less.Seconds, most);
        }

        foreach (var more in runs)
        {
            foreach (var less in runs.Where(less => less.Size.Rows * 10 == more.Size.Rows))
                failures += Tell($"{more.Size} by {less.Size}: peak memory", more.Megabytes / less.Megabytes, MostMemory);
        }

        return failures;
    }

    // What a roster costs is told; nothing is promised about it.
    private static void WithRoster(IEnumerable<SizedRun> ofSameRows)
    {
        var runs = ofSameRows.OrderBy(run => run.Size.People).ToList();
        foreach (var (less, more) in runs.Zip(runs.Skip(1)))
            Console.WriteLine($"{more.Size} by {less.Size}: time × {more.Seconds / less.Seconds:F2}, processor × {more.Processor / less.Processor:F2}, peak memory × {more.Megabytes / less.Megabytes:F2}");
    }

    private static int Tell(string what, double ratio, double most)
    {
        Console.WriteLine($"{what} × {ratio:F2}, may be {most:F1}{(ratio > most ? ": TOO MUCH" : "")}");
        return ratio > most ? 1 : 0;
    }

    private sealed record SizedRun(CountySize Size, double Seconds, double Processor, double Megabytes);
}
