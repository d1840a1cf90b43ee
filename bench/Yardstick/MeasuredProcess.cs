using System.Diagnostics;

namespace Matcher.Bench.Yardstick;

/// <summary>What a process took, from its start to its end.</summary>
/// <param name="Time">By the clock on the wall.</param>
/// <param name="Processor">On all cores together.</param>
/// <param name="PeakBytes">Most memory it held at one time (resident set).</param>
/// <param name="Output">What it wrote to standard output.</param>
internal sealed record Measured(TimeSpan Time, TimeSpan Processor, long PeakBytes, string Output);

/// <summary>Runs a program to its end and measures the whole of it.</summary>
internal static class MeasuredProcess
{
    // The peak is a high-water mark, so the last look before the end misses at most what came after it.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs it.</summary>
    /// <param name="program">The executable.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="accepted">Exit codes that are no failure.</param>
    public static Measured Run(string program, IReadOnlyList<string> arguments, params int[] accepted)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(BetweenLooks))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
                processor = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                break; // it has just ended
            }
        }

        process.WaitForExit();
        var time = watch.Elapsed;
        if (!accepted.Append(0).Contains(process.ExitCode))
            throw new InvalidOperationException($"{Path.GetFileName(program)} {arguments[0]} ended with {process.ExitCode}");
        return new Measured(time, processor, peak, output.GetAwaiter().GetResult());
    }
}
