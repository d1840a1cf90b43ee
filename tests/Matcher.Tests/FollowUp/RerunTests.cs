using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
using Matcher.Hits;
using Matcher.RunFacts;

namespace Matcher.FollowUp;

public sealed class RerunTests : LedgerFixture
{
    [Test]
    public void A_second_run_for_a_date_says_the_same_as_the_first()
    {
        Play(RunOf(1, 0, 1));
        var first = Play(RunOf(2, 1, 2));

        var second = Play(RunOf(2, 1, 2));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Hits.Select(Told), Is.EqualTo(first.Hits.Select(Told)));
            Assert.That(second.Gone.Select(Told), Is.EqualTo(first.Gone.Select(Told)));
            Assert.That(first.Hits.Select(hit => hit.State), Is.EqualTo(new[] { HitState.Continued, HitState.New }));
        }
    }

    [Test]
    public void A_second_run_for_a_date_replaces_the_first()
    {
        Play(RunOf(1, 0));
        Play(RunOf(2, 1, 2));

        Play(RunOf(2, 0, 2));

        Assert.That(Look(RunOf(3, 0, 1, 2)).Hits.Select(Told), Is.EqualTo(new[]
        {
            (Number(0), HitState.Continued, 1), // the first run had it gone
            (Number(1), HitState.New, 3), // only the first run found it
            (Number(2), HitState.Continued, 2), // both found it
        }));
    }

    [Test]
    public void A_second_run_on_which_the_rule_does_not_run_takes_back_what_the_first_said()
    {
        Play(RunOf(1, 0));
        Play(RunOf(2, 1));

        Play(RunOf(2, NotRun(Vehicle)));

        Assert.That(Look(RunOf(3, 0, 1)).Hits.Select(Told),
            Is.EqualTo(new[] { (Number(0), HitState.Continued, 1), (Number(1), HitState.New, 3) }));
    }

    [Test]
    public void A_second_run_with_some_rules_leaves_what_the_first_said_of_the_others()
    {
        Play(RunOf(2, Outcome(Vehicle, 0), Outcome(Fund, 0)));

        Play(RunOf(2, Outcome(Fund, 1)).OnlyRules(Fund));

        Assert.That(Look(RunOf(3, Outcome(Vehicle, 0), Outcome(Fund, 0, 1))).Hits.Select(hit => hit.State), Is.EqualTo(
            new[] { HitState.Continued, HitState.New, HitState.Continued }));
    }

    [Test]
    public void A_run_for_an_older_date_says_what_the_runs_before_it_say()
    {
        Play(RunOf(1, 0, 1));
        Play(RunOf(5, 1, 2, 3));

        var older = Play(RunOf(3, 0, 2));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(older.Hits.Select(Told), Is.EqualTo(new[] { (Number(0), HitState.Continued, 1), (Number(2), HitState.New, 3) }));
            Assert.That(older.Gone.Select(gone => gone.Number), Is.EqualTo(new[] { Number(1) }));
        }
    }

    [Test]
    public void A_run_for_an_older_date_changes_nothing_that_later_runs_said()
    {
        Play(RunOf(1, 0, 1));
        Play(RunOf(5, 1, 2, 3));

        Play(RunOf(3, 0, 2, 4));

        Assert.That(Look(RunOf(6, 0, 1, 2, 3, 4)).Hits.Select(Told), Is.EqualTo(new[]
        {
            (Number(0), HitState.Reappeared, 1), // gone on the 5th
            (Number(1), HitState.Continued, 1), // gone on the 3rd, back on the 5th
            (Number(2), HitState.Continued, 3), // now first found on the 3rd
            (Number(3), HitState.Continued, 5),
            (Number(4), HitState.Reappeared, 3), // found on the 3rd alone: the 5th looked and did not find it
        }));
    }

    private static (string, HitState, int) Told(TrackedHit hit) => (hit.Hit.Number, hit.State, hit.FirstFound.Day);

    private static (GoneHit, CaseState?) Told(GoneHit gone) => (gone with { Case = null }, gone.Case?.State);
}
