using System.Text;
using Matcher.Support;

namespace Matcher.Scheduling.Journal;

[TestFixture]
public sealed class RunJournalTests
{
    private static readonly DateTimeOffset Two = new(2026, 12, 1, 2, 0, 0, TimeSpan.FromHours(8));

    private TemporaryFolder _folder = null!;

    private string JournalFile => Path.Combine(_folder.Path, RunJournal.FileName);

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void A_run_that_ended_is_read_back()
    {
        using (var record = Begin("a"))
            Assert.That(record.End(Two.AddMinutes(3), 4, "Incomplete", null, null), Is.True);
        var entry = RunJournal.Read(_folder.Path).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(entry.Started, Is.EqualTo(Two));
            Assert.That(entry.Ended, Is.EqualTo(Two.AddMinutes(3)));
            Assert.That(entry.ExitCode, Is.EqualTo(4));
            Assert.That(entry.IsScheduled, Is.True);
            Assert.That(entry.AsOf, Is.EqualTo(new DateOnly(2026, 12, 1)));
            Assert.That(entry.IsBroken || entry.IsAlive, Is.False);
        }
    }

    [Test]
    public void A_run_that_is_going_on_is_told_from_one_that_was_killed()
    {
        var record = Begin("a");
        Assert.That(RunJournal.Read(_folder.Path).Single().IsAlive, Is.True);
        record.Dispose(); // what the system does to a process that is killed
        Assert.That(RunJournal.Read(_folder.Path).Single().IsBroken, Is.True);
    }

    [Test]
    public void One_that_waits_to_be_tried_again_is_still_there()
    {
        using var record = Begin("a");
        record.End(Two.AddMinutes(3), 4, "Incomplete", null, Two.AddMinutes(33));
        var entry = RunJournal.Read(_folder.Path).Single();
        Assert.That((entry.IsAlive, entry.Again), Is.EqualTo((true, Two.AddMinutes(33))));
    }

    [Test]
    public void A_line_cut_short_costs_itself_alone()
    {
        using (var record = Begin("a"))
            record.End(Two.AddMinutes(3), 0, "Complete", null, null);
        File.AppendAllText(JournalFile, "{\"run\":\"b\",\"start", new UTF8Encoding(false));
        using (var record = Begin("c"))
            record.End(Two.AddMinutes(9), 0, "Complete", null, null);
        Assert.That(RunJournal.Read(_folder.Path).Select(entry => (entry.Id, entry.ExitCode)),
            Is.EqualTo(new (string, int?)[] { ("a", 0), ("c", 0) }));
    }

    // After a power failure a file system may leave zeros where a line was to be; and anybody may have opened the file in an editor.
    [TestCase("\0\0\0\0\n")]
    [TestCase("null\n")]
    [TestCase("{}\n")]
    [TestCase("[1]\n")]
    [TestCase("{\"run\":\"x\",\"ended\":\"2026-12-01T02:00:00+08:00\"}\n")]
    [TestCase("{\"run\":\"x\",\"started\":\"yesterday\"}\n")]
    public void What_is_no_line_of_it_is_passed_over(string text)
    {
        File.WriteAllText(JournalFile, text, new UTF8Encoding(false));
        using (var record = Begin("a"))
            record.End(Two, 0, "Complete", null, null);
        Assert.That(RunJournal.Read(_folder.Path).Select(entry => entry.Id), Is.EqualTo((string[])["a"]));
    }

    [Test]
    public void It_does_not_grow_without_end()
    {
        File.WriteAllText(JournalFile, string.Concat(Enumerable.Range(0, 3000).Select(number =>
            $"{{\"run\":\"old-{number}\",\"started\":\"2026-01-01T02:00:00+08:00\",\"scheduled\":true,\"whole\":true,\"process\":1}}\n")),
            new UTF8Encoding(false));
        using (var record = Begin("a"))
            record.End(Two, 0, "Complete", null, null);
        var read = RunJournal.Read(_folder.Path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new FileInfo(JournalFile).Length, Is.LessThan(140 * 1024));
            Assert.That(read.Select(entry => entry.Id), Does.Contain("a").And.Contain("old-2999").And.Not.Contain("old-0"));
            Assert.That(read.Single(entry => entry.Id == "a").ExitCode, Is.Zero);
        }
    }

    [Test]
    public void Many_at_once_lose_no_line()
    {
        Parallel.For(0, 40, number =>
        {
            using var record = Begin($"run-{number}");
            record.End(Two, number, "x", null, null);
        });
        Assert.That(RunJournal.Read(_folder.Path).Select(entry => entry.ExitCode).Order(), Is.EqualTo(Enumerable.Range(0, 40)));
    }

    [Test]
    public void Marks_of_runs_that_were_killed_are_cleared_up()
    {
        _folder.Write(".run-dead.lock", "");
        Begin("a").Dispose();
        Assert.That(File.Exists(Path.Combine(_folder.Path, ".run-dead.lock")), Is.False);
    }

    [Test]
    public void Where_nothing_can_be_written_there_is_no_record()
    {
        var file = _folder.Write("logs", "a file where the folder was to be");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RunJournal.Begin(file, Entry("a")), Is.Null);
            Assert.That(RunJournal.Read(file, Path.Combine(_folder.Path, "nowhere")), Is.Empty);
        }
    }

    private IRunRecord Begin(string id) => RunJournal.Begin(_folder.Path, Entry(id))!;

    private static RunEntry Entry(string id) =>
        new() { Id = id, Started = Two, IsScheduled = true, AsOf = new DateOnly(2026, 12, 1), Process = 7 };
}
