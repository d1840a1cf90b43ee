using System.Diagnostics;
using Matcher.Support;

namespace Matcher.Scheduling.Tasks;

[TestFixture]
public sealed class CronLineTests
{
    private static string Line => CronLine.Of(SomeRun.OnUnix);

    [Test]
    public void The_line_is_this_one() => Assert.That(Line, Is.EqualTo(
        @"5 2 * * * cd '/srv/100\% $HOME/柳林' && timeout 6h '/opt/低保 比对/matcher' run '/srv/100\% $HOME/柳林/matcher.yaml'"
        + $" --scheduled --retry 2 --retry-after 30m # {SomeRun.OnUnix.Marker}"));

    [Test]
    public void What_else_is_in_a_crontab_stays_to_the_byte()
    {
        var before = "# mine\nMAILTO=\"\"\n\n0 1 * * * /usr/bin/backup\n# note: " + SomeRun.OnUnix.Marker + "\n";
        var once = CronLine.AddTo(before, SomeRun.OnUnix);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(once, Is.EqualTo(before + Line + "\n"));
            Assert.That(CronLine.IsIn(before, SomeRun.OnUnix), Is.False, "a remark that quotes the marker is somebody's own");
            Assert.That(CronLine.IsIn(once, SomeRun.OnUnix), Is.True);
            Assert.That(CronLine.AddTo(once, SomeRun.OnUnix), Is.EqualTo(once), "twice is once");
            Assert.That(CronLine.TakeFrom(once, SomeRun.OnUnix), Is.EqualTo(before));
        }
    }

    [Test]
    public void Another_config_keeps_its_line()
    {
        var both = CronLine.AddTo(CronLine.AddTo("", SomeRun.OnUnix), SomeRun.OnUnix with { Config = "/srv/other/matcher.yaml" });
        Assert.That(CronLine.TakeFrom(both, SomeRun.OnUnix with { Config = "/srv/other/matcher.yaml" }), Is.EqualTo(Line + "\n"));
    }

    // A shell takes it apart, not a model of one.
    [Test]
    public void The_shell_gives_the_program_the_words_that_were_meant()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("there is no cron on Windows");
            return;
        }

        using var folder = new TemporaryFolder();
        var home = Directory.CreateDirectory(Path.Combine(folder.Path, "低保 100% $HOME 'x'")).FullName;
        var program = folder.Write(Path.Combine(home, "matcher"), "#!/bin/sh\npwd > said\nprintf '%s\\n' \"$@\" >> said\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        var run = SomeRun.OnUnix with { Program = program, Folder = home, Config = Path.Combine(home, "matcher.yaml") };
        using (var shell = Process.Start("/bin/sh", ["-c", CronLine.CommandOf(run)]))
            shell.WaitForExit();
        Assert.That(File.ReadAllLines(Path.Combine(home, "said"), System.Text.Encoding.UTF8), Is.EqualTo([home, .. run.Words]));
    }
}
