using Matcher.Cli.Machines;

namespace Matcher.Cli.Scheduling;

/// <summary>A machine that notes what it is asked to do, and does what the test says.</summary>
internal sealed class PretendedMachine(SchedulerKind scheduler) : IMachine
{
    /// <summary>What was run, words joined by blanks.</summary>
    public List<string> Ran { get; } = [];

    /// <summary>What each tool was given to read.</summary>
    public List<string> Inputs { get; } = [];

    /// <summary>What a tool answers; null: it is not there.</summary>
    public Func<string, ToolResult?> Answer { get; set; } = _ => new ToolResult(0, "", "");

    public Dictionary<char, string> Shares { get; } = [];

    public SchedulerKind Scheduler => scheduler;

    public string Account { get; set; } = @"CIVIL\王科长";

    public bool IsAdministrator { get; set; }

    public string Program { get; set; } = @"D:\Matcher\matcher.exe";

    public IReadOnlyList<string> WordsBefore => [];

    public string HomeFolder => "/home/civil";

    public string UnitFolder { get; set; } = "/nowhere";

    public string TemporaryFolder { get; set; } = Path.GetTempPath();

    public string? ShareOf(char drive) => Shares.GetValueOrDefault(drive);

    public ToolResult? Run(string tool, IReadOnlyList<string> words, string? input = null)
    {
        var line = string.Join(' ', words.Prepend(tool));
        Ran.Add(line);
        if (input is not null)
            Inputs.Add(input);
        return Answer(line);
    }

    public ToolResult? RunOnConsole(string tool, IReadOnlyList<string> words) => Run(tool, words);
}
