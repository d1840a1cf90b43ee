namespace Matcher.Scheduling.Journal;

/// <summary>
/// A run as the program itself recorded it, whatever became of it: when, how it ended, and who started it. Nobody's name is in it.
/// </summary>
public sealed record RunEntry
{
    /// <summary>Which run it is.</summary>
    public required string Id { get; init; }

    /// <summary>When it began, with the offset of the machine's clock.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>基准日; null: it was not known yet.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether a scheduler started it.</summary>
    public bool IsScheduled { get; init; }

    /// <summary>Whether it was to write the lists of the whole county: no dry run, no part.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The number of its process.</summary>
    public int Process { get; init; }

    /// <summary>When it ended; null: nothing is known of its end.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Its exit code; null as above.</summary>
    public int? ExitCode { get; init; }

    /// <summary>When it is tried again by itself; null: it is not.</summary>
    public DateTimeOffset? Again { get; init; }

    /// <summary>Whether its process is still there: it is running, or waits to try again.</summary>
    public bool IsAlive { get; init; }

    /// <summary>Whether it came to its end and wrote its lists, be it that something was not checked.</summary>
    public bool HasLists => ExitCode is 0 or 4;

    /// <summary>Whether it began and was ended from outside: killed, or the power failed.</summary>
    public bool IsBroken => Ended is null && !IsAlive;
}
