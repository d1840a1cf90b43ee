using System.Globalization;
using System.Text;
using Dapper;
using Matcher.FollowUp.Nights;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Rules.Model;
using Matcher.RunFacts;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp;

public sealed class LedgerFileTests : LedgerFixture
{
    [Test]
    public void A_busy_ledger_is_waited_for_and_then_refused()
    {
        Open().Dispose();
        using var other = HoldingTheLock();

        var problem = WhyRefused();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem?.Code, Is.EqualTo(ProblemCode.LedgerBusy));
            Assert.That(problem?.Where.File, Is.EqualTo("ledger.db"));
            Assert.That(Clock.Waits.Sum(wait => wait.TotalSeconds), Is.EqualTo(7.5));
            Assert.That(WhyViewRefused()?.Code, Is.EqualTo(ProblemCode.LedgerBusy));
        }
    }

    [Test]
    public void A_ledger_that_is_busy_for_a_moment_is_used_when_it_is_free()
    {
        Play(RunOf(1, 0));
        using var other = HoldingTheLock();
        Clock.DuringWait = wait =>
        {
            if (wait == 3)
                other.Execute("ROLLBACK");
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(WhyRefused(), Is.Null);
            Assert.That(Clock.Waits, Has.Count.EqualTo(3));
        }
    }

    [Test]
    public void A_ledger_that_becomes_busy_between_the_steps_says_so_and_can_go_on()
    {
        using var store = Open();
        var comparison = store.Compare(RunOf(1, 0));
        using (HoldingTheLock())
        {
            Assert.That(() => store.Compare(RunOf(1, 0)),
                Throws.TypeOf<LedgerException>().With.Property("Problem").Property("Code").EqualTo(ProblemCode.LedgerBusy));
            Assert.That(() => store.Stage(comparison), Throws.TypeOf<LedgerException>());
        }
        store.Stage(comparison);
        using (HoldingTheLock())
            Assert.That(store.Commit, Throws.TypeOf<LedgerException>());
        store.Commit();

        Assert.That(store.Compare(RunOf(2, 0)).Hits[0].State, Is.EqualTo(HitState.Continued));
    }

    [Test]
    public void A_newer_ledger_is_refused_and_not_touched()
    {
        Play(RunOf(1, 0));
        Execute("PRAGMA user_version = 99");

        var problem = RefusedWithoutATouch();

        Assert.That((problem.Code, problem.Told(0), problem.Told(1)), Is.EqualTo((ProblemCode.LedgerTooNew, "99", "4")));
    }

    [Test]
    public void A_file_that_is_no_database_is_refused_and_not_touched()
    {
        System.IO.File.WriteAllText(File, "疑点编号,乡镇\r\n", Encoding.UTF8);

        var problem = RefusedWithoutATouch();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((problem.Code, problem.Where.File), Is.EqualTo((ProblemCode.LedgerForeign, "ledger.db")));
            Assert.That(ProblemText.Render(problem, CultureInfo.GetCultureInfo("en")),
                Does.StartWith("ledger.db: ").And.Contains("backup"));
        }
    }

    [Test]
    public void Another_programs_database_is_refused_and_not_touched()
    {
        Execute("CREATE TABLE notes (text TEXT)");

        Assert.That(RefusedWithoutATouch().Code, Is.EqualTo(ProblemCode.LedgerForeign));
    }

    [Test]
    public void A_ledger_with_damaged_pages_is_refused()
    {
        Play(RunOf(1, 0));
        using (var file = System.IO.File.OpenWrite(File))
        {
            file.Position = 100; // behind the header, which still says what it is
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 100).ToArray());
        }

        Assert.That(WhyRefused()?.Code, Is.EqualTo(ProblemCode.LedgerDamaged));
    }

    [Test]
    public void Another_secret_than_that_of_the_ledger_is_refused()
    {
        Play(RunOf(1, 0));

        Assert.That(WhyRefused(Some.Secret("a new secret, made by mistake"))?.Code, Is.EqualTo(ProblemCode.LedgerOtherSecret));
    }

    [Test]
    public void A_ledger_in_a_folder_that_is_not_there_is_refused()
    {
        var problems = new ProblemList();

        var store = LedgerStore.Open(
            FileOf(Secret) with { Path = Path.Combine(Folder.Path, "none", "ledger.db"), ShownPath = "none/ledger.db" }, problems);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(store, Is.Null);
            Assert.That(problems.All.Single().Code, Is.EqualTo(ProblemCode.LedgerUnusable));
        }
    }

    [Test]
    public void Looking_makes_no_file()
    {
        using (var view = OpenView())
            view.Compare(RunOf(1, 0));

        Assert.That(Directory.EnumerateFileSystemEntries(Folder.Path), Is.Empty);
    }

    [Test]
    public void Whoever_looks_needs_no_lock_and_leaves_everything_as_it_is()
    {
        Play(RunOf(1, 0));
        using var writing = Open();
        var before = Everything();

        using (var view = OpenView())
            Assert.That(view.Compare(RunOf(2, 0)).Hits[0].State, Is.EqualTo(HitState.Continued));

        Assert.That(Everything(), Is.EqualTo(before));

        string Everything() => string.Join('\n', new DirectoryInfo(Folder.Path).EnumerateFiles()
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc:O}")
            .Append($"{Directory.GetLastWriteTimeUtc(Folder.Path):O}"));
    }

    [Test]
    public void Who_has_it_open_to_write_keeps_others_off()
    {
        using (Open())
        {
            Assert.That(LedgerLock.IsHeld(File));
            Assert.That(WhyRefused()?.Code, Is.EqualTo(ProblemCode.LedgerLocked));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(LedgerLock.IsHeld(File), Is.False);
            Assert.That(WhyRefused(), Is.Null, "the one after it may");
        }
    }

    [Test]
    public void The_ledger_holds_no_number_no_name_and_nothing_of_the_secret()
    {
        Play(RunOf(1, Outcome(Vehicle, 0, 1, 2), Undecided(Fund, 0)));

        var content = Encoding.UTF8.GetString(System.IO.File.ReadAllBytes(File));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(content, Does.Contain("柳林镇"), "what should be in it can be found");
            Assert.That(content, Does.Not.Contain("1499011940"));
            Assert.That(content, Does.Not.Contain("测试0"));
            Assert.That(content, Does.Not.Contain(Some.SecretText[..8]));
        }
    }

    [Test]
    public void Every_table_is_strict_so_that_text_stays_text()
    {
        Play(RunOf(1, 0));

        using var connection = Connect();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                connection.Query<string>(
                    "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"),
                Is.Empty);
            Assert.That(connection.QuerySingle<string>("SELECT household_number FROM hit_states"), Is.EqualTo("0000"));
        }
    }

    // a culture whose dates are written in another way
    [TestCase("th-TH")] // the Buddhist year 2566
    [TestCase("ar-SA")] // another calendar
    [TestCase("zh-CN")] // the bureau's own
    public void Dates_do_not_depend_on_the_culture_of_the_machine(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Play(RunOf(1, 0));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.That(Look(RunOf(2, 0)).Hits[0].FirstFound, Is.EqualTo(new DateOnly(2023, 7, 1)));
    }

    [Test]
    public void The_states_can_be_read_with_any_SQLite_program()
    {
        Play(RunOf(1, 0, 1, 2));
        Play(RunOf(2, 0, 1));
        Play(RunOf(3, [1]).OnlyTownships("孟门镇"));
        Play(RunOf(4, 1));
        Play(RunOf(5, NotRun(Vehicle)));

        using var connection = Connect();
        var states = connection.Query<(string, string, string, string?)>(
            "SELECT number, first_found, last_seen, gone_since FROM hit_states ORDER BY household_number");

        Assert.That(states, Is.EqualTo(new[]
        {
            (Number(0), "2023-07-01", "2023-07-02", "2023-07-04"), // nobody looked in its township on the 3rd
            (Number(1), "2023-07-01", "2023-07-04", null), // nobody looked on the 5th
            (Number(2), "2023-07-01", "2023-07-01", "2023-07-02"),
        }));
    }

    [Test]
    public void The_ledger_keeps_which_rules_ran_and_why_others_did_not()
    {
        Play(RunOf(1, Outcome(Some.Rule(Vehicle, RuleStatus.Trial)), NotRun(Fund)));

        using var connection = Connect();
        var rules = connection.Query<(string, bool, string?)>("SELECT rule, trial, not_run FROM rule_runs ORDER BY rule");

        Assert.That(rules, Is.EqualTo(new[]
        {
            (Fund, false, StoredReason.Write(NotRun(Fund).NotRun!)),
            (Vehicle, true, null),
        }));
    }

    [Test]
    public void Changed_evidence_is_kept_with_its_run()
    {
        Play(RunOf(1, 0));
        var run = RunOf(2, 0);
        var hit = run.Hits.Hits[0];
        var changed = run.WithHits(hit with { Finding = hit.Finding with { Watched = [new WatchedValue("状态", "抵押", IsPrivate: false)] } });
        Play(changed);
        Play(changed with { Scope = changed.Scope with { AsOf = new DateOnly(2023, 7, 3) } });

        using var connection = Connect();
        Assert.That(connection.Query<string>("SELECT as_of FROM hit_changes ORDER BY as_of"),
            Is.EqualTo(new[] { "2023-07-01", "2023-07-02" }));
    }

    private Problem RefusedWithoutATouch()
    {
        var before = System.IO.File.ReadAllBytes(File);
        var problem = WhyRefused();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(System.IO.File.ReadAllBytes(File), Is.EqualTo(before));
            Assert.That(Directory.EnumerateFileSystemEntries(Folder.Path).Count(), Is.EqualTo(1), "no journal beside it");
        }
        return problem ?? throw new AssertionException("It was not refused.");
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        connection.Execute(sql);
    }

    private SqliteConnection HoldingTheLock()
    {
        var connection = Connect();
        connection.Execute("BEGIN EXCLUSIVE");
        return connection;
    }
}
