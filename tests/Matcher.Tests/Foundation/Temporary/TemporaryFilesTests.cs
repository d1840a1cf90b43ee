using System.Runtime.Versioning;
using Matcher.Foundation.Locks;
using Matcher.Support;

namespace Matcher.Foundation.Temporary;

[TestFixture]
public sealed class TemporaryFilesTests
{
    private TemporaryFolder _home = null!;

    [SetUp]
    public void MakeHome() => _home = new TemporaryFolder();

    [TearDown]
    public void RemoveHome() => _home.Dispose();

    [Test]
    public void Nothing_is_made_before_it_is_wanted()
    {
        using var files = new TemporaryFiles(_home.Path);
        Assert.That(Left, Is.Empty);
        Assert.That(files.Room, Is.GreaterThan(0));
    }

    [Test]
    public void A_file_is_written_and_read_and_leaves_nothing()
    {
        using (var files = new TemporaryFiles(_home.Path))
        {
            using var file = files.Create();
            RandomAccess.Write(file, "王小明"u8, 0);
            var read = new byte[20];
            Assert.That(RandomAccess.Read(file, read, 0), Is.EqualTo(9));
        }

        Assert.That(Left, Is.Empty);
    }

    // Killed at this moment, the system takes the bytes back by itself.
    [Test]
    [Platform(Exclude = "Win")]
    public void An_open_file_has_no_name_where_the_system_allows_it()
    {
        using var files = new TemporaryFiles(_home.Path);
        using var file = files.Create();
        Assert.That(Directory.EnumerateFileSystemEntries(files.Folder), Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public void Nobody_else_may_look_into_the_folder()
    {
        using var files = new TemporaryFiles(_home.Path);
        Assert.That(File.GetUnixFileMode(files.Folder),
            Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        using var file = files.Create();
        Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void What_a_dead_run_left_goes_with_the_next()
    {
        Directory.CreateDirectory(Path.Combine(_home.Path, TemporaryFiles.Prefix + "dead"));
        _home.Write(TemporaryFiles.Prefix + "dead/v.csv", "王小明");
        _home.Write(TemporaryFiles.Prefix + "dead.lock", "");
        _home.Write(TemporaryFiles.Prefix + "locked-only.lock", "");
        _home.Write("the bureau's own.csv", "");

        using (var files = new TemporaryFiles(_home.Path))
            Assert.That(files.Folder, Does.Exist);

        Assert.That(Left, Is.EqualTo(["the bureau's own.csv"]));
    }

    [Test]
    public void What_is_in_use_stays()
    {
        using var other = new TemporaryFiles(_home.Path);
        File.WriteAllText(Path.Combine(other.Folder, "ledger.db"), "");
        Assert.That(FileLock.IsHeld(other.Folder + ".lock"));

        using (var files = new TemporaryFiles(_home.Path))
            Assert.That(files.Folder, Is.Not.EqualTo(other.Folder));
        TemporaryFiles.RemoveDead(_home.Path);

        Assert.That(File.Exists(Path.Combine(other.Folder, "ledger.db")));
    }

    [Test]
    public void Where_there_is_no_home_there_is_nothing_to_remove() =>
        Assert.That(() => TemporaryFiles.RemoveDead(Path.Combine(_home.Path, "none")), Throws.Nothing);

    private IEnumerable<string> Left => Directory.EnumerateFileSystemEntries(_home.Path).Select(path => Path.GetFileName(path)!);
}
