using Matcher.FollowUp.Balance;
using Matcher.RunFacts;
using Matcher.Runs;

namespace Matcher.Reports.Results;

public sealed class FollowUpTallyTests
{
    [Test]
    public void A_ledger_that_does_not_add_up_names_the_townships_and_is_a_bug_whatever_else_there_is()
    {
        var tally = new FollowUpTally(
            [new BalanceLine("柳林镇") { New = 2, After = 2 }, new BalanceLine("孟门镇") { New = 2, After = 1 }], new BalanceLine(""), [], []);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tally.Unbalanced, Is.EqualTo(new[] { "孟门镇" }));
            Assert.That(RunOutcomes.Of(SampleRun.Create().Found, tally), Is.EqualTo(RunOutcomeKind.Unbalanced));
        }
    }

    [Test]
    public void One_that_does_says_nothing() => Assert.That(
        RunOutcomes.Of(SampleRun.Create().Found, SampleRun.Create().FollowUp), Is.Not.EqualTo(RunOutcomeKind.Unbalanced));

    [Test]
    public void A_run_of_one_township_tells_of_that_alone()
    {
        var run = SampleRun.Create().With(found => found.OnlyTownships("孟门镇"));
        Assert.That(run.FollowUp.Townships.Select(line => line.Township), Is.EqualTo(new[] { "孟门镇" }));
    }
}
