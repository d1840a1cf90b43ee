using System.Security.Cryptography;
using System.Text;
using Matcher.Foundation.Problems;
using Matcher.Reports.Tables;
using Matcher.Support;

namespace Matcher.Reports.Publishing;

/// <summary>What people wrote into a result, or put beside its lists, outlives every run of the same date.</summary>
[TestFixture]
public sealed class PeoplesFilesTests
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
    public void A_list_that_was_filled_in_is_kept_in_its_old_place_and_told()
    {
        Result("2023-07-06");
        Write("2023-07-06/疑点清单/柳林镇.csv", "verdict");

        Publish();

        Assert.That(Files("2023-07-06.已改动-1"), Is.EqualTo(new[] { "疑点清单/柳林镇.csv" }), "what nobody changed is not kept");
        Assert.That(Read("2023-07-06.已改动-1/疑点清单/柳林镇.csv"), Is.EqualTo("verdict"));
        Assert.That(Told(), Is.EqualTo(new[] { "2023-07-06: 2023-07-06.已改动-1 1" }));
        Assert.That(Folders(), Is.EqualTo(new[] { "2023-07-06", "2023-07-06.已改动-1" }));
    }

    // On Windows a file that is open cannot be removed. What is left of the result is still known as its own.
    [Test]
    public void A_list_that_was_only_looked_at_is_not_told_as_changed_by_the_next_run()
    {
        Result("2023-07-06");
        var hidden = Path.Combine(Out, ".2023-07-06.old-abcdefghijklmnopqrstuvwx");
        Directory.Move(Path.Combine(Out, "2023-07-06"), hidden);
        var open = Directory.EnumerateFiles(hidden, "*.csv", SearchOption.AllDirectories).First();

        new ReplacedResult(hidden, Path.Combine(Out, "2023-07-06"), file =>
        {
            if (file == open)
                throw new IOException("held");
            File.Delete(file);
        }).PutAway(FolderMoves.Usual, _problems);
        Assert.That(File.Exists(open), Is.True);

        new ReplacedResult(hidden, Path.Combine(Out, "2023-07-06")).PutAway(FolderMoves.Usual, _problems);
        Assert.That(Directory.Exists(hidden), Is.False);
        Assert.That(Told(), Is.Empty);
    }

    [TestCase("备注.txt")]
    [TestCase("已核/照片/1.jpg")] // in folders of their own
    [TestCase("疑点清单/柳林镇 - 副本.csv")]
    [TestCase(".hidden")]
    [TestCase("2023-07-06.writing-x")]
    [TestCase("~$会议.docx", 5000)] // a name is no proof: nothing that programs leave beside an open file is that long
    public void A_file_of_ones_own_is_kept(string name, int length = 4)
    {
        Result("2023-07-06");
        Write("2023-07-06/" + name, new string('x', length));

        Publish();

        Assert.That(Files("2023-07-06.已改动-1"), Is.EqualTo(new[] { name }));
    }

    // Whoever opens a folder in Windows, or a list in Excel that was killed later, has written nothing.
    [TestCase("~$柳林镇.xlsx")]
    [TestCase("疑点清单/.~lock.柳林镇.csv#")]
    [TestCase("Thumbs.db")]
    [TestCase("desktop.ini")]
    public void What_programs_leave_by_themselves_is_nobodys(string name)
    {
        Result("2023-07-06");
        Write("2023-07-06/" + name, "x");

        Publish();

        Assert.That(Folders(), Is.EqualTo(new[] { "2023-07-06" }));
        Assert.That(_problems.All, Is.Empty);
    }

    [TestCase(null)] // somebody tidied up
    [TestCase("")] // the disk was full
    [TestCase("{\"lists\": [{}]}")]
    [TestCase("[1]")]
    [TestCase("{\"lists\": [{\"path\": null, \"sha256\": 1}]}")]
    public void A_result_of_which_nothing_is_known_is_kept_whole(string? record)
    {
        Result("2023-07-06");
        File.Delete(Path.Combine(Out, "2023-07-06", ResultRecord.OfRehearsal));
        if (record is not null)
            Write("2023-07-06/run.json", record);

        Publish();

        Assert.That(Files("2023-07-06.已改动-1"), Does.Contain("疑点清单/柳林镇.csv").And.Contains("未比对.csv"));
        Assert.That(Told(), Is.EqualTo(new[] { $"2023-07-06: 2023-07-06.已改动-1 {(record is null ? 2 : 3)}" }));
    }

    [Test]
    public void A_record_that_was_edited_is_kept_too()
    {
        Result("2023-07-06");
        var record = Path.Combine("2023-07-06", ResultRecord.OfRehearsal);
        Write(record, Read(record) + "\n");

        Publish();

        Assert.That(Files("2023-07-06.已改动-1"), Is.EqualTo(new[] { ResultRecord.OfRehearsal }));
    }

    [Test]
    public void Each_time_there_is_a_folder_of_its_own()
    {
        for (var time = 1; time <= 3; time++)
        {
            Result("2023-07-06");
            Write("2023-07-06/未比对.csv", $"verdict {time}");
            Publish();
        }

        Assert.That(Enumerable.Range(1, 3).Select(time => Read($"2023-07-06.已改动-{time}/未比对.csv")),
            Is.EqualTo(new[] { "verdict 1", "verdict 2", "verdict 3" }));
    }

    [Test]
    public void The_results_that_went_beside_are_looked_through_as_well()
    {
        Result("2023-07-06");
        Result("2023-07-06_2");
        Result("2023-07-06_3");
        Write("2023-07-06_2/未比对.csv", "verdict");
        Write("2023-07-06_3/备注.txt", "note");

        Publish();

        Assert.That(Folders(), Is.EqualTo(new[] { "2023-07-06", "2023-07-06_2.已改动-1", "2023-07-06_3.已改动-1" }));
        Assert.That(Told(), Is.EqualTo(new[] { "2023-07-06_2: 2023-07-06_2.已改动-1 1", "2023-07-06_3: 2023-07-06_3.已改动-1 1" }));
    }

    [TestCase("Partial", "2023-07-06_部分")]
    [TestCase("Rehearsal", "2023-07-06_演练")]
    public void So_are_those_of_other_kinds(string kind, string name)
    {
        Result(name);
        Write($"{name}/未比对.csv", "verdict");

        Publish(kind: Enum.Parse<ResultKind>(kind));

        Assert.That(Folders(), Is.EqualTo(new[] { name, $"{name}.已改动-1" }));
    }

    [Test]
    public void What_a_link_leads_to_is_not_looked_into()
    {
        Result("2023-07-06");
        _folder.Write("documents/mine.txt", "mine");
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(Out, "2023-07-06", "documents"), Path.Combine(_folder.Path, "documents"));
        }
        catch (IOException)
        {
            Assert.Ignore("Links may not be made here.");
        }

        Publish();

        Assert.That(File.ReadAllText(Path.Combine(_folder.Path, "documents", "mine.txt")), Is.EqualTo("mine"));
        Assert.That(Path.Exists(Path.Combine(Out, "2023-07-06.已改动-1", "documents")));
    }

    // Hidden names that only look like those of a run.
    [TestCase(".backup.writing-notes")]
    [TestCase(".2023-07-06.writing-mine")]
    [TestCase(".2023-07-06.writing-20230706")]
    [TestCase(".2023-07-06.old-mine")]
    [TestCase("2023-07-06.old-abcdefghijkl012345abcdef")]
    [TestCase(".x.superseded-abcdefghijkl012345abcdef")]
    public void A_folder_of_ones_own_is_nobody_elses(string name)
    {
        Write($"{name}/mine.txt", "mine");

        Publish();

        Assert.That(Read($"{name}/mine.txt"), Is.EqualTo("mine"));
        Assert.That(_problems.All, Is.Empty);
    }

    [Test]
    public void What_cannot_be_moved_now_is_told_and_moved_by_the_next_run()
    {
        Result("2023-07-06");
        Write("2023-07-06/未比对.csv", "verdict");
        using (var run = RunFolder.Begin(Out, AsOf, _problems, Move)!)
        {
            File.WriteAllText(Path.Combine(run.FullPath, "new.csv"), "new");
            run.Publish(_problems);
        }

        Assert.That(Told().Single(), Does.StartWith("2023-07-06: .2023-07-06.old-").And.EndsWith(" 1"));
        Assert.That(Files("2023-07-06"), Is.EqualTo(new[] { "new.csv" }));

        RunFolder.Begin(Out, AsOf, _problems)!.Dispose();
        Assert.That(Read("2023-07-06.已改动-1/未比对.csv"), Is.EqualTo("verdict"));

        static void Move(string from, string to)
        {
            if (to.Contains("已改动", StringComparison.Ordinal))
                throw new UnauthorizedAccessException("A virus scanner looks into it.");
            Directory.Move(from, to);
        }
    }

    // The process ends before one of the steps by which a result is replaced, with two of the same day beside it.
    [Test]
    public void A_kill_at_any_moment_loses_nothing([Range(0, 5)] int step)
    {
        Result("2023-07-06");
        Result("2023-07-06_2");
        Write("2023-07-06/未比对.csv", "verdict");
        Write("2023-07-06/照片/1.jpg", "photo");
        Write("2023-07-06_2/未比对.csv", "second verdict");
        var left = step;
        var run = RunFolder.Begin(Out, AsOf, _problems, (from, to) =>
        {
            if (left-- == 0)
                throw new Killed();
            Directory.Move(from, to);
        })!;
        File.WriteAllText(Path.Combine(run.FullPath, "new.csv"), "new");
        var isKilled = false;
        try
        {
            run.Publish(_problems);
        }
        catch (Killed)
        {
            isKilled = true;
        }

        Assert.That(isKilled, Is.EqualTo(step < 5), "five moves: aside, in, kept, and two for the one beside");
        var after = Copy();
        run.Dispose();
        Directory.Delete(Out, recursive: true);
        foreach (var (name, text) in after)
            _folder.Write(Path.Combine("out", name), text);

        Publish();

        var everything = Copy();
        Assert.That(everything.Values, Does.Contain("verdict").And.Contains("photo").And.Contains("second verdict").And.Contains("new"));
        Assert.That(everything.Keys.Where(name => name.StartsWith('.')), Is.Empty);
        Assert.That(Files("2023-07-06"), Is.EqualTo(new[] { "new.csv" }));
    }

    // Between two steps of clearing away: some of what nobody changed is gone already.
    [TestCase(true)]
    [TestCase(false)] // the record, which goes last, is gone too
    public void A_kill_while_it_is_cleared_away_loses_nothing(bool hasRecord)
    {
        Result("2023-07-06");
        var old = RunFolderNames.ForOld("2023-07-06");
        Result(old);
        Write($"{old}/疑点清单/柳林镇.csv", "verdict");
        File.Delete(Path.Combine(Out, old, "未比对.csv"));
        if (!hasRecord)
            File.Delete(Path.Combine(Out, old, ResultRecord.OfRehearsal));

        RunFolder.Begin(Out, AsOf, _problems)!.Dispose();

        Assert.That(Files("2023-07-06.已改动-1"), Is.EqualTo(new[] { "疑点清单/柳林镇.csv" }));
        Assert.That(Files("2023-07-06"), Has.Length.EqualTo(3), "the result that is in its place is not touched");
    }

    private void Result(string name)
    {
        var lists = new[] { "疑点清单/柳林镇.csv", "未比对.csv" };
        foreach (var list in lists)
            Write($"{name}/{list}", "as written");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("as written")));
        RehearsalDocument.Write(Path.Combine(Out, name), [.. lists.Select(list => new WrittenList(list, 1, sha256))]);
    }

    private void Publish(ResultKind kind = ResultKind.Whole)
    {
        using var run = RunFolder.Begin(Out, AsOf, _problems, Directory.Move, kind)!;
        File.WriteAllText(Path.Combine(run.FullPath, "new.csv"), "new");
        run.Publish(_problems);
    }

    private void Write(string name, string text) => _folder.Write(Path.Combine("out", name), text);

    private string Read(string name) => File.ReadAllText(Path.Combine(Out, name));

    private string[] Files(string folder) => [.. Directory.GetFiles(Path.Combine(Out, folder), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Path.Combine(Out, folder), file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    private IEnumerable<string> Folders() =>
        Directory.GetDirectories(Out).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    private IEnumerable<string> Told() => _problems.All.Select(problem =>
        $"{Path.GetFileName(problem.Where.File)}: {string.Join(' ', problem.Told())}");

    private Dictionary<string, string> Copy() => Directory.GetFiles(Out, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) != RunLock.FileName)
        .ToDictionary(file => Path.GetRelativePath(Out, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    // The process is gone: no handler of I/O errors sees it.
    private sealed class Killed : Exception;
}
