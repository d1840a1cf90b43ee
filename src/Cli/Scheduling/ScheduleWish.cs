namespace Matcher.Cli.Scheduling;

/// <summary>What the command line asks for.</summary>
/// <param name="At">When it starts, every day.</param>
/// <param name="Hours">After how many hours it is ended.</param>
/// <param name="Account">Who runs it; null: whoever is at work.</param>
internal sealed record ScheduleWish(TimeOnly At, int Hours, string? Account);

/// <summary>What is to be done with the schedule.</summary>
internal enum ScheduleAct
{
    /// <summary>Show what would be installed; nothing changes.</summary>
    Print,

    /// <summary>Install it.</summary>
    Install,

    /// <summary>Run it once, as it runs at night.</summary>
    Verify,

    /// <summary>Take it away.</summary>
    Remove,
}
