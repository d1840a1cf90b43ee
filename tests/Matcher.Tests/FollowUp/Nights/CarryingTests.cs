using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Rules.Model;

namespace Matcher.FollowUp.Nights;

/// <summary>A changed rule gives its hits other numbers; with <c>replaces</c> and <c>identity_was</c> their history goes on there.</summary>
public sealed class CarryingTests : LedgerFixture
{
    private static readonly Rule Next = Some.Rule("car-owned") with
    {
        Replaced = new RuleReference(Vehicle, Place.Nowhere),
    };

    private static readonly Rule Finer = Some.Rule() with { IdentityWas = ["号牌号码"] };

    [Test]
    public void The_history_goes_on_under_the_rule_that_takes_the_place_of_another()
    {
        Play(RunOf(1, 0, 2));
        Clear(0);

        var run = Play(RunOf(2, Outcome(Next, 0)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Hits.Single() is { State: HitState.Continued, FirstFound.Day: 1, Case.State: CaseState.Cleared }, Is.True);
            Assert.That(run.Gone.Select(gone => (gone.Number, gone.RuleId)), Is.EqualTo(new[] { (Number(2), "car-owned") }),
                "the rule that takes the place of another looks for what that one found");
            Assert.That(run.Book.All.Select(one => (one.Rule, one.Case.State)), Is.EquivalentTo(new[]
            {
                ("car-owned", CaseState.Cleared),
                (Vehicle, CaseState.Lapsed),
            }));
            Assert.That(run.Balance.Holds, Is.True);
            Assert.That(Book().Find(run.Hits.Single().Hit.Number)!.Case.State, Is.EqualTo(CaseState.Cleared));
            Assert.That(Book().Find(Number(0)), Is.Null, "it is one case, not two");
        }
    }

