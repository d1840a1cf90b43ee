using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>A ledger that is gone, cut off or that a day does not follow: a sentence, exit code 5, and nothing written.</summary>
[TestFixture]
public sealed class LedgerDoubtTests
{
    [Test]
    public void What_would_rewrite_history_is_asked_about()
    {
        using var county = new TestCounty();
        var ledger = Path.Combine(county.Folder, "ledger.db");
        Assert.That(county.Run("--quiet").ExitCode, Is.Zero);

        var early = county.Run("--as-of", "2020-01-01");
        Refused(early, county, "2020-01-01 is before 2023-07-06");

        var whole = File.ReadAllBytes(ledger);
        File.WriteAllBytes(ledger, whole[..5000]);
        Refused(county.Run("--as-of", "2023-07-07"), county, "the ledger is damaged");
        Assert.That(File.ReadAllBytes(ledger), Is.EqualTo(whole[..5000]));

        File.Delete(ledger);
        Refused(county.Run("--as-of", "2023-07-07"), county, "no ledger here");
        Refused(MatcherProcess.Run(county.Folder, "check", county.ConfigFile), county, "no ledger here");
        Assert.That(File.Exists(ledger), Is.False);

        var accepted = county.Run("--as-of", "2023-07-07", "--accept-older");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(accepted.ExitCode, Is.Zero, accepted.Error);
            Assert.That(accepted.Error, Does.Contain("warning: ledger.db"));
            Assert.That(county.Results.Count(), Is.EqualTo(2));
        }
    }

    private static void Refused(ProcessResult run, TestCounty county, string said)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(5), run.Error);
            Assert.That(run.Error, Does.Contain("error: ledger.db").And.Contain(said).And.Contain("--accept-older"));
            Assert.That(county.Results.Count(), Is.EqualTo(1));
            Assert.That(county.LeftOvers, Is.Empty);
        }
    }
}
