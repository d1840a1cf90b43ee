using System.Text.Json.Serialization;

namespace Matcher.Scheduling.Nights;

/// <summary>A night of which there are no lists.</summary>
/// <param name="Day">The day on which it was to start, or on which somebody started it.</param>
/// <param name="At">When, by the clock of the machine.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="ExitCode">What it ended with; null: it did not start, or did not come to an end.</param>
public sealed record LostRun(DateOnly Day, TimeOnly At, LostKind Kind, int? ExitCode);

/// <summary>What became of a night of which there are no lists.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LostKind>))]
public enum LostKind
{
    /// <summary>Nothing was started.</summary>
    Missed,

    /// <summary>It ended without lists; the exit code says why.</summary>
    Failed,

    /// <summary>It began and never came to an end: killed, or the power failed.</summary>
    BrokenOff,
}
