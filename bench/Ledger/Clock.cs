using System.Diagnostics;

namespace Matcher.Bench.Ledger;

/// <summary>Prints how long something takes, and how much of the processors' time, as a line of a table.</summary>
internal static class Clock
{
    /// <summary>Times what gives nothing.</summary>
    public static void Timed(string name, Action work) => Timed(name, () =>
    {
        work();
        return 0;
    });

    /// <summary>Times what gives something.</summary>
    public static T Timed<T>(string name, Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var result = work();
        process.Refresh();
        Console.WriteLine($"| {name} | {watch.Elapsed.TotalSeconds:N2} | {(process.TotalProcessorTime - before).TotalSeconds:N2} |");
        return result;
    }
}
