using System.Text;

namespace Matcher.Cli.EndToEnd;

/// <summary>Verdicts in a list and files of one's own outlive a second run of the date.</summary>
[TestFixture]
public sealed class PeoplesFilesTests
{
    private const string Verdict = "不属实";

    [Test]
    public void A_second_run_of_the_date_keeps_them_beside_its_lists_and_disturbs_nobody()
    {
        using var county = new TestCounty();
        Assert.That(county.Run("--quiet").ExitCode, Is.Zero);
        var result = county.Results.Single();
        var list = Path.Combine("疑点清单", "全县.csv");
        var asWritten = File.ReadAllBytes(Path.Combine(result, list));
        File.AppendAllText(Path.Combine(result, list), Verdict, Encoding.UTF8);
        Directory.CreateDirectory(Path.Combine(result, "入户", "照片"));
        File.WriteAllText(Path.Combine(result, "入户", "照片", "1.jpg"), "");

        var second = county.Run("--quiet");
        var kept = result + ".已改动-1";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.ExitCode, Is.Zero, "nothing was left unchecked by it");
            Assert.That(second.Error, Does.Contain("2 files in the result that was replaced").And.Contain("2023-07-06.已改动-1"));
            Assert.That(File.ReadAllBytes(Path.Combine(result, list)), Is.EqualTo(asWritten));
            Assert.That(Directory.GetFiles(kept, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(kept, file)),
                Is.EquivalentTo(new[] { list, Path.Combine("入户", "照片", "1.jpg") }));
            Assert.That(File.ReadAllText(Path.Combine(kept, list)), Does.EndWith(Verdict));
            Assert.That(county.LeftOvers, Is.Empty);
        }

        var third = county.Run("--quiet");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(third.ExitCode, Is.Zero);
            Assert.That(third.Error, Does.Not.Contain("已改动"), "nobody has changed anything since");
            Assert.That(county.Results.Select(folder => Path.GetFileName(folder)),
                Is.EquivalentTo(new[] { "2023-07-06", "2023-07-06.已改动-1" }));
        }
    }

    [Test]
    public void Killed_while_it_publishes_it_loses_none_of_them()
    {
        using var county = new TestCounty();
        Assert.That(county.Run("--quiet").ExitCode, Is.Zero);
        var result = county.Results.Single();
        for (var time = 0; time < 4; time++)
        {
            File.AppendAllText(Path.Combine(result, "未比对.csv"), $"{Verdict}{time}", Encoding.UTF8);
            using var run = county.StartRun("--quiet");
            var hasWritten = SpinWait.SpinUntil(
                () => Directory.EnumerateFiles(county.OutputFolder, "run.json", SearchOption.AllDirectories).Skip(1).Any(),
                TimeSpan.FromMinutes(1));
            Assert.That(hasWritten, "the new result stands beside the old one");
            Thread.Sleep(time * 4);
        }

        Assert.That(county.Run("--quiet").ExitCode, Is.Zero);
        var everything = string.Concat(Directory.EnumerateFiles(county.OutputFolder, "未比对.csv", SearchOption.AllDirectories)
            .Select(File.ReadAllText));
        using (Assert.EnterMultipleScope())
        {
            for (var time = 0; time < 4; time++)
                Assert.That(everything, Does.Contain($"{Verdict}{time}"));
            Assert.That(county.LeftOvers, Is.Empty);
        }
    }
}
