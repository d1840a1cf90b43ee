using Matcher.Support;

namespace Matcher.Runs.Desk;

/// <summary>What every command on the ledger begins with.</summary>
public sealed class LedgerDeskTests : DeskFixture
{
    [Test]
    public void A_ledger_that_is_not_there_is_told_and_not_made()
    {
        using var other = new SmallRun();
        var config = other.Roster("roster.csv", SmallRun.RosterHeader).Config("2023-07-06");

        var result = LedgerOverdue.Execute(config, Options, TimeProvider.System, CancellationToken.None);
        var written = LedgerUndo.Execute(config, Options, 1, TimeProvider.System, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codes(result.Problems).Concat(Codes(written.Problems)), Is.EqualTo(new[] { "LedgerNoRun", "LedgerNoRun" }));
            Assert.That(result.Outcome, Is.EqualTo(RunOutcomeKind.OutputFailed));
            Assert.That(Directory.GetFiles(config.Folder, "ledger*"), Is.Empty);
        }
    }

    // Whoever loses the ledger must not begin another beside the results that were recorded in it.
    [Test]
    public void A_ledger_that_lacks_nights_of_which_there_are_results_is_not_worked_on()
    {
        var before = File.ReadAllBytes(Config.LedgerFile);
        Play("2023-07-07", 1, 2, 3, 4);
        File.WriteAllBytes(Config.LedgerFile, before);

        Assert.That(Codes(HandOut().Problems), Does.Contain("LedgerOlder"));
        Assert.That(Actions(), Is.Empty);
        Assert.That(LedgerOverdue.Execute(Config, Options, TimeProvider.System, CancellationToken.None).Value!.Counts, Is.Not.Empty,
            "who looks is told, and sees what there is");
    }

    [Test]
    public void What_is_done_counts_from_the_day_that_is_named()
    {
        var result = LedgerHandOutOn(new DateOnly(2023, 7, 10));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Batch, Is.EqualTo("2023-07-10-1"));
            Assert.That(Actions().Single().Day, Is.EqualTo(new DateOnly(2023, 7, 10)));
            Assert.That(Actions().Single().By, Is.EqualTo("县民政局"));
        }
    }

    [Test]
    public void A_day_before_the_last_night_is_told()
    {
        var result = HandingOut.LedgerHandOut.Execute(Config, Options with { AsOf = new DateOnly(2023, 7, 1) }, new(), TimeProvider.System,
            CancellationToken.None);
        Assert.That(Codes(result.Problems), Is.EqualTo(new[] { "LedgerDayBeforeRun" }));
    }

    private HandingOut.LedgerHandedOut LedgerHandOutOn(DateOnly day) => HandingOut.LedgerHandOut.Execute(
        Config, Options with { AsOf = day }, new(), TimeProvider.System, CancellationToken.None).Value!;
}
