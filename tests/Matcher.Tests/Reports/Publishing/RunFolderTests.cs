using System.Security.Cryptography;
using System.Text;
using Matcher.Foundation.Problems;
using Matcher.Reports.Tables;
using Matcher.Support;

namespace Matcher.Reports.Publishing;

[TestFixture]
public sealed class RunFolderTests
{
    private static readonly DateOnly AsOf = new(2023, 7, 6);

    private TemporaryFolder _folder = null!;
    private ProblemList _problems = null!;

    private string Out => Path.Combine(_folder.Path, "out");

    [SetUp]
    public void MakeFolder() => (_folder, _problems) = (new TemporaryFolder(), new ProblemList());

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void A_result_appears_whole_and_nothing_else_stays_behind()
    {
        using (var run = Begin())
        {
            File.WriteAllText(Path.Combine(run.FullPath, "list.csv"), "new");
            Assert.That(Visible(), Is.Empty);
            Assert.That(run.Publish(_problems), Is.EqualTo(Path.Combine(Out, "2023-07-06")));
        }

        Assert.That(Everything(), Is.EqualTo(new[] { "2023-07-06" }));
        Assert.That(_problems.All, Is.Empty);
    }

    [TestCase("Partial", "2023-07-06_部分")] // some rules or townships
    [TestCase("Rehearsal", "2023-07-06_演练")] // a changed pack
    public void What_is_not_a_whole_run_never_takes_its_place(string kind, string name)
    {
        Result("2023-07-06", "run");
        using (var run = RunFolder.Begin(Out, AsOf, _problems, kind: Enum.Parse<ResultKind>(kind)))
            Assert.That(run!.Publish(_problems), Is.EqualTo(Path.Combine(Out, name)));
        Assert.That(Everything(), Is.EqualTo(new[] { "2023-07-06", name }));
    }

    [Test]
    public void A_run_that_is_not_published_leaves_what_was_there()
    {
        Result("2023-07-06", "old");
        using (var run = Begin())
            File.WriteAllText(Path.Combine(run.FullPath, "list.csv"), "new");
        Assert.That(Everything(), Is.EqualTo(new[] { "2023-07-06" }));
        Assert.That(List("2023-07-06"), Is.EqualTo("old"));
    }

    [Test]
    public void A_second_run_of_a_day_replaces_the_first_with_all_its_files()
    {
        Result("2023-07-06", "old", "only-there-before.csv");
        PublishNew(Directory.Move);
        Assert.That(Everything(), Is.EqualTo(new[] { "2023-07-06" }));
        Assert.That(List("2023-07-06"), Is.EqualTo("new"));
        Assert.That(File.Exists(Path.Combine(Out, "2023-07-06", "only-there-before.csv")), Is.False);
    }

    [Test]
    public void Other_days_and_the_users_own_folders_are_left_alone()
    {
        Result("2023-07-05", "yesterday");
        Result("2023-07-06_备份", "kept");
        Result(".hidden", "kept");
        PublishNew(Directory.Move);
        Assert.That(Everything(), Is.EquivalentTo(new[] { ".hidden", "2023-07-05", "2023-07-06", "2023-07-06_备份" }));
    }

    [TestCase(0)] // killed while the lists were being written
    [TestCase(1)] // killed after the old result was moved aside
    [TestCase(2)] // killed after the new result was moved in
    public void A_run_killed_at_any_moment_leaves_the_old_result_or_the_new_one(int moves)
    {
        Result("2023-07-06", "old");
        var left = moves;
        var killed = Begin((from, to) =>
        {
            if (left-- == 0)
                throw new Killed();
            Directory.Move(from, to);
        });
        File.WriteAllText(Path.Combine(killed.FullPath, "list.csv"), "new");
        if (moves == 2)
        {
            // Published, but the process ends before it has cleared up: the old result is still there under its hidden name.
            killed.Publish(_problems);
            Result(RunFolderNames.ForOld("2023-07-06"), "old");
        }
        else
        {
            Assert.That(() => killed.Publish(_problems), Throws.InstanceOf<Killed>());
        }

        var after = new Disk(Out);
        killed.Dispose();
        after.Restore();

        using (Begin())
        {
            Assert.That(Visible(), Is.EqualTo(new[] { "2023-07-06" }));
            Assert.That(List("2023-07-06"), Is.EqualTo(moves == 2 ? "new" : "old"));
        }

        Assert.That(Everything(), Is.EqualTo(new[] { "2023-07-06" }));
    }

    [Test]
    public void A_second_run_is_told_that_another_is_at_work()
    {
        using var first = Begin();
        Assert.That(RunFolder.Begin(Out, AsOf.AddDays(1), _problems), Is.Null);
        Assert.That(_problems.All.Single().Code, Is.EqualTo(ProblemCode.RunLocked));
        Assert.That(Directory.Exists(first.FullPath), Is.True);
    }

    [Test]
    public void The_lock_is_gone_with_the_run()
    {
        Begin().Dispose();
        using var second = Begin();
        Assert.That(_problems.All, Is.Empty);
    }

