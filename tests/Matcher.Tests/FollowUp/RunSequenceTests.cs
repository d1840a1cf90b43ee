using Matcher.FollowUp.Nights;
using Matcher.Hits;
using Matcher.Rules.Model;

namespace Matcher.FollowUp;

/// <summary>
/// One hit over several runs: x found, . not found, - the rule did not run, ? the rule could not decide about the person.
/// </summary>
public sealed class RunSequenceTests : LedgerFixture
{
    [TestCase("x", HitState.New, 1)] // never seen
    [TestCase(".x", HitState.New, 2)] // looked for and not found is not seen
    [TestCase("-x", HitState.New, 2)] // not looked for
    [TestCase("xx", HitState.Continued, 1)] // second run
    [TestCase("xxx", HitState.Continued, 1)] // third run
    [TestCase("x-x", HitState.Continued, 1)] // nobody looked in between
    [TestCase("x--x", HitState.Continued, 1)] // nobody looked for long
    [TestCase("x?x", HitState.Continued, 1)] // an unreadable field is not a hit that is gone
    [TestCase("x.x", HitState.Reappeared, 1)] // gone and back
    [TestCase("x..x", HitState.Reappeared, 1)] // gone for longer
    [TestCase("x.-x", HitState.Reappeared, 1)] // gone, then nobody looked
    [TestCase("x-.x", HitState.Reappeared, 1)] // nobody looked, then gone
    [TestCase("x.?x", HitState.Reappeared, 1)] // gone, then undecided
    [TestCase("x.xx", HitState.Continued, 1)] // back, and still there
    [TestCase("x.x.x", HitState.Reappeared, 1)] // back a second time
    [TestCase(".-x?-x", HitState.Continued, 3)] // first found in the third run
    public void The_last_run_says(string runs, HitState expected, int firstFound)
    {
        var hit = PlayAll(runs).Hits.Single();

        Assert.That((hit.State, hit.FirstFound), Is.EqualTo((expected, new DateOnly(2023, 7, firstFound))));
    }

    [TestCase("x.", true)] // was there, is not
    [TestCase("x-.", true)] // the first run in which somebody looks
    [TestCase("x?.", true)] // the first run in which it can be decided
    [TestCase("x.x.", true)] // a second time
    [TestCase("x..", false)] // told in the run before
    [TestCase("x.-.", false)] // told before
    [TestCase("x-", false)] // nobody looked
    [TestCase("x?", false)] // nobody could tell
    [TestCase("..", false)] // never was there
    public void The_last_run_says_gone(string runs, bool expected) =>
        Assert.That(
            PlayAll(runs).Gone.Select(gone => gone with { Case = null }),
            Is.EqualTo(
                expected
                    ? [new GoneHit(Number(0), Vehicle, IsTrial: false, "柳林镇", "0000", new DateOnly(2023, 7, 1), Roster.People[0])]
                    : Array.Empty<GoneHit>()));

    private HitHistory PlayAll(string runs) => runs
        .Select((run, index) => Play(RunOf(index + 1, OutcomeOf(run))))
        .Last();

    private static RuleOutcome OutcomeOf(char run) => run switch
    {
        'x' => Outcome(Vehicle, 0),
        '.' => Outcome(Vehicle),
        '-' => NotRun(Vehicle),
        '?' => Undecided(Vehicle, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(run)),
    };
}
