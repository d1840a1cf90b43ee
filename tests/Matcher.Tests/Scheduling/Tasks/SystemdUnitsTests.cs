using System.Diagnostics;
using Matcher.Support;

namespace Matcher.Scheduling.Tasks;

[TestFixture]
public sealed class SystemdUnitsTests
{
    private static string Marker => SomeRun.OnUnix.Marker;

    [Test]
    public void The_service_is_this_file() => Assert.That(SystemdUnits.Service(SomeRun.OnUnix, "civil"), Is.EqualTo(
        $"""
        # {Marker}: made by matcher schedule, taken away by matcher schedule --remove
        [Unit]
        Description=Matcher 柳林县

        [Service]
        Type=oneshot
        User=civil
        WorkingDirectory=/srv/100%% $HOME/柳林
        ExecStart="/opt/低保 比对/matcher" "run" "/srv/100%% $$HOME/柳林/matcher.yaml" "--scheduled" "--retry" "2" "--retry-after" "30m"
        TimeoutStartSec=6h

        """));

    [Test]
    public void The_timer_is_this_file() => Assert.That(SystemdUnits.Timer(SomeRun.OnUnix, isOfSystem: true), Is.EqualTo(
        $"""
        # {Marker}: made by matcher schedule, taken away by matcher schedule --remove
        [Unit]
        Description=Matcher 柳林县

        [Timer]
        OnCalendar=*-*-* 02:05:00
        AccuracySec=1min
        Persistent=true
        WakeSystem=true
        Unit={Marker}.service

        [Install]
        WantedBy=timers.target

        """));

    // An account's systemd may not wake the machine: before version 254 such a timer does not even start.
    [Test]
    public void The_timer_of_an_account_does_not_wake_the_machine() =>
        Assert.That(SystemdUnits.Timer(SomeRun.OnUnix, isOfSystem: false), Does.Not.Contain("Wake"));

    [Test]
    public void A_dollar_in_the_path_of_the_program_stays_one() =>
        Assert.That(SystemdUnits.Service(SomeRun.OnUnix with { Program = "/opt/$x/matcher" }, null),
            Does.Contain("ExecStart=/usr/bin/env \"/opt/$$x/matcher\" \"run\""));

    [Test]
    public void A_county_with_a_line_break_in_its_name_adds_no_line() =>
        Assert.That(SystemdUnits.Timer(SomeRun.OnUnix with { County = "柳林\nOnCalendar=minutely" }, isOfSystem: true).Split('\n')
            .Count(line => line.StartsWith("OnCalendar", StringComparison.Ordinal)), Is.EqualTo(1));

    [Test]
    public void Systemd_itself_finds_nothing_wrong()
    {
        using var folder = new TemporaryFolder();
        // It looks whether the program is there and may be run.
        var home = Path.Combine(folder.Path, "低保 100% $HOME");
        var program = folder.Write(Path.Combine(home, "matcher"), "#!/bin/sh\n");
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("systemd is not for Windows");
            return;
        }

        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        var run = SomeRun.OnUnix with { Program = program, Folder = home };
        var service = folder.Write(SystemdUnits.ServiceName(run), SystemdUnits.Service(run, null));
        var timer = folder.Write(SystemdUnits.TimerName(run), SystemdUnits.Timer(run, isOfSystem: true));
        Process verify;
        try
        {
            verify = Process.Start(new ProcessStartInfo("systemd-analyze", ["verify", "--man=no", service, timer])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("systemd-analyze is not on this machine");
            return;
        }

        using (verify)
        {
            var said = verify.StandardError.ReadToEnd() + verify.StandardOutput.ReadToEnd();
            verify.WaitForExit();
            var ours = said.Split('\n').Where(line => line.Contains(run.Marker, StringComparison.Ordinal)
                && !line.Contains("timers.target", StringComparison.Ordinal));
            Assert.That(ours, Is.Empty);
        }
    }
}
