namespace Matcher.Cli.Machines;

/// <summary>The machine that the program is on, as far as scheduling needs it: tests put another one in its place.</summary>
internal interface IMachine
{
    /// <summary>What starts programs at night here.</summary>
    SchedulerKind Scheduler { get; }

    /// <summary>Who is at work: <c>DOMAIN\name</c> on Windows.</summary>
    string Account { get; }

    /// <summary>Whether this account may do everything.</summary>
    bool IsAdministrator { get; }

    /// <summary>Full path of what was started: the program itself, or what runs it.</summary>
    string Program { get; }

    /// <summary>What was given to it before the command, where it is not the program itself.</summary>
    IReadOnlyList<string> WordsBefore { get; }

    /// <summary>Full path of the account's own folder.</summary>
    string HomeFolder { get; }

    /// <summary>Full path of the folder of units of systemd.</summary>
    string UnitFolder { get; }

    /// <summary>Full path of a folder for files that are gone in a moment.</summary>
    string TemporaryFolder { get; }

    /// <summary>The share that a drive's letter stands for; null: it is a disk of this machine, or none.</summary>
    string? ShareOf(char drive);

    /// <summary>Runs a tool of the system to its end; null when it is not there or did not end in time.</summary>
    /// <param name="tool">Its name.</param>
    /// <param name="words">What it is given.</param>
    /// <param name="input">What it reads; null: nothing.</param>
    ToolResult? Run(string tool, IReadOnlyList<string> words, string? input = null);

    /// <summary>The same where the tool itself asks the user, for a password.</summary>
    ToolResult? RunOnConsole(string tool, IReadOnlyList<string> words);
}

/// <summary>What starts programs at night.</summary>
internal enum SchedulerKind
{
    /// <summary>Task Scheduler.</summary>
    Windows,

    /// <summary>systemd, for the whole machine.</summary>
    System,

    /// <summary>systemd, for one account.</summary>
    User,

    /// <summary>cron.</summary>
    Cron,
}

/// <summary>How a tool of the system ended. What it said is in the language of the machine: it is shown, never understood.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    /// <summary>Whether it did what it was asked.</summary>
    public bool IsDone => ExitCode == 0;

    /// <summary>What it said, on one line.</summary>
    public string Said => string.Join(' ',
        (Error + "\n" + Output).Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
