using System.Text;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Formats.Opening;

/// <summary>A file that is still being copied when its turn comes: it is waited for, and half of it is never taken for the whole.</summary>
[TestFixture]
public sealed class CopiedFilesTests
{
    private const string Header = "身份证号,所有人,号牌号码\n";
    private const string Row = "149901197001010027,张三,晋J00001\n";

    [Test]
    public void It_is_read_when_it_no_longer_grows()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("v.csv", Header);
        var copying = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);
        var clock = new InstantClock
        {
            DuringWait = wait =>
            {
                if (wait == 2)
                    copying.Dispose();
                if (wait is > 2 and < 6)
                    File.AppendAllText(path, Row);
            },
        };
        var problems = new ProblemList();

        using var opened = OpenedFile.Open(new InputFile(0, path, "v.csv"), SmallCounty.Vehicles, new SharedFiles(clock), problems);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(opened!.Length, Is.EqualTo(Encoding.UTF8.GetByteCount(Header) + (3 * Encoding.UTF8.GetByteCount(Row))));
            Assert.That(problems.All.Select(problem => (problem.Code, problem.Severity)),
                Is.EqualTo(new[] { (ProblemCode.FileWaitedFor, Severity.Warning) }), "who finds the file changed later should know");
        }
    }

    [Test]
    public void It_is_not_read_where_it_still_grows()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("v.csv", Header);
        var copying = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);
        var clock = new InstantClock
        {
            DuringWait = wait =>
            {
                if (wait == 1)
                    copying.Dispose();
                else
                    File.AppendAllText(path, Row);
            },
        };
        var problems = new ProblemList();

        using var opened = OpenedFile.Open(new InputFile(0, path, "v.csv"), SmallCounty.Vehicles, new SharedFiles(clock), problems);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(opened, Is.Null);
            Assert.That(problems.All.Single().Code, Is.EqualTo(ProblemCode.FileBeingCopied));
            Assert.That(clock.Waits.Sum(wait => wait.TotalSeconds), Is.InRange(30, 33), "a night must end");
        }
    }

    [Test]
    public void A_file_that_nobody_writes_is_not_waited_for()
    {
        using var folder = new TemporaryFolder();
        var clock = new InstantClock();
        using var opened = OpenedFile.Open(new InputFile(0, folder.Write("v.csv", Header + Row), "v.csv"), SmallCounty.Vehicles,
            new SharedFiles(clock), new ProblemList());
        Assert.That(clock.Waits, Is.Empty);
    }
}
