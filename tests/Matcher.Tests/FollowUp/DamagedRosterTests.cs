using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.Record;

namespace Matcher.FollowUp;

/// <summary>A number that was damaged on the roster since is no sign that a hit is gone: nobody looked for it.</summary>
public sealed class DamagedRosterTests : LedgerFixture
{
    [TestCase(5, 0)] // so many that nobody can be said to be gone
    [TestCase(4, 1)]
    public void Nothing_is_gone_while_many_numbers_cannot_be_compared(int damaged, int gone)
    {
        Play(RunOf(1, Outcome(Vehicle, 0)));
        var numbers = RosterNumbers.Of(Hits.Some.Roster(Enumerable.Range(0, damaged).Select(number =>
            new Hits.Listed(null, "柳林镇", $"010{number}", "测试", "149901########0013"))));
        var run = RunOf(2, Outcome(Vehicle));
        Assert.That(Play(run with { Roster = run.Roster with { Numbers = numbers } }).Gone, Has.Length.EqualTo(gone));
    }

    [TestCase("vehicles", 0)]
    [TestCase("housing_fund", 1)] // another source
    public void Nothing_is_gone_by_a_source_of_damaged_numbers(string damaged, int gone)
    {
        Play(RunOf(1, Outcome(Vehicle, 0)));
        var run = RunOf(2, Outcome(Vehicle));
        var fault = new SourceFault(damaged, SourceProblems.NumbersDamaged(Place.Nowhere, 1, 10, 9, ProblemArgument.Seen.Of([])));
        Assert.That(Play(run with { Sources = run.Sources with { Faults = [fault] } }).Gone, Has.Length.EqualTo(gone));
    }

    [TestCase(0, 0)] // the person of the hit
    [TestCase(2, 1)] // another one
    public void Nothing_is_gone_of_somebody_who_was_found_through_the_name(int person, int gone)
    {
        var earlier = Outcome(Vehicle, 0);
        Play(RunOf(1, earlier));
        var row = Outcome(Vehicle, person).Findings[0].Evidence[0].Row;
        var match = new Match(Roster.People[person], row, MatchGrade.C, NameComparison.Same, IdClass.Masked);
        var run = RunOf(2, Outcome(Vehicle)).WithMatches(new SourceMatches(row.Source, Failure: null, [match], []));
        Assert.That(Play(run).Gone, Has.Length.EqualTo(gone));
    }

    [TestCase("0000", 0)] // the household of the hit
    [TestCase("0009", 1)] // another one
    public void Nothing_is_gone_in_a_household_with_a_number_that_cannot_be_compared(string household, int gone)
    {
        Play(RunOf(1, Outcome(Vehicle, 0)));
        var roster = Hits.Some.Roster([new Hits.Listed(null, "柳林镇", household, "测试0", "149901########0013")]);
        var run = RunOf(2, Outcome(Vehicle));
        Assert.That(Play(run with { Roster = run.Roster with { Roster = roster } }).Gone, Has.Length.EqualTo(gone));
    }
}
