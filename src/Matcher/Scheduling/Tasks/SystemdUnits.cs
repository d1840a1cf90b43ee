using System.Globalization;

namespace Matcher.Scheduling.Tasks;

/// <summary>The two units that systemd wants: a service, and the timer that starts it.</summary>
public static class SystemdUnits
{
    // Finds the program on no path, and takes no part of its name for a variable.
    private const string Env = "/usr/bin/env";

    /// <summary>Name of the service's file.</summary>
    public static string ServiceName(NightlyRun run) => $"{run.Marker}.service";

    /// <summary>Name of the timer's file.</summary>
    public static string TimerName(NightlyRun run) => $"{run.Marker}.timer";

    /// <summary>
    /// The service. It is no Restart= that tries again: for a oneshot service systemd 252 refuses RestartForceExitStatus=, and the
    /// program knows by itself which exit codes are worth it.
    /// </summary>
    /// <param name="run">What it starts.</param>
    /// <param name="account">Who runs it, in a unit of the system; null: whoever's unit it is.</param>
    public static string Service(NightlyRun run, string? account) =>
        $"""
        # {run.Marker}: made by matcher schedule, taken away by matcher schedule --remove
        [Unit]
        Description=Matcher {SystemdText.OneLine(run.County)}

        [Service]
        Type=oneshot
        {(account is null ? "" : $"User={SystemdText.Value(account)}\n")}WorkingDirectory={SystemdText.Value(run.Folder)}
        ExecStart={Command(run)}
        TimeoutStartSec={run.Hours.ToString(CultureInfo.InvariantCulture)}h

        """;

    /// <summary>The timer. A start that was missed is made up for.</summary>
    /// <param name="run">What it starts.</param>
    /// <param name="isOfSystem">Whether it is a unit of the system: only those may wake the machine.</param>
    public static string Timer(NightlyRun run, bool isOfSystem) =>
        $"""
        # {run.Marker}: made by matcher schedule, taken away by matcher schedule --remove
        [Unit]
        Description=Matcher {SystemdText.OneLine(run.County)}

        [Timer]
        OnCalendar=*-*-* {run.At.ToString("HH:mm", CultureInfo.InvariantCulture)}:00
        AccuracySec=1min
        Persistent=true
        {(isOfSystem ? "WakeSystem=true\n" : "")}Unit={ServiceName(run)}

        [Install]
        WantedBy=timers.target

        """;

    // In the program's own path a dollar is not undoubled.
    private static string Command(NightlyRun run)
    {
        var words = string.Join(' ', run.Words.Select(SystemdText.Word));
        return run.Program.Contains('$', StringComparison.Ordinal)
            ? $"{Env} {SystemdText.Word(run.Program)} {words}"
            : $"{SystemdText.Word(run.Program)} {words}";
    }
}