    [Test]
    public void A_lock_file_that_a_killed_run_left_does_not_lock()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, RunLock.FileName), "");
        using var run = Begin();
        Assert.That(_problems.All, Is.Empty);
    }

    [Test]
    public void An_output_folder_that_cannot_be_made_is_known_before_the_match()
    {
        _folder.Write("out", "a file of that name");
        Assert.That(RunFolder.Begin(Out, AsOf, _problems), Is.Null);
        Assert.That(_problems.All.Single().Code, Is.EqualTo(ProblemCode.OutputFolderNotWritable));
    }

    [Test]
    public void An_output_folder_that_cannot_be_written_to_is_known_before_the_match()
    {
        // A folder in which the lock file cannot be made: its name is taken by a folder.
        Directory.CreateDirectory(Path.Combine(Out, RunLock.FileName));
        Assert.That(RunFolder.Begin(Out, AsOf, _problems), Is.Null);
        Assert.That(_problems.All.Single().Code, Is.EqualTo(ProblemCode.OutputFolderNotWritable));
    }

    [Test]
    public void A_result_that_somebody_has_open_stays_and_the_new_one_goes_beside_it()
    {
        Result("2023-07-06", "open");
        PublishNew(HeldOpen("2023-07-06"));
        Assert.That(Everything(), Is.EqualTo(new[] { "2023-07-06", "2023-07-06_2" }));
        Assert.That(List("2023-07-06"), Is.EqualTo("open"));
        Assert.That(List("2023-07-06_2"), Is.EqualTo("new"));
        var warning = _problems.All.Single();
        Assert.That((warning.Code, warning.Severity, warning.Told().Single()),
            Is.EqualTo((ProblemCode.OutputPublishedBeside, Severity.Warning, "2023-07-06_2")));
    }

    [Test]
    public void A_third_run_replaces_the_one_beside()
    {
        Result("2023-07-06", "open");
        Result("2023-07-06_2", "older");
        PublishNew(HeldOpen("2023-07-06"));
        Assert.That(Everything(), Is.EqualTo(new[] { "2023-07-06", "2023-07-06_2" }));
        Assert.That(List("2023-07-06_2"), Is.EqualTo("new"));
    }

    [Test]
    public void Once_it_is_closed_there_is_one_folder_again()
    {
        Result("2023-07-06", "was open");
        Result("2023-07-06_2", "older");
        PublishNew(Directory.Move);
        Assert.That(Everything(), Is.EqualTo(new[] { "2023-07-06" }));
        Assert.That(List("2023-07-06"), Is.EqualTo("new"));
    }

    [Test]
    public void When_the_new_result_cannot_be_moved_in_the_old_one_comes_back()
    {
        Result("2023-07-06", "old");
        using (var run = Begin((from, to) =>
        {
            if (Path.GetFileName(from).Contains(".writing-", StringComparison.Ordinal))
                throw new IOException("held");
            Directory.Move(from, to);
        }))
        {
            Assert.That(() => run.Publish(_problems), Throws.InstanceOf<IOException>());
        }

        Assert.That(Everything(), Is.EqualTo(new[] { "2023-07-06" }));
        Assert.That(List("2023-07-06"), Is.EqualTo("old"));
    }

    private RunFolder Begin(FolderMove? move = null) => RunFolder.Begin(Out, AsOf, _problems, move ?? Directory.Move)!;

    private void PublishNew(FolderMove move)
    {
        using var run = Begin(move);
        File.WriteAllText(Path.Combine(run.FullPath, "list.csv"), "new");
        run.Publish(_problems);
    }

    // What Windows does with a folder in which a file is open.
    private static FolderMove HeldOpen(string name) => (from, to) =>
    {
        if (Path.GetFileName(from) == name)
            throw new UnauthorizedAccessException($"Access to '{from}' is denied.");
        Directory.Move(from, to);
    };

    private void Result(string name, string content, string file = "list.csv")
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        _folder.Write(Path.Combine("out", name, file), bytes);
        RehearsalDocument.Write(
            Path.Combine(Out, name), [new WrittenList(file, 1, Convert.ToHexStringLower(SHA256.HashData(bytes)))]);
    }

    private string List(string result) => File.ReadAllText(Path.Combine(Out, result, "list.csv"));

    private IEnumerable<string> Everything() =>
        new DirectoryInfo(Out).GetFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal);

    private IEnumerable<string> Visible() => Everything().Where(name => !name.StartsWith('.'));

    // The process is gone: no code of it runs any more, and no handler of I/O errors sees it.
    private sealed class Killed : Exception;

    /// <summary>A folder as a killed process leaves it, to be put back after Dispose, which a killed process does not run.</summary>
    private sealed class Disk
    {
        private readonly string _folder;
        private readonly Dictionary<string, byte[]> _files;

        public Disk(string folder)
        {
            _folder = folder;
            _files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) != RunLock.FileName)
                .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllBytes);
        }

        public void Restore()
        {
            Directory.Delete(_folder, recursive: true);
            foreach (var (name, bytes) in _files)
            {
                var path = Path.Combine(_folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes);
            }
        }
    }
}
