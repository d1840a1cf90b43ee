using Matcher.Cli.Machines;
using Matcher.Scheduling.Tasks;

namespace Matcher.Cli.Scheduling;

/// <summary>cron, through the crontab of an account.</summary>
/// <param name="machine">The machine.</param>
/// <param name="run">What is to be started.</param>
/// <param name="account">Whose crontab; null: that of whoever is at work.</param>
internal sealed class CronScheduler(IMachine machine, NightlyRun run, string? account) : INightScheduler
{
    private const string Tool = "crontab";

    public string Kind => "cron";

    public string Name => run.Marker;

    public IReadOnlyList<ScheduleText> Texts => [new("", CronLine.Of(run) + "\n")];

    public ScheduleOwner Owner() => CronLine.IsIn(Read(), run) ? ScheduleOwner.Ours : ScheduleOwner.Nobody;

    public ToolResult? Install() => Replace(CronLine.AddTo(Read(), run));

    public ToolResult? Remove() => Replace(CronLine.TakeFrom(Read(), run));

    // As cron starts it: with hardly an environment, and nobody waits for its end.
    public ToolResult? Start() => machine.Run("env",
    [
        "-i", $"HOME={machine.HomeFolder}", $"LOGNAME={machine.Account}", "PATH=/usr/bin:/bin", "SHELL=/bin/sh",
        "/bin/sh", "-c", $"{{\n{CronLine.CommandOf(run)}\n}} >/dev/null 2>&1 &",
    ]);

    public string WhyNotStarted() => "";

    // Exit code 1: there is none yet.
    private string Read() => machine.Run(Tool, [.. Whose, "-l"]) is { IsDone: true, Output: var text } ? text : "";

    private ToolResult? Replace(string crontab) => machine.Run(Tool, [.. Whose, "-"], crontab);

    private string[] Whose => account is null ? [] : ["-u", account];
}
