using Matcher.Cli.Machines;

namespace Matcher.Cli.Scheduling;

/// <summary>What starts a program at night, asked in its own way: Task Scheduler, systemd or cron.</summary>
internal interface INightScheduler
{
    /// <summary>What it is called in <c>schedule.json</c>.</summary>
    string Kind { get; }

    /// <summary>What the run is called there.</summary>
    string Name { get; }

    /// <summary>What is installed: by file name, the text.</summary>
    IReadOnlyList<ScheduleText> Texts { get; }

    /// <summary>Whose it is that bears the name now.</summary>
    ScheduleOwner Owner();

    /// <summary>Installs it, over an earlier one that is ours.</summary>
    ToolResult? Install();

    /// <summary>Takes it away. It must be ours.</summary>
    ToolResult? Remove();

    /// <summary>Starts it now, as it would start at night.</summary>
    ToolResult? Start();

    /// <summary>What the scheduler knows of a start of which the program knows nothing; empty: nothing that can be understood.</summary>
    string WhyNotStarted();
}

/// <summary>A text of a scheduler.</summary>
/// <param name="File">What its file is called; empty: it is a line of a file.</param>
/// <param name="Text">The text.</param>
internal sealed record ScheduleText(string File, string Text);

/// <summary>Whose an entry of a scheduler is.</summary>
internal enum ScheduleOwner
{
    /// <summary>There is none of that name.</summary>
    Nobody,

    /// <summary>This config's.</summary>
    Ours,

    /// <summary>Somebody else's.</summary>
    Another,
}
