namespace Matcher.Ledger;

/// <summary>A number that was damaged on the roster since is no sign that a hit is gone: nobody looked for it.</summary>
public sealed class DamagedRosterTests : LedgerFixture
{
    [TestCase(true, 0)]
    [TestCase(false, 1)]
    public void Nothing_is_gone_while_many_numbers_cannot_be_compared(bool isDoubtful, int gone)
    {
        Play(Night(1, Outcome(Vehicle, 0)));
        Assert.That(Play(Night(2, Outcome(Vehicle)) with { IsRosterDoubtful = isDoubtful }).Gone, Has.Length.EqualTo(gone));
    }

    [TestCase("0000", 0)] // the household of the hit
    [TestCase("0009", 1)] // another one
    public void Nothing_is_gone_in_a_household_with_a_number_that_cannot_be_compared(string household, int gone)
    {
        Play(Night(1, Outcome(Vehicle, 0)));
        var roster = Hits.Some.Roster([new Hits.Listed(null, "柳林镇", household, "测试0", "149901########0013")]);
        Assert.That(Play(Night(2, Outcome(Vehicle)) with { Roster = roster }).Gone, Has.Length.EqualTo(gone));
    }
}
