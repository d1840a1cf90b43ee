using System.Globalization;
using System.Text;
using Matcher.Cli.Sessions;
using Matcher.Cli.Support;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Record;

namespace Matcher.Cli.Logging;

[TestFixture]
public sealed class RunLogTests
{
    [Test]
    public void A_run_leaves_version_problems_and_exit_code_in_the_file_of_the_day()
    {
        using var folder = new TemporaryFolder();
        var session = TestSession.Of(chinese: true);
        var logs = Path.Combine(folder.Path, "logs");
        string? file;
        using (var log = RunLog.Open(logs, session))
        {
            file = log.File;
            log.Begin("run", "matcher.yaml", new RunOptions { Rules = ["graduated"] });
            log.Problems([FileProblems.Empty(new Place("车辆.csv")), FileProblems.Empty(new Place("车辆.csv"))], session);
            log.End(ExitCode.Incomplete);
        }

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file!));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Path.GetFileName(file),
                Does.Match($@"^matcher-{session.Clock.GetLocalNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture)}\.log$"));
            Assert.That(text, Does.Contain(ProgramVersion.Text).And.Contain("graduated").And.Contain("exit code 4"));
            Assert.That(text.Split("车辆.csv"), Has.Length.EqualTo(2), "a problem is logged once");
        }
    }

    [Test]
    public void An_exception_is_logged_without_its_text()
    {
        using var folder = new TemporaryFolder();
        var session = TestSession.Of();
        string? file;
        using (var log = RunLog.Open(folder.Path, session))
        {
            file = log.File;
            log.Failure(new InvalidOperationException("row: 王某某", new FormatException("王某某")), ExitCode.Bug);
        }

        Assert.That(File.ReadAllText(file!),
            Does.Contain("InvalidOperationException").And.Contain("FormatException").And.Not.Contain("王某某"));
    }

    [Test]
    public void Two_runs_may_log_at_the_same_time()
    {
        using var folder = new TemporaryFolder();
        var session = TestSession.Of();
        using (var first = RunLog.Open(folder.Path, session))
        using (var second = RunLog.Open(folder.Path, session))
        {
            first.End(ExitCode.Complete);
            second.End(ExitCode.Locked);
        }

        var text = string.Concat(Directory.GetFiles(folder.Path, "*.log").Select(File.ReadAllText));
        Assert.That(text, Does.Contain("exit code 0").And.Contain("exit code 6"));
    }

    [Test]
    public void A_folder_that_cannot_be_written_is_a_warning_and_no_more()
    {
        using var folder = new TemporaryFolder();
        var inTheWay = Path.Combine(folder.Path, "logs");
        File.WriteAllText(inTheWay, "");
        var session = TestSession.Of();
        using var log = RunLog.Open(inTheWay, session);
        log.End(ExitCode.Complete);
        Assert.That(session.ErrorLines().Single(), Does.StartWith("warning:").And.Contain(inTheWay));
    }
}
