using Dapper;
using Matcher.FollowUp.Nights;
using Matcher.FollowUp.Storage;
using Matcher.Hits;
using Matcher.RunFacts;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp;

public sealed class InterruptedRunTests : LedgerFixture
{
    [Test]
    public void A_run_that_was_interrupted_after_its_lists_were_in_place_counts()
    {
        Play(RunOf(1, 0));
        Interrupt(RunOf(2, 1));
        IsInPlace = true;

        Assert.That(Play(RunOf(3, 0, 1)).Hits.Select(Told), Is.EqualTo(new[] { (HitState.Reappeared, 1), (HitState.Continued, 2) }));
    }

    [Test]
    public void A_run_that_was_interrupted_before_its_lists_were_in_place_has_never_been()
    {
        Play(RunOf(1, 0));
        Interrupt(RunOf(2, 1));
        IsInPlace = false;

        Assert.That(Play(RunOf(3, 0, 1)).Hits.Select(Told), Is.EqualTo(new[] { (HitState.Continued, 1), (HitState.New, 3) }));
    }

    [Test]
    public void A_second_run_for_a_date_that_was_interrupted_leaves_the_first()
    {
        Play(RunOf(2, 0));
        Interrupt(RunOf(2, 1));
        IsInPlace = false;

        Assert.That(Play(RunOf(3, 0, 1)).Hits.Select(Told), Is.EqualTo(new[] { (HitState.Continued, 2), (HitState.New, 3) }));
    }

    // Before the ledger had a lock of its own, two runs with different output folders left this behind, and no run could open it again.
    [Test]
    public void Of_two_interrupted_runs_each_is_asked_about()
    {
        Play(RunOf(1, 0));
        Play(RunOf(2, 1));
        Play(RunOf(3, 2));
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
            connection.Execute("UPDATE runs SET staged = 1 WHERE as_of > '2023-07-01'");

        IsInPlace = false;
        Assert.That(Play(RunOf(4, 0, 1)).Hits.Select(Told), Is.EqualTo(new[] { (HitState.Continued, 1), (HitState.New, 4) }));
        Assert.That(Interrupted.Select(run => run.AsOf.Day), Is.EqualTo(new[] { 2, 3 }));
    }

    // Nobody is asked about it afterwards: it is not there.
    [Test]
    public void A_run_that_is_taken_back_has_never_been()
    {
        Play(RunOf(1, 0));
        using (var store = Open())
        {
            store.Stage(store.Compare(RunOf(2, 1)));
            store.TakeBack();
        }

        Assert.That(Play(RunOf(3, 0, 1)).Hits.Select(Told), Is.EqualTo(new[] { (HitState.Continued, 1), (HitState.New, 3) }));
        Assert.That(Interrupted, Is.Empty);
    }

    [Test]
    public void The_question_whether_it_is_in_place_names_the_run_and_is_asked_once()
    {
        Interrupt(RunOf(2, 1));
        Open().Dispose();
        Open().Dispose();

        Assert.That(Interrupted, Is.EqualTo(
            new[] { new StagedRun(new DateOnly(2023, 7, 2), new DateTimeOffset(2023, 7, 2, 18, 15, 0, TimeSpan.Zero),
                "/out/2023-07-02") }));
    }

    [Test]
    public void A_dry_run_sees_an_interrupted_run_as_the_next_run_will_and_leaves_it()
    {
        Interrupt(RunOf(2, 1));
        IsInPlace = true;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Look(RunOf(3, 1)).Hits[0].State, Is.EqualTo(HitState.Continued));
            Assert.That(Look(RunOf(3, 1)).Hits[0].State, Is.EqualTo(HitState.Continued));
            Assert.That(Interrupted, Has.Count.EqualTo(2), "asked each time: nothing was written");
        }
    }

    [Test]
    public void A_ledger_that_was_being_written_when_the_power_failed_is_as_it_was_before()
    {
        Play(RunOf(1, 0));
        var before = System.IO.File.ReadAllBytes(File);
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            connection.Execute(
                """
                PRAGMA journal_mode = TRUNCATE;
                PRAGMA cache_size = 1; -- so that pages reach the file before the end of the transaction
                BEGIN;
                UPDATE hit_changes SET found = 0;
                WITH RECURSIVE many(n) AS (SELECT 100 UNION ALL SELECT n + 1 FROM many WHERE n < 2000)
                INSERT INTO hits SELECT n, n, 0, 'half', 'written', 1 FROM many;
                """);
            System.IO.File.Copy(File, File + ".torn");
            System.IO.File.Copy(File + "-journal", File + ".torn-journal");
            connection.Execute("ROLLBACK");
        }
        Assert.That(System.IO.File.ReadAllBytes(File + ".torn"), Is.Not.EqualTo(before), "something was written");
        System.IO.File.Move(File + ".torn", File, overwrite: true);
        System.IO.File.Move(File + ".torn-journal", File + "-journal", overwrite: true);

        var torn = System.IO.File.ReadAllBytes(File);
        Assert.That(Look(RunOf(2, 0)).Hits.Select(Told), Is.EqualTo(new[] { (HitState.Continued, 1) }));
        Assert.That(System.IO.File.ReadAllBytes(File), Is.EqualTo(torn), "whoever looks mends nothing");
        using (Open())
            Assert.That(System.IO.File.Exists(File));
        Assert.That(System.IO.File.ReadAllBytes(File), Is.EqualTo(before));
    }

    [Test]
    public void A_comparison_that_another_run_has_overtaken_is_a_bug()
    {
        using var store = Open();
        var comparison = store.Compare(RunOf(2, 0));
        store.Stage(store.Compare(RunOf(1, 0)));
        store.Commit();

        Assert.That(() => store.Stage(comparison), Throws.InvalidOperationException);
    }

    [Test]
    public void Nothing_staged_and_yet_committed_is_a_bug()
    {
        using var store = Open();

        Assert.That(store.Commit, Throws.InvalidOperationException);
    }

    private void Interrupt(RunFindings run)
    {
        using var store = Open();
        store.Stage(store.Compare(run));
    }

    private static (HitState, int) Told(TrackedHit hit) => (hit.State, hit.FirstFound.Day);
}
