using System.Globalization;

namespace Matcher.Cli.EndToEnd;

[TestFixture]
[Platform(Exclude = "Win", Reason = "Ctrl+C can be sent to another process only where there are signals")]
public sealed class CancelTests
{
    [TestCase("INT")] // Ctrl+C
    [TestCase("TERM")] // the system is shut down
    [TestCase("HUP")] // the terminal or the connection is closed
    public void A_signal_in_the_middle_of_a_source_leaves_nothing_half_written(string signal)
    {
        if (signal == "INT")
            IgnoreInTheBackground();
        using var county = new TestCounty();
        county.Lengthen();
        using var run = county.StartRun();
        run.WaitForMessage("reading the sources");
        run.Interrupt(signal);
        var end = run.End();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(end.ExitCode, Is.EqualTo(130));
            Assert.That(end.Error, Does.Contain("Stopping").And.Contain("Cancelled"));
            Assert.That(end.Output, Is.Empty);
            Assert.That(county.Results.Concat(county.LeftOvers), Is.Empty);
        }
    }

    // Bit 1 of the signals that a process ignores is SIGINT; a process that is started inherits it.
    private static void IgnoreInTheBackground()
    {
        if (File.Exists("/proc/self/status")
            && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
            && (ulong.Parse(ignored["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0)
            Assert.Ignore("These tests were started in the background of a script: there Ctrl+C is ignored, by all that they start too.");
    }

    [Test]
    public void After_it_the_next_run_is_as_if_nothing_had_happened()
    {
        IgnoreInTheBackground();
        using var county = new TestCounty();
        var lengthened = county.Lengthen();
        using (var run = county.StartRun())
        {
            run.WaitForMessage("reading the sources");
            run.Interrupt();
            run.End();
        }

        using (var file = File.OpenWrite(lengthened.File))
            file.SetLength(lengthened.Before);
        using var next = new JsonRun(county);
        Assert.That(next.Root.GetProperty("hits").GetRawText(), Is.EqualTo(GeneratedCounty.CleanRun.Root.GetProperty("hits").GetRawText()));
    }
}
