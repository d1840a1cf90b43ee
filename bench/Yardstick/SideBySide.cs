using System.Collections.Immutable;
using System.Globalization;

namespace Matcher.Bench.Yardstick;

/// <summary>One run in every engine, round after round in one sitting, and whether they found the same people.</summary>
/// <param name="county">The files.</param>
/// <param name="engines">Which engines.</param>
/// <param name="differences">A file for what one found and another did not; null where nobody asked.</param>
internal sealed class SideBySide(County county, IReadOnlyList<string> engines, string? differences)
{
    private readonly Rounds _rounds = new(county, engines);

    /// <summary>Runs the rounds and prints the table.</summary>
    /// <param name="rounds">How often each engine runs.</param>
    /// <param name="matcher">The published program.</param>
    /// <returns>0, or 1 when the engines differ about anybody.</returns>
    public int Run(int rounds, PublishedMatcher matcher)
    {
        _rounds.Run(rounds, matcher);
        Console.WriteLine(
            $"{county.Bytes / 1e9:F2} GB in {county.Sources.Count() + 2} files; {Machine.InWords}; medians of {rounds} rounds");
        Console.WriteLine();
        Console.WriteLine("| engine | time, s | of that in SQL | × Matcher | GB/s | processor, s | peak memory, MB |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var engine in engines)
            Console.WriteLine(Line(engine));
        Console.WriteLine();
        return engines.Contains("matcher") ? Compare() : 0;
    }

    private string Line(string engine)
    {
        var seconds = _rounds.Median(engine, one => one.Time.TotalSeconds);
        var own = engine == "matcher"
            ? ""
            : $"{_rounds.Median(engine, one => double.Parse(one.Output.Trim(), CultureInfo.InvariantCulture)):F2}";
        var ratio = engines.Contains("matcher") ? $"{_rounds.TimesMatcher(engine):F1}" : "";
        return $"| {engine} | {seconds:F2} | {own} | {ratio} | {county.Bytes / seconds / 1e9:F2} "
            + $"| {_rounds.Median(engine, one => one.Processor.TotalSeconds):F2} | {_rounds.Median(engine, one => one.PeakBytes) / 1e6:F0} |";
    }

    // The engines read the same files by the same rules: what one finds alone is a mistake of somebody's.
    private int Compare()
    {
        var matcher = Findings.Read(_rounds.OutputOf("matcher"));
        var undecided = Findings.ReadUndecided(_rounds.OutputOf("matcher"));
        var lines = new List<string>();
        foreach (var engine in engines.Where(engine => engine != "matcher"))
        {
            var other = Findings.Read(_rounds.OutputOf(engine));
            Console.WriteLine(
                $"Person × rule: matcher {matcher.Count:N0}, {engine} {other.Count:N0}, the same {matcher.Intersect(other).Count:N0}");
            Tell("matcher alone", matcher.Except(other));
            Console.WriteLine($"  {engine} alone, and undecided for Matcher: {other.Intersect(undecided).Count:N0}");
            Tell($"{engine} alone", other.Except(matcher).Except(undecided));
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
}
