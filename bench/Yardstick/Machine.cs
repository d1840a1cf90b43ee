using System.Runtime.InteropServices;

namespace Matcher.Bench.Yardstick;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    /// <summary>Cores, system and runtime.</summary>
    public static string InWords =>
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
}
