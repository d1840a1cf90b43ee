namespace Matcher.Cli.EndToEnd;

/// <summary>A second run while the first is still at it.</summary>
[TestFixture]
[Platform(Exclude = "Win", Reason = "Ctrl+C can be sent to another process only where there are signals")]
public sealed class SecondRunTests
{
    [TestCase(false, "output folder")]
    [TestCase(true, "ledger.db")] // each run would say what is new beside a ledger that the other is writing
    public void It_is_told_to_wait_and_leaves_nothing(bool hasOtherFolder, string names)
    {
        using var county = new TestCounty();
        var lengthened = county.Lengthen();
        using (var first = county.StartRun())
        {
            first.WaitForMessage("reading the sources");
            var other = Path.Combine(county.Folder, "other");
            var second = county.Run(hasOtherFolder ? ["--out", other] : []);
            first.Interrupt();
            first.End();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(second.ExitCode, Is.EqualTo(6), second.Error);
                Assert.That(second.Error, Does.Contain(names).And.Contain("wait"));
                Assert.That(Directory.Exists(other) ? Directory.GetFileSystemEntries(other) : [], Is.Empty);
            }
        }

        using (var file = File.OpenWrite(lengthened.File))
            file.SetLength(lengthened.Before);
        Assert.That(county.Run().ExitCode, Is.Zero, "the lock is gone with the run");
        Assert.That(Directory.GetFiles(county.Folder, "*.lock"), Is.Empty);
    }
}
