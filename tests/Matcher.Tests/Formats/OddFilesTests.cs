using System.Diagnostics;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Formats;

/// <summary>What fits a pattern and is no file, and files that cannot be read to their end.</summary>
[TestFixture]
public sealed class OddFilesTests
{
    [Test]
    [Platform("Linux")]
    public void A_pipe_is_refused_and_not_waited_for()
    {
        using var folder = new TemporaryFolder();
        using (var mkfifo = Process.Start("mkfifo", Path.Combine(folder.Path, "v.csv")))
            mkfifo.WaitForExit();
        Assert.That(Problems(folder), Is.EqualTo(new[] { (ProblemCode.FileIsNoFile, "v.csv") }));
    }

    [Test]
    [Platform("Linux")]
    public void A_device_without_an_end_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "v.csv"), "/dev/zero");
        Assert.That(Problems(folder), Is.EqualTo(new[] { (ProblemCode.FileIsNoFile, "v.csv") }));
    }

    [Test]
    [Platform("Linux")]
    public void A_file_that_opens_and_cannot_be_read_fails_its_source()
    {
        // The first page of a process's memory is never there: the file opens, and reading it is an input-output error.
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "v.csv"), "/proc/self/mem");
        Assert.That(Problems(folder), Is.EqualTo(new[] { (ProblemCode.FileUnreadable, "v.csv") }));
    }

    [Test]
    public void A_folder_is_no_file()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "v.csv"));
        Assert.That(Problems(folder), Is.EqualTo(new[] { (ProblemCode.SourceFileIsFolder, "v.csv") }));
    }

    [Test]
    public void A_file_that_grows_while_it_is_read_fails_its_source()
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,王小明,{Id(1)}\n", out _);
        var path = folder.Write("v.csv", $"身份证号,所有人,号牌号码\n{Id(9)},别的人,晋J1\n");
        var rejects = new WritingRejects(path);
        File.AppendAllText(path, "1.5E+17,别的人,晋J2\n", System.Text.Encoding.UTF8);
        Assert.That(Match(folder, roster, "v.csv", rejects).Matches.Failure!.Code, Is.EqualTo(ProblemCode.FileChangedWhileRead));
    }

    private static IEnumerable<(ProblemCode Code, string? File)> Problems(TemporaryFolder folder)
    {
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,王小明,{Id(1)}\n", out _);
        var result = Match(folder, roster, "v.csv");
        Assert.That(result.Matches.Failure, Is.Not.Null);
        return result.Problems.Select(problem => (problem.Code, problem.Where.File));
    }

    // Somebody writes to the file when its first reject is known.
    private sealed class WritingRejects(string path) : IRejectSink
    {
        public void Add(Reject reject) => File.AppendAllText(path, "x", System.Text.Encoding.UTF8);
    }
}
