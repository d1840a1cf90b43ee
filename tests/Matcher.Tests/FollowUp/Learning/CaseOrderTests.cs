using System.Collections.Immutable;
using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;
using Matcher.Hits;
using Matcher.Rules.Model;

namespace Matcher.FollowUp.Learning;

public sealed class CaseOrderTests
{
    private static readonly Dictionary<string, Rule> NoRules = [];

    // Half of what is known is confirmed; of one rule nearly all, of another hardly anything.
    private static readonly ConfirmationRates Rates = ConfirmationRates.Of(
    [
        .. Enumerable.Range(0, 20).Select(i => SomeCases.Answered(i, "often", i < 18 ? Verdict.Confirmed : Verdict.NotSo)),
        .. Enumerable.Range(0, 20).Select(i => SomeCases.Answered(i, "seldom", i < 2 ? Verdict.Confirmed : Verdict.NotSo)),
    ], NoRules);

    [Test]
    public void What_is_most_often_so_comes_first_and_what_says_nothing_in_the_middle() =>
        Assert.That(Order(0, SomeCases.Open(1, "seldom"), SomeCases.Open(2, "new"), SomeCases.Open(3, "often")), Is.EqualTo(new[] { 3, 2, 1 }));

    [Test]
    public void No_rate_goes_over_a_level() =>
        Assert.That(Order(0, SomeCases.Open(1, "often", level: "Low"), SomeCases.Open(2, "seldom")), Is.EqualTo(new[] { 2, 1 }));

    [Test]
    public void Who_goes_without_help_is_never_behind_inside_a_level() =>
        Assert.That(Order(0, SomeCases.Open(1, "often"), SomeCases.Open(2, "seldom", list: "Missed"), SomeCases.Open(3, "new", list: "Missed")),
            Is.EqualTo(new[] { 3, 2, 1 }));

    [Test]
    public void What_nothing_tells_apart_keeps_its_order() =>
        Assert.That(Order(0, SomeCases.Open(3, "new"), SomeCases.Open(1, "other"), SomeCases.Open(2, "new")), Is.EqualTo(new[] { 3, 1, 2 }));

    [Test]
    public void A_rate_does_not_move_what_is_in_the_random_share() =>
        Assert.That(Order(1, SomeCases.Open(1, "seldom"), SomeCases.Open(2, "new"), SomeCases.Open(3, "often")), Is.EqualTo(new[] { 1, 2, 3 }));

    // Whatever the capacity, the share and the cases: as many are marked as there is time for, a part of them at random, and none is dropped.
    [Test]
    public void A_plan_marks_as_many_as_there_is_time_for_and_drops_none([Values(0, 0.05, 0.5, 1)] double share)
    {
        var random = new Random(7);
        var chosen = new RandomShare(Some.Secret(), share);
        var order = new CaseOrder(Rates, chosen, share);
        for (var round = 0; round < 100; round++)
        {
            var cases = Enumerable.Range(0, random.Next(200))
                .Select(i => SomeCases.Open(random.Next(10_000) * 1000 + i, random.GetItems(["often", "seldom", "new"], 1)[0],
                    level: random.GetItems(["High", "Medium", "Low", ""], 1)[0]))
                .ToList();
            var capacity = random.Next(1, 80);
            var plan = order.Plan(cases, capacity);
            var due = plan.Where(one => one.IsDue == true).ToList();
            var sampled = cases.Count(one => chosen.Has(one.Number));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(plan.Select(one => one.Case.Known.Number), Is.EquivalentTo(cases.Select(one => one.Number)));
                Assert.That(due, Has.Count.EqualTo(Math.Min(capacity, cases.Count)));
                Assert.That(due.Count(one => one.Case.IsSampled), Is.AtLeast(Math.Min(sampled, (int)Math.Floor(share * due.Count))));
                Assert.That(plan.Where(one => !one.Case.IsSampled).SkipWhile(one => one.IsDue == true).Any(one => one.IsDue == true),
                    Is.False, "nobody is passed over");
            }
        }
    }

    [Test]
    public void Where_nobody_has_said_how_many_nothing_is_marked() =>
        Assert.That(new CaseOrder(Rates, new RandomShare(Some.Secret(), 0.05), 0.05).Plan([SomeCases.Open(1)], null)[0].IsDue, Is.Null);

    [Test]
    public void What_is_the_countys_or_closed_waits_for_no_township()
    {
        var cannot = new VerdictGiven { Verdict = Verdict.CannotVerify, Township = "柳林镇" };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CaseOrder.IsWaiting(SomeCases.Open(1)), Is.True);
            Assert.That(CaseOrder.IsWaiting(SomeCases.Done(1, SomeCases.AsOf, cannot)), Is.True);
            Assert.That(CaseOrder.IsWaiting(SomeCases.Done(1, SomeCases.AsOf, cannot, cannot)), Is.False);
            Assert.That(CaseOrder.IsWaiting(SomeCases.Answered(1, "a", Verdict.NotSo)), Is.False);
            Assert.That(CaseOrder.IsWaiting(SomeCases.Open(1, list: "DataQuality")), Is.False);
        }
    }

    private static IEnumerable<int> Order(double share, params ImmutableArray<KnownCase> cases) =>
        new CaseOrder(Rates, new RandomShare(Some.Secret(), share), share).Of(cases)
            .Select(one => int.Parse(one.Known.Number[..4], System.Globalization.CultureInfo.InvariantCulture));
}
