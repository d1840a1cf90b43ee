using System.Text;
using System.Text.Json;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>A night goes wrong, and somebody looks in the morning: with the real program, its processes and its files.</summary>
[TestFixture]
public sealed class MorningTests
{
    private TestCounty _county = null!;

    [SetUp]
    public void MakeCounty() => _county = new TestCounty();

    [TearDown]
    public void RemoveCounty() => _county.Dispose();

    [Test]
    [Platform(Exclude = "Win", Reason = "there are no signals")]
    public void A_run_that_is_killed_is_seen_while_it_runs_and_after()
    {
        _county.Lengthen();
        using var run = _county.StartRun("--scheduled");
        run.WaitForMessage("reading the roster");
        var during = Status();
        run.Interrupt("KILL");
        run.End();
        var after = Status();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(during.Output, Does.Contain("A run is going on, since"));
            Assert.That(after.Output, Does.Not.Contain("A run is going on"));
            Assert.That(after.Output, Does.StartWith("warning: ").And.Contain("was cut off (killed, or no power)"));
            Assert.That(after.Output, Does.Contain("What to do: nothing is half-written"));
            Assert.That(after.ExitCode, Is.EqualTo(4));
        }
    }

    [Test]
    public void After_a_night_that_failed_the_next_one_says_so_first_everywhere()
    {
        _county.EditConfig(text => text.Replace("county:", "coutny:", StringComparison.Ordinal));
        Assert.That(_county.Run("--scheduled").ExitCode, Is.EqualTo(3));
        var broken = Status();
        _county.EditConfig(text => text.Replace("coutny:", "county:", StringComparison.Ordinal));
        var failed = Status();

        var good = _county.Run("--scheduled");
        var result = _county.Results.Single();
        var report = Path.Combine(result, "report.html");
        var page = File.ReadAllBytes(report);
        var fine = Status();
        // The report made again says the same: what it says is in run.json.
        File.Delete(report);
        MatcherProcess.Run(Path.GetTempPath(), "report", _county.ConfigFile);
        var again = File.ReadAllBytes(report);
        var figures = File.ReadAllText(Path.Combine(result, "run.json"));
        var second = _county.Run();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(broken.ExitCode, Is.EqualTo(3));
            Assert.That(broken.Output, Does.Contain("ended with 3"), "the journal is read though the config cannot be");
            Assert.That(failed.ExitCode, Is.EqualTo(4));
            Assert.That(failed.Output, Does.StartWith("warning: There are no lists of 1 earlier runs").And.Contain("matcher check"));
            Assert.That(good.ExitCode, Is.Zero, good.Error);
            Assert.That(good.Error, Does.StartWith("warning: There are no lists of 1 earlier runs"));
            Assert.That(Encoding.UTF8.GetString(page), Does.Contain("此前没有产生清单的运行"));
            Assert.That(figures, Does.Contain("\"lostRuns\"").And.Contain("\"Failed\""));
            Assert.That(again, Is.EqualTo(page));
            Assert.That(fine.ExitCode, Is.Zero, fine.Output);
            Assert.That(second.Error, Does.Not.Contain("no lists"));
        }
    }

    [Test]
    public void What_is_not_checked_is_tried_again_by_itself_and_told()
    {
        foreach (var file in _county.FilesOf("vehicles"))
            File.Delete(file);
        var run = _county.Run("--scheduled", "--retry", "1", "--retry-after", "1s");
        var lines = File.ReadAllLines(Path.Combine(_county.LogFolder, "runs.jsonl"));
        var status = Status();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(4));
            Assert.That(run.Error, Does.Contain("It is tried again at"));
            Assert.That(lines, Has.Length.EqualTo(4), "two attempts, each with a beginning and an end");
            Assert.That(lines.Count(line => line.Contains("\"again\"", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(status.ExitCode, Is.EqualTo(4));
            Assert.That(status.Output, Does.Contain("Not checked in these lists").And.Contain("vehicles"));
        }
    }

    [Test]
    public void What_is_fine_is_not_tried_again() =>
        Assert.That(_county.Run("--retry", "3", "--retry-after", "9h").ExitCode, Is.Zero);

    [Test]
    public void Whatever_is_broken_the_rest_is_told()
    {
        using var empty = new TemporaryFolder();
        var nothing = MatcherProcess.Run(empty.Path, "status");
        var never = Status();
        _county.Run();
        File.WriteAllText(Directory.GetFiles(_county.Folder, "*.db", SearchOption.AllDirectories).Single(), "not a ledger");
        var damaged = Status();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(nothing.ExitCode, Is.EqualTo(3));
            Assert.That(Directory.EnumerateFileSystemEntries(empty.Path), Is.Empty);
            Assert.That(never.ExitCode, Is.EqualTo(4));
            Assert.That(never.Output, Does.Contain("Nothing has run yet.").And.Contain("There is no ledger yet"));
            Assert.That(damaged.ExitCode, Is.EqualTo(5).Or.EqualTo(3), damaged.Error);
            Assert.That(damaged.Output, Does.Contain("exit code 0: complete").And.Contain("What is to be done cannot be said"));
        }
    }

    [Test]
    public void For_monitors_the_members_are_these()
    {
        _county.Run();
        using var document = JsonDocument.Parse(Status("--json").Output);
        Assert.That(document.RootElement.EnumerateObject().Select(member => member.Name), Is.EqualTo((string[])
        [
            "exitCode", "outcome", "county", "config", "last", "running", "lostRuns", "isClockBehind", "run", "work", "inputs", "schedule",
            "nextRun", "disk", "problems",
        ]));
        Assert.That(document.RootElement.GetProperty("last").GetProperty("exitCode").GetInt32(), Is.Zero);
    }

    // cron without cron: its own tool is one of the test's, its shell the real one.
    [Test]
    [Platform(Exclude = "Win", Reason = "cron is not for Windows")]
    public void Installed_tried_and_taken_away()
    {
        if (OperatingSystem.IsWindows() || Directory.Exists("/run/systemd/system"))
        {
            Assert.Ignore("systemd is at work here: it is left alone");
            return;
        }

        using var tools = new TemporaryFolder();
        var crontab = Path.Combine(tools.Path, "crontab.txt");
        Tool(tools, "crontab", $"if [ \"$1\" = -l ]; then cat '{crontab}'; else cat > '{crontab}'; fi");
        Tool(tools, "systemctl", "exit 1");
        File.WriteAllText(crontab, "0 1 * * * /usr/bin/backup\n");

        var install = Schedule(tools, "--install", "--at", "01:30");
        var line = File.ReadAllText(crontab);
        var verify = Schedule(tools, "--verify");
        var status = Status();
        var remove = Schedule(tools, "--remove");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(install.ExitCode, Is.Zero, install.Error);
            Assert.That(line, Does.StartWith("0 1 * * * /usr/bin/backup\n30 1 * * * cd "));
            Assert.That(verify.ExitCode, Is.Zero, verify.Error);
            Assert.That(verify.Output, Does.Contain("exit code 0: complete").And.Contain("lists were written"));
            Assert.That(status.Output, Does.Contain("by the schedule").And.Contain("Next run: ").And.Contain("01:30"));
            Assert.That(remove.ExitCode, Is.Zero);
            Assert.That(File.ReadAllText(crontab), Is.EqualTo("0 1 * * * /usr/bin/backup\n"));
            Assert.That(Status().Output, Does.Contain("No run is scheduled"));
        }
    }

    private ProcessResult Status(params string[] more) => MatcherProcess.Run(Path.GetTempPath(), ["status", _county.ConfigFile, .. more]);

    private ProcessResult Schedule(TemporaryFolder tools, params string[] words) => MatcherProcess.RunWith(
        new() { ["PATH"] = tools.Path + ":" + Environment.GetEnvironmentVariable("PATH") },
        Path.GetTempPath(), ["schedule", _county.ConfigFile, .. words]);

    private static void Tool(TemporaryFolder tools, string name, string script)
    {
        var path = Path.Combine(tools.Path, name);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
