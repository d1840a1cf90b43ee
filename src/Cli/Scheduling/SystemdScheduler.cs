using System.Text;
using Matcher.Cli.Machines;
using Matcher.Scheduling.Tasks;

namespace Matcher.Cli.Scheduling;

/// <summary>systemd, through its unit files and systemctl.</summary>
/// <param name="machine">The machine.</param>
/// <param name="run">What is to be started.</param>
/// <param name="account">Who runs it; null: whoever's systemd it is.</param>
internal sealed class SystemdScheduler(IMachine machine, NightlyRun run, string? account) : INightScheduler
{
    private const string Tool = "systemctl";

    private bool IsOfSystem => machine.Scheduler == SchedulerKind.System;

    public string Kind => "systemd";

    public string Name => SystemdUnits.TimerName(run);

    public IReadOnlyList<ScheduleText> Texts =>
    [
        new(SystemdUnits.ServiceName(run), SystemdUnits.Service(run, account)),
        new(SystemdUnits.TimerName(run), SystemdUnits.Timer(run, IsOfSystem)),
    ];

    public ScheduleOwner Owner()
    {
        var files = Texts.Select(text => PathOf(text.File)).Where(File.Exists).ToList();
        return files.Count == 0 ? ScheduleOwner.Nobody
            : files.All(file => File.ReadAllText(file, Encoding.UTF8).Contains(run.Marker, StringComparison.Ordinal)) ? ScheduleOwner.Ours
            : ScheduleOwner.Another;
    }

    public ToolResult? Install()
    {
        Directory.CreateDirectory(machine.UnitFolder);
        foreach (var (file, text) in Texts)
            File.WriteAllText(PathOf(file), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return Control("daemon-reload") is { IsDone: false } failed ? failed : Control("enable", "--now", Name);
    }

    public ToolResult? Remove()
    {
        var stopped = Control("disable", "--now", Name);
        foreach (var (file, _) in Texts)
            File.Delete(PathOf(file));
        Control("daemon-reload");
        return stopped;
    }

    public ToolResult? Start() => Control("start", "--no-block", SystemdUnits.ServiceName(run));

    public string WhyNotStarted() =>
        Control("show", "--property=Result,ExecMainCode,ExecMainStatus", SystemdUnits.ServiceName(run))?.Said ?? "";

    private ToolResult? Control(params string[] words) => machine.Run(Tool, IsOfSystem ? words : ["--user", .. words]);

    private string PathOf(string file) => Path.Combine(machine.UnitFolder, file);
}
