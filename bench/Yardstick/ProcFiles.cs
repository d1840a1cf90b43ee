using System.Globalization;

namespace Matcher.Bench.Yardstick;

/// <summary>What Linux says of a process, in two small files (proc(5)).</summary>
internal static class ProcFiles
{
    private const int Kibi = 1024;

    // sysconf(_SC_CLK_TCK), the same on every Linux in use.
    private const double TicksPerSecond = 100;

    // Counted from the one after the program's name in brackets, which may hold blanks.
    private const int UserTicks = 11;
    private const int SystemTicks = 12;

    /// <summary>Its peak of resident memory and its processor time so far; null when it has ended.</summary>
    /// <exception cref="IOException">It has ended.</exception>
    public static (long PeakBytes, TimeSpan Processor)? Look(int process)
    {
        var peak = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        if (peak is null)
            return null;
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (Number(peak.Split(':')[1].Replace("kB", "", StringComparison.Ordinal)) * Kibi,
            TimeSpan.FromSeconds((Number(fields[UserTicks]) + Number(fields[SystemTicks])) / TicksPerSecond));
    }

    private static long Number(string text) =>
        long.Parse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
}
