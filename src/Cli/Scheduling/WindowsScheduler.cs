using System.Text;
using Matcher.Cli.Machines;
using Matcher.Scheduling.Tasks;

namespace Matcher.Cli.Scheduling;

/// <summary>Task Scheduler, through schtasks.</summary>
/// <param name="machine">The machine.</param>
/// <param name="run">What is to be started.</param>
/// <param name="account">Who runs it.</param>
/// <param name="logon">How that account is logged on.</param>
/// <param name="first">The first day on which it may start.</param>
internal sealed class WindowsScheduler(
    IMachine machine, NightlyRun run, string account, TaskLogon logon, DateOnly first)
    : INightScheduler
{
    private const string Tool = "schtasks";

    public string Kind => "windows";

    public string Name => WindowsTask.NameOf(run);

    public IReadOnlyList<ScheduleText> Texts =>
        [new($"{run.Marker}.xml", Encoding.Unicode.GetString(WindowsTask.Xml(run, account, logon, first)).TrimStart('\uFEFF'))];

    public ScheduleOwner Owner() => machine.Run(Tool, ["/Query", "/TN", Name, "/XML"]) switch
    {
        { IsDone: true, Output: var xml } => xml.Contains(run.Marker, StringComparison.Ordinal)
            ? ScheduleOwner.Ours
            : ScheduleOwner.Another,
        _ => ScheduleOwner.Nobody,
    };

    // Without /F a task of that name that could not be looked at stays: nobody is there to answer what schtasks asks.
    public ToolResult? Install()
    {
        var file = Path.Combine(machine.TemporaryFolder, $"{run.Marker}-{Environment.ProcessId}.xml");
        try
        {
            File.WriteAllBytes(file, WindowsTask.Xml(run, account, logon, first));
            string[] words = ["/Create", "/TN", Name, "/XML", file, .. Owner() == ScheduleOwner.Ours ? ["/F"] : Array.Empty<string>()];
            return logon switch
            {
                TaskLogon.LocalOnly => machine.Run(Tool, words),
                TaskLogon.Managed => machine.Run(Tool, [.. words, "/RU", account, "/RP", ""]),
                // It asks for the password itself: Matcher never sees it.
                _ => machine.RunOnConsole(Tool, [.. words, "/RU", account, "/RP", "*"]),
            };
        }
        finally
        {
            File.Delete(file);
        }
    }

    public ToolResult? Remove() => machine.Run(Tool, ["/Delete", "/TN", Name, "/F"]);

    public ToolResult? Start() => machine.Run(Tool, ["/Run", "/TN", Name]);

    public string WhyNotStarted() => "";
}
