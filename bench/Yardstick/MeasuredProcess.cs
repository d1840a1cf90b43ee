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
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs it.</summary>
    /// <param name="program">The executable.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="accepted">Exit codes that are no failure.</param>
    public static Measured Run(string program, IReadOnlyList<string> arguments, params int[] accepted)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(BetweenLooks))
        {
            if (Look(process) is not { } seen)
                break; // it has just ended
            (peak, processor) = (Math.Max(peak, seen.PeakBytes), seen.Processor);
        }

        process.WaitForExit();
        var time = watch.Elapsed;
        if (!accepted.Append(0).Contains(process.ExitCode))
            throw new InvalidOperationException($"{Path.GetFileName(program)} {arguments[0]} ended with {process.ExitCode}");
        return new Measured(time, processor, peak, output.GetAwaiter().GetResult());
    }

    // On Linux the library looks at every thread each time it is asked for anything: the watcher would take what it measures.
    private static (long PeakBytes, TimeSpan Processor)? Look(Process process)
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return ProcFiles.Look(process.Id);
            process.Refresh();
            return (process.PeakWorkingSet64, process.TotalProcessorTime);
        }
        catch (Exception error) when (error is InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
