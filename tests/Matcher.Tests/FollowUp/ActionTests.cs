using Dapper;
using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Balance;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
using Matcher.Hits;
using Matcher.Rules.Model;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp;

/// <summary>What people do is added to the ledger and never changed: it moves cases, and it is taken back by a further action.</summary>
public sealed class ActionTests : LedgerFixture
{
    private static readonly DateOnly Day = new(2023, 7, 3);

    [Test]
    public void An_action_moves_its_cases_and_is_kept_with_who_when_and_which_line()
    {
        Play(RunOf(1, 0, 1));
        Do(ActionKind.HandOut, new HandedOut("2023-07-03-1", "柳林镇", new DateOnly(2023, 7, 23)), 0, 1);
        Do(ActionKind.Import, NotSo, 0);

        using var store = OpenView();
        var book = store.Book();
        var answered = book.Find(Number(0))!.Case;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answered.State, Is.EqualTo(CaseState.Cleared));
            Assert.That(answered.Verdict!.Event.Source, Is.EqualTo(new EventSource("柳林镇.csv", null, 2)));
            Assert.That(answered.Verdict.Event.By, Is.EqualTo("县民政局"));
            Assert.That(answered.HandOut!.Batch, Is.EqualTo("2023-07-03-1"));
            Assert.That(book.Find(Number(1))!.Case.State, Is.EqualTo(CaseState.AwaitingVerdict));
            Assert.That(store.Actions().Select(one => (one.Id, one.Kind, one.Day, one.At.AsOf)), Is.EqualTo(new[]
            {
                (1L, ActionKind.HandOut, Day, new DateOnly(2023, 7, 1)),
                (2L, ActionKind.Import, Day, new DateOnly(2023, 7, 1)),
            }));
            Assert.That(store.Actions()[1].Files, Is.EqualTo(new[] { new ActionFile("柳林镇.csv", new string('a', 64), 1) }));
        }
    }

    [Test]
    public void A_run_tells_the_case_beside_the_hit()
    {
        Play(RunOf(1, 0, 1));
        Do(ActionKind.Import, NotSo, 0);
        var run = Play(RunOf(2, 0));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Hits.Single().Case!.State, Is.EqualTo(CaseState.Cleared));
            Assert.That(run.Gone.Single().Case!.State, Is.EqualTo(CaseState.Lapsed));
            Assert.That(run.Book.All.Select(one => one.Number), Is.EquivalentTo(new[] { Number(0), Number(1) }));
        }
    }

    [Test]
    public void What_is_taken_back_never_was_and_can_be_brought_back()
    {
        Play(RunOf(1, 0));
        var import = Do(ActionKind.Import, NotSo, 0);
        var undo = Undo(import);
        Assert.That(State(0), Is.EqualTo(CaseState.AwaitingHandOut));
        Undo(undo);
        Assert.That(State(0), Is.EqualTo(CaseState.Cleared));
        using var store = OpenView();
        Assert.That(store.Actions().Select(one => one.IsUndone), Is.EqualTo(new[] { false, true, false }));
    }

    [Test]
    public void A_verdict_in_the_place_of_another_takes_its_effect_away()
    {
        Play(RunOf(1, 0));
        Do(ActionKind.Import, NotSo, 0);
        long first;
        using (var store = OpenView())
            first = store.Book().Find(Number(0))!.Case.Verdict!.Event.Id;
        Do(ActionKind.Import, new VerdictGiven { Verdict = Verdict.Confirmed, Township = "柳林镇", InPlaceOf = first }, 0);

        Assert.That(State(0), Is.EqualTo(CaseState.Mending));
    }

    [TestCase("UPDATE actions SET done_by = 'x'")]
    [TestCase("DELETE FROM actions")]
    [TestCase("UPDATE case_events SET details = '{}'")]
    [TestCase("DELETE FROM case_events")]
    public void Nothing_is_ever_changed_or_removed(string sql)
    {
        Play(RunOf(1, 0));
        Do(ActionKind.Import, NotSo, 0);
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");

        Assert.That(() => connection.Execute(sql), Throws.TypeOf<SqliteException>());
    }

    [Test]
    public void An_action_whose_files_are_not_in_place_never_was([Values] bool isInPlace)
    {
        Play(RunOf(1, 0));
        var folder = Path.Combine(Folder.Path, "2023-07-03-1");
        using (var store = Open())
            store.StageAction(Action(ActionKind.HandOut, store.Book(), new HandedOut("2023-07-03-1", "柳林镇", null), 0) with { Folder = folder });
        if (isInPlace)
            Directory.CreateDirectory(folder);

        Assert.That(State(0), Is.EqualTo(isInPlace ? CaseState.AwaitingVerdict : CaseState.AwaitingHandOut));
        Open().Dispose();
        Directory.CreateDirectory(folder);
        Assert.That(State(0), Is.EqualTo(isInPlace ? CaseState.AwaitingVerdict : CaseState.AwaitingHandOut), "it is settled once");
    }

    [Test]
    public void The_number_of_open_cases_is_explained()
    {
        var first = Play(RunOf(1, 0, 2, 4, 6));
        Assert.That(first.Balance.County, Is.EqualTo(new BalanceLine("") { New = 4, After = 4 }));
        Do(ActionKind.Import, NotSo, 0);
        var import = Last();
        Assert.That(import.County, Is.EqualTo(new BalanceLine("") { Before = 4, Cleared = 1, After = 3 }));

        var second = Play(RunOf(2, 0, 2, 4, 1));
        Assert.That(second.Balance.Townships, Is.EqualTo(new[]
        {
            new BalanceLine("孟门镇") { New = 1, After = 1 },
            new BalanceLine("柳林镇") { Before = 3, Lapsed = 1, After = 2 },
        }));
        Undo(1);
        Assert.That(Last().County, Is.EqualTo(new BalanceLine("") { Before = 3, TakenBack = 1, After = 4 }));
        Assert.That(new[] { first.Balance, import, second.Balance, Last() }.All(balance => balance.Holds), Is.True);
    }

    [Test]
    public void The_same_run_twice_says_the_same_of_every_case()
    {
        Play(RunOf(1, 0, 1, 2));
        Do(ActionKind.Import, NotSo, 0, 1);
        var once = Play(RunOf(2, 0, 2));
        Do(ActionKind.Import, NotSo, 2);
        var again = Play(RunOf(2, 0, 2));
        var third = Play(RunOf(2, 0, 2));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(once.Hits.Select(hit => hit.Case!.State), Is.EqualTo(new[] { CaseState.Cleared, CaseState.AwaitingHandOut }));
            Assert.That(again.Hits.Select(hit => hit.Case!.State), Is.EqualTo(new[] { CaseState.Cleared, CaseState.Cleared }));
            Assert.That(third.Hits.Select(Told), Is.EqualTo(again.Hits.Select(Told)));
            Assert.That(third.Balance.Townships, Is.EqualTo(once.Balance.Townships), "what was answered since is the import's, not the run's");
        }
    }

    [Test]
    public void A_rule_on_trial_has_no_cases()
    {
        var run = Play(RunOf(1, Outcome(Some.Rule(Vehicle, RuleStatus.Trial), 0)));
        Assert.That((run.Hits.Single().Case, run.Book.All.Length), Is.EqualTo((default(Case), 0)));
    }

    private static VerdictGiven NotSo => new() { Verdict = Verdict.NotSo, Township = "柳林镇" };

    private static (string, HitState, CaseState) Told(TrackedHit hit) => (hit.Hit.Number, hit.State, hit.Case!.State);

    private CaseState State(int person)
    {
        using var store = Open();
        return store.Book().Find(Number(person))!.Case.State;
    }

    private CaseBalance Last()
    {
        using var store = OpenView();
        return store.BalanceOf(store.Actions()[^1]);
    }

    private long Undo(long action)
    {
        using var store = Open();
        return store.Record(new NewAction(ActionKind.Undo, Day, Clock.GetUtcNow(), "县民政局") { Undoes = action });
    }

    private long Do(ActionKind kind, CaseEventDetails details, params int[] people)
    {
        using var store = Open();
        return store.Record(Action(kind, store.Book(), details, people));
    }

    private NewAction Action(ActionKind kind, CaseBook book, CaseEventDetails details, params int[] people) =>
        new(kind, Day, Clock.GetUtcNow(), "县民政局")
        {
            Files = [new ActionFile("柳林镇.csv", new string('a', 64), 1)],
            Events =
            [
                .. people.Select(person => new NewEvent(book.Find(Number(person))!.Case, details) { File = 0, Row = 2 }),
            ],
        };
}
