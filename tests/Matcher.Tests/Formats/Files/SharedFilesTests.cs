using Matcher.Support;

namespace Matcher.Formats.Files;

public sealed class SharedFilesTests
{
    private readonly TemporaryFolder _folder = new();
    private string _file = "";

    [SetUp]
    public void WriteAFile() => _file = _folder.Write("vehicles.csv", "one");

    [OneTimeTearDown]
    public void RemoveTheFolder() => _folder.Dispose();

    [Test]
    public void A_file_that_is_locked_for_a_moment_is_opened_when_it_is_free()
    {
        var excel = Locked();
        var clock = new InstantClock
        {
            DuringWait = wait =>
            {
                if (wait == 3)
                    excel.Dispose();
            },
        };

        using var opened = new SharedFiles(clock).OpenForReading(_file);

        Assert.That(clock.Waits.Select(wait => wait.TotalMilliseconds), Is.EqualTo(new[] { 200.0, 400, 800 }));
    }

    [Test]
    public void A_file_that_stays_locked_is_given_up_after_three_seconds()
    {
        using var excel = Locked();
        var clock = new InstantClock();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new SharedFiles(clock).OpenForReading(_file), Throws.InstanceOf<IOException>());
            Assert.That(clock.Waits.Sum(wait => wait.TotalSeconds), Is.EqualTo(3));
        }
    }

    [TestCase("no such file.csv", typeof(FileNotFoundException))] // the agency has not sent it
    [TestCase("no such folder/vehicles.csv", typeof(DirectoryNotFoundException))] // a wrong path
    [TestCase(".", typeof(UnauthorizedAccessException))] // a folder: as with a file that this account may not read
    public void What_cannot_pass_is_not_waited_for(string name, Type expected)
    {
        var clock = new InstantClock();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new SharedFiles(clock).OpenForReading(Path.Combine(_folder.Path, name)), Throws.TypeOf(expected));
            Assert.That(clock.Waits, Is.Empty);
        }
    }

    [Test]
    public void A_file_that_somebody_is_writing_is_read_and_may_be_written_on_and_deleted()
    {
        using var writer = new FileStream(_file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

        using var opened = new SharedFiles(new InstantClock()).OpenForReading(_file);
        writer.Write("two"u8);
        writer.Flush();
        File.Delete(_file);

        Span<byte> content = stackalloc byte[3];
        Assert.That(RandomAccess.Read(opened, content, 0), Is.EqualTo(3));
        Assert.That(content.SequenceEqual("two"u8), Is.True);
    }

    [Test]
    public void Waiting_stops_when_the_run_is_stopped()
    {
        using var excel = Locked();
        using var stop = new CancellationTokenSource();
        var clock = new InstantClock { DuringWait = _ => stop.Cancel() };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new SharedFiles(clock).OpenForReading(_file, stop.Token), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(clock.Waits, Has.Count.EqualTo(1));
        }
    }

    private FileStream Locked() => new(_file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
}
