using Dapper;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp;

/// <summary>However a ledger is damaged, it is said so, or nothing shows it; never anything else, and the file stays as it is.</summary>
public sealed class DamagedLedgerTests : LedgerFixture
{
    private const int Flips = 120;

    [TestCase("DROP TABLE rule_runs")]
    [TestCase("DROP VIEW hit_states")]
    [TestCase("DROP INDEX hits_by_person")]
    [TestCase("ALTER TABLE hits RENAME COLUMN rule TO rules")]
    [TestCase("PRAGMA user_version = 0")]
    [TestCase("DELETE FROM bureau")]
    [TestCase("UPDATE runs SET staged = 1, started_utc = 'yesterday'")]
    [TestCase("UPDATE hit_changes SET as_of = '2023-07-0/'", true)]
    [TestCase("UPDATE hits SET rule = 'another'", true)]
    public void What_no_run_has_written_is_damage(string sql, bool isFoundLater = false)
    {
        Play(RunOf(1, 0, 1));
        Execute(sql);
        var before = System.IO.File.ReadAllBytes(File);

        if (isFoundLater)
        {
            using var store = Open();
            var error = Assert.Throws<LedgerException>(() => store.Compare(RunOf(2, 0, 1)));
            Assert.That(error.Problem.Code, Is.EqualTo(ProblemCode.LedgerDamaged));
        }
        else
        {
            Assert.That(WhyRefused()?.Code, Is.EqualTo(ProblemCode.LedgerDamaged));
            Assert.That(WhyViewRefused()?.Code, Is.EqualTo(ProblemCode.LedgerDamaged));
            Assert.That(Files(), Is.EqualTo(new[] { "ledger.db" }), "no journal beside it");
        }

        Assert.That(System.IO.File.ReadAllBytes(File), Is.EqualTo(before));
    }

    [Test]
    public void A_folder_in_its_place_is_told_also_to_those_who_look()
    {
        Directory.CreateDirectory(File);

        Assert.That(WhyRefused()?.Code, Is.EqualTo(ProblemCode.LedgerIsFolder));
        Assert.That(WhyViewRefused()?.Code, Is.EqualTo(ProblemCode.LedgerIsFolder));
    }

    // An analyst may look into the ledger with any SQLite program, and keep something there.
    [Test]
    public void Somebodys_own_table_does_no_harm()
    {
        Play(RunOf(1, 0));
        Execute("CREATE TABLE notes (text TEXT); CREATE INDEX mine ON hits (rule)");

        Assert.That(WhyRefused(), Is.Null);
    }

    [Test]
    public void Bytes_turned_anywhere_are_told_or_harmless()
    {
        Play(RunOf(1, 0, 1, 2, 3));
        Play(RunOf(2, 1, 2, 4));
        Play(RunOf(3, Outcome(Vehicle, 2, 5), Undecided(Fund, 0)));
        var whole = System.IO.File.ReadAllBytes(File);
        var random = new Random(20230706);
        var refused = 0;
        for (var time = 0; time < Flips; time++)
        {
            var damaged = (byte[])whole.Clone();
            for (var turned = random.Next(1, 4); turned > 0; turned--)
                damaged[random.Next(time % 5 == 0 ? 200 : damaged.Length)] ^= (byte)(1 << random.Next(8));
            refused += IsRefused(damaged, time) ? 1 : 0;
        }

        Assert.That(refused, Is.GreaterThan(Flips / 10), "SQLite knows of what holds its pages together");
    }

    [Test]
    public void A_part_of_it_is_told()
    {
        Play(RunOf(1, 0, 1, 2, 3));
        var whole = System.IO.File.ReadAllBytes(File);
        foreach (var length in (int[])[1, 15, 16, 99, 100, 511, 512, 4095, 4096, 5000, 8192, whole.Length - 4096, whole.Length - 1])
            Assert.That(IsRefused(whole[..length], length), $"{length} bytes of it");
    }

    [Test]
    public void Pages_that_a_dying_disk_lost_are_told()
    {
        Play(RunOf(1, 0, 1, 2, 3));
        var whole = System.IO.File.ReadAllBytes(File);
        for (var page = 0; page < whole.Length; page += 4096)
        {
            var damaged = (byte[])whole.Clone();
            damaged.AsSpan(page, 4096).Clear();
            IsRefused(damaged, page);
        }
    }

    [Test]
    public void Before_its_tables_change_a_copy_is_kept_beside_it()
    {
        Play(RunOf(5, 0));
        Execute(AsVersionOne); // no rule was not run
        var before = Rows(File);

        Open().Dispose();
        Assert.That(Files(), Does.Contain("ledger.v1-2023-07-05.db"));
        Assert.That(Rows(Path.Combine(Folder.Path, "ledger.v1-2023-07-05.db")), Is.EqualTo(before));

        Execute(AsVersionOne);
        Open().Dispose();
        Assert.That(Files(), Does.Contain("ledger.v1-2023-07-05-2.db"), "none takes the place of another");
        Open().Dispose();
        Assert.That(Files().Count(name => name.Contains(".v1", StringComparison.Ordinal)), Is.EqualTo(2), "only then");
    }

    [Test]
    public void Who_looks_keeps_no_copy()
    {
        Play(RunOf(5, 0));
        Execute(AsVersionOne);
        var before = Files();

        OpenView().Dispose();

        Assert.That(Files(), Is.EqualTo(before));
    }

    // The message says which file, and a run, whoever looks, and the steps between have no other way to fail.
    private bool IsRefused(byte[] damaged, int which)
    {
        foreach (var file in Directory.GetFiles(Folder.Path))
            System.IO.File.Delete(file);
        System.IO.File.WriteAllBytes(File, damaged);
        try
        {
            var looked = WhyViewRefused();
            var problems = new ProblemList();
            using var store = LedgerStore.Open(FileOf(Secret), problems);
            if (store is null)
            {
                Assert.That(problems.All.Single().Where.File, Is.EqualTo("ledger.db"));
                Assert.That(looked?.Code, Is.EqualTo(problems.All.Single().Code));
                Assert.That(System.IO.File.ReadAllBytes(File), Is.EqualTo(damaged), $"{which} is touched");
                Assert.That(Files(), Is.EqualTo(new[] { "ledger.db" }), $"{which} left something");
                return true;
            }

            _ = store.TryListings(new ProblemList());
            var comparison = store.Compare(RunOf(4, 0, 5, 6));
            store.Stage(comparison);
            store.Commit();
            _ = store.Find(Number(5));
            return false;
        }
        catch (LedgerException)
        {
            return true;
        }
        catch (Exception error) when (error is not ResultStateException)
        {
            throw new AssertionException($"{which}: {error}", error);
        }
    }

    private string[] Files() =>
        [.. Directory.GetFiles(Folder.Path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static IEnumerable<(string, string)> Rows(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        return connection.Query<(string, string)>(
            "SELECT number, first_found FROM hit_states UNION ALL SELECT 'version', CAST(user_version AS TEXT) FROM pragma_user_version");
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Execute(sql);
    }
}
