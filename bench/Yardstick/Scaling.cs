namespace Matcher.Bench.Yardstick;

/// <summary>How time and memory of a night grow with the rows and with the roster.</summary>
internal static class Scaling
{
    private static readonly (int People, long Rows)[] Sizes =
    [
        (200_000, 1_000_000), (200_000, 3_000_000), (200_000, 10_000_000), (200_000, 30_000_000),
        (10_000, 10_000_000), (1_000_000, 10_000_000),
    ];

    /// <summary>Makes a county of each size, one at a time, and runs nights over it.</summary>
    /// <param name="folder">Where the counties are made; each is deleted after its nights.</param>
    /// <param name="matcher">The published program.</param>
    /// <param name="rounds">Nights a county.</param>
    public static void Run(string folder, PublishedMatcher matcher, int rounds)
    {
        Console.WriteLine("| people on the roster | rows | GB | time, s | million rows/s | processor, s | peak memory, MB |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (people, rows) in Sizes)
        {
            var place = Path.Combine(Path.GetFullPath(folder), $"scaling-{people}-{rows}");
            var county = County.GetOrMake(place, matcher, people, rows);
            var night = new Night(county, ["matcher"], differences: null);
            Console.WriteLine(night.ScalingLine(people, rows, rounds, matcher));
            Directory.Delete(place, recursive: true);
        }
    }
}
