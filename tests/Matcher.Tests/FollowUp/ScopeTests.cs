using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Hits;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.FollowUp;

public sealed class ScopeTests : LedgerFixture
{
    [Test]
    public void A_run_with_some_rules_leaves_the_hits_of_the_others()
    {
        Play(RunOf(1, Outcome(Vehicle, 0), Outcome(Fund, 0)));

        var run = Play(RunOf(2, Outcome(Vehicle), Outcome(Fund)).OnlyRules(Fund));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Gone.Select(gone => gone.RuleId), Is.EqualTo(new[] { Fund }));
            Assert.That(Look(RunOf(3, 0)).Hits[0].State, Is.EqualTo(HitState.Continued));
        }
    }

    [Test]
    public void A_run_with_some_townships_leaves_the_hits_of_the_others()
    {
        Play(RunOf(1, 0, 1));

        var run = Play(RunOf(2, [2, 3]).OnlyTownships("柳林镇"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Gone.Select(gone => gone.Number), Is.EqualTo(new[] { Number(0) }));
            Assert.That(Look(RunOf(3, 0, 1, 2, 3)).Hits.Select(hit => hit.State), Is.EqualTo(
                new[] { HitState.Reappeared, HitState.Continued, HitState.Continued, HitState.New }));
        }
    }

    [Test]
    public void A_hit_that_moved_out_of_the_townships_of_the_run_is_not_gone()
    {
        Play(RunOf(1, 0));
        var moved = RunOf(2, 0);

        var run = Play(moved.OnlyTownships("柳林镇").WithHits(moved.Hits.Hits[0] with { Township = "孟门镇" }));

        Assert.That(run.Gone, Is.Empty);
    }

    [Test]
    public void A_rule_that_did_without_one_of_its_sources_makes_nothing_gone()
    {
        Play(RunOf(1, 0, 1));
        var without = RuleRunProblems.RanWithoutSource(Place.Nowhere, "");

        var run = Play(RunOf(2, Outcome(Vehicle, 0) with { Without = [without] }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Gone, Is.Empty);
            Assert.That(Look(RunOf(3, 0, 1)).Hits.Select(hit => hit.State), Is.EqualTo(new[] { HitState.Continued, HitState.Continued }));
        }
    }

    [Test]
    public void A_rule_on_trial_has_hits_of_its_own_and_they_are_new_when_it_is_active()
    {
        var trial = Some.Rule(Vehicle, RuleStatus.Trial);
        Play(RunOf(1, Outcome(trial, 0, 1)));

        var second = Play(RunOf(2, Outcome(trial, 0)));
        var active = Play(RunOf(3, 0));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Hits.Select(hit => hit.State), Is.EqualTo(new[] { HitState.Continued }));
            Assert.That(second.Gone.Select(gone => (gone.Number, gone.IsTrial)), Is.EqualTo(new[] { (Number(1), true) }));
            Assert.That(active.Hits.Select(hit => (hit.State, hit.FirstFound.Day)), Is.EqualTo(new[] { (HitState.New, 3) }));
            Assert.That(active.Gone, Is.Empty, "nobody looked with the trial rule");
        }
    }

    [Test]
    public void Hits_of_a_rule_that_did_not_run_are_a_bug()
    {
        var run = RunOf(1, 0);
        using var store = Open();

        Assert.That(() => store.Compare(run.WithOutcomes(NotRun(Vehicle))), Throws.ArgumentException);
    }

    [Test]
    public void Two_hits_with_one_number_are_a_bug()
    {
        var run = RunOf(1, 0);
        using var store = Open();

        Assert.That(() => store.Compare(run.WithHits(run.Hits.Hits[0], run.Hits.Hits[0])), Throws.InvalidOperationException);
    }

    [Test]
    public void A_number_that_another_rule_had_shows_that_the_ledger_is_damaged()
    {
        Play(RunOf(1, 0));
        var other = RunOf(2, Outcome(Fund, 0));
        using var store = Open();

        Assert.That(() => store.Compare(other.WithHits(other.Hits.Hits[0] with { Number = Number(0) })),
            Throws.TypeOf<LedgerException>());
    }
}
