using System.Text.Json.Serialization;

namespace Matcher.Scheduling.Journal;

/// <summary>A line of the journal: the start of a run, or its end. What is added later may be lacking.</summary>
internal sealed record JournalLine
{
    public string Run { get; init; } = "";

    public DateTimeOffset? Started { get; init; }

    public DateOnly? AsOf { get; init; }

    public bool? Scheduled { get; init; }

    public bool? Whole { get; init; }

    public int? Process { get; init; }

    public DateTimeOffset? Ended { get; init; }

    public int? ExitCode { get; init; }

    public string? Outcome { get; init; }

    public DateTimeOffset? Again { get; init; }
}

/// <summary>Writes and reads it without looking at types at run time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JournalLine))]
internal sealed partial class JournalContext : JsonSerializerContext;