    [Test]
    public void The_same_run_twice_carries_on_once()
    {
        Play(RunOf(1, 0));
        Clear(0);
        var once = Play(RunOf(2, Outcome(Next, 0)));
        var twice = Play(RunOf(2, Outcome(Next, 0)));
        var later = Play(RunOf(3, Outcome(Next, 0)));

        using var store = OpenView();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { once, twice, later }.Select(run => (run.Hits.Single().State, run.Hits.Single().Case!.State)),
                Is.All.EqualTo((HitState.Continued, CaseState.Cleared)));
            Assert.That(store.Actions().Count(action => action.Kind == ActionKind.Carry), Is.EqualTo(1));
        }
    }

    [Test]
    public void The_day_run_again_with_the_rule_as_it_was_is_as_if_nothing_had_been()
    {
        Play(RunOf(1, 0));
        Clear(0);
        Play(RunOf(2, Outcome(Next, 0)));
        var again = Play(RunOf(2, 0));

        Assert.That(again.Hits.Single() is { State: HitState.Continued, Case.State: CaseState.Cleared }, Is.True);
        Assert.That(Book().All.Select(one => one.Number), Is.EqualTo(new[] { Number(0) }));
    }

    // The run of the day is repeated after the source failed; the next run carries on what no run that counts has.
    [Test]
    public void What_a_repeated_run_did_not_find_is_carried_on_by_the_next_that_does()
    {
        Play(RunOf(1, 0));
        Clear(0);
        Play(RunOf(2, Outcome(Next, 0)));
        Play(RunOf(2, NotRun(Next.Id)));
        var later = Play(RunOf(3, Outcome(Next, 0)));

        Assert.That(later.Hits.Single() is { State: HitState.Continued, Case.State: CaseState.Cleared }, Is.True);
        Assert.That(Book().Find(later.Hits.Single().Hit.Number)!.Case.State, Is.EqualTo(CaseState.Cleared));
    }

    // What is cut off stands beside the new one until the next run, which looks with the rule that took the place of the other.
    [Test]
    public void It_can_be_taken_back()
    {
        Play(RunOf(1, 0, 2));
        Clear(0);
        var run = Play(RunOf(2, Outcome(Next, 0, 2)));
        using (var store = Open())
        {
            var carry = store.Actions().Single(action => action.Kind == ActionKind.Carry);
            Assert.That(store.BalanceOf(carry).County, Is.EqualTo(new Balance.BalanceLine("") { Before = 1, After = 1 }));
            store.Record(new NewAction(ActionKind.Undo, new DateOnly(2023, 7, 2), Clock.GetUtcNow(), "县") { Undoes = carry.Id });
            Assert.That(store.BalanceOf(store.Actions()[^1]).Holds, Is.True);
        }

        Assert.That(States(), Is.EqualTo(new[] { CaseState.AwaitingHandOut, CaseState.Cleared, CaseState.AwaitingHandOut, CaseState.AwaitingHandOut }));
        Play(RunOf(3, Outcome(Next, 0, 2)));
        Assert.That(States(), Is.EqualTo(new[] { CaseState.AwaitingHandOut, CaseState.Cleared, CaseState.AwaitingHandOut, CaseState.Lapsed }));

        IEnumerable<CaseState> States() => new[] { run.Hits[0].Hit.Number, Number(0), run.Hits[1].Hit.Number, Number(2) }
            .Select(number => Book().Find(number)!.Case.State);
    }

    [Test]
    public void Of_two_that_were_one_none_carries_it_on()
    {
        Play(RunOf(1, Outcome(Vehicle, 0)));
        Clear(0);
        var two = Outcome(Finer, 0, 0);
        two = two with
        {
            Findings =
            [
                two.Findings[0] with { Identity = ["晋J00001", "在用"], FormerIdentities = [["晋J00001"]] },
                two.Findings[1] with { Identity = ["晋J00001", "抵押"], FormerIdentities = [["晋J00001"]] },
            ],
        };

        var run = Play(RunOf(2, two));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Hits.Select(hit => hit.State), Is.All.EqualTo(HitState.New));
            Assert.That(run.Carrying!.Problems.Select(one => one.Code), Is.EqualTo(new[] { ProblemCode.LedgerFormerShared }));
            Assert.That(run.Gone.Single().Number, Is.EqualTo(Number(0)));
        }
    }

    [Test]
    public void One_that_was_told_apart_otherwise_carries_it_on()
    {
        Play(RunOf(1, Outcome(Vehicle, 0)));
        Clear(0);
        var one = Outcome(Finer, 0);
        var run = Play(RunOf(2, one with
        {
            Findings = [one.Findings[0] with { Identity = ["某车"], FormerIdentities = [["晋J00001"]] }],
        }));

        Assert.That(run.Hits.Single() is { State: HitState.Continued, Case.State: CaseState.Cleared }, Is.True);
        Assert.That(run.Gone, Is.Empty);
    }

    [Test]
    public void What_a_changed_pack_does_to_the_cases_is_told_before()
    {
        Play(RunOf(1, 0, 2, 4));
        Clear(0);
        using var store = OpenView();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.ChangesBy([Some.Rule()]), Is.Empty);
            Assert.That(Told(store.ChangesBy([])), Is.EqualTo((ProblemCode.LedgerCasesCutOff, "3", "2", "1")));
            Assert.That(Told(store.ChangesBy([Next])), Is.EqualTo((ProblemCode.LedgerCasesCarried, "3", "2", "1")));
        }
    }

    private static (ProblemCode, string, string, string) Told(IEnumerable<Problem> problems) =>
        problems.Single() is var one ? (one.Code, one.Told(1), one.Told(2), one.Told(3)) : default;

    private CaseBook Book()
    {
        using var store = OpenView();
        return store.Book();
    }

    private void Clear(int person)
    {
        using var store = Open();
        var one = store.Book().Find(Number(person))!.Case;
        store.Record(new NewAction(ActionKind.Import, new DateOnly(2023, 7, 1), Clock.GetUtcNow(), "县")
        {
            Events = [new NewEvent(one, new VerdictGiven { Verdict = Verdict.NotSo, Township = "柳林镇" })],
        });
    }
}
