using System.Text;
using System.Text.RegularExpressions;

namespace Matcher.Cli.EndToEnd;

/// <summary>The ID column of a source is not what it was in the last run, or a roster is masked.</summary>
[TestFixture]
public sealed partial class NumberColumnTests
{
    private const string Source = "vehicles";
    private const string ItsRule = "vehicle-owned";

    [Test]
    public void A_source_that_is_about_next_to_none_now_is_suspect_and_makes_nothing_gone()
    {
        using var county = new TestCounty();
        Assert.That(county.Run("--as-of", "2023-07-05").ExitCode, Is.Zero);
        var rows = string.Concat(Enumerable.Range(0, 800).Select(i => $"{NumberOffRoster(i)},某某某,晋A{i:00000},小型轿车,2020-05-01,正常\r\n"));
        var files = county.FilesOf(Source).ToDictionary(file => file, File.ReadAllBytes);
        county.Replace(Source, Encoding.UTF8.GetBytes($"身份证号,所有人,号牌号码,车辆类型,登记日期,状态\r\n{rows}"));
        using var run = new JsonRun(county, "--as-of", "2023-07-06");
        using var again = new JsonRun(county, "--as-of", "2023-07-07");
        foreach (var (file, content) in files)
            File.WriteAllBytes(file, content);
        using var back = new JsonRun(county, "--as-of", "2023-07-08");
        var states = File.ReadAllLines(Path.Combine(back.Root.GetProperty("outputFolder").GetString()!, "疑点清单", "全县.csv"))
            .Where(line => line.Contains("拥有机动车辆", StringComparison.Ordinal))
            .ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Process.ExitCode, Is.EqualTo(4), run.Process.Error);
            Assert.That(run.Process.Error, Does.Contain("only 0 rows are about people on the roster").And.Contain("2023-07-05"));
            Assert.That(run.NotRun, Does.Contain(ItsRule));
            Assert.That(states, Is.Not.Empty.And.All.Contains("延续"), "nobody looked in between: nothing was gone, nothing is back");
            Assert.That(again.NotRun, Does.Contain(ItsRule), "the run in which it was suspect is no measure for the next");
        }
    }

    [Test]
    public void A_masked_part_of_the_roster_is_told_and_nobody_is_said_to_be_missing_from_it()
    {
        using var county = new TestCounty();
        var roster = Directory.EnumerateFiles(county.Folder, "*农村*.csv", SearchOption.AllDirectories).First();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = File.ReadAllBytes(roster);
        var latin = Encoding.Latin1.GetString(bytes);
        var masked = EighteenDigits().Replace(latin, match => $"{match.Value[..6]}########{match.Value[14..]}");
        Assert.That(masked, Is.Not.EqualTo(latin));
        File.WriteAllBytes(roster, Encoding.Latin1.GetBytes(masked));
        using var run = new JsonRun(county);
        using (Assert.EnterMultipleScope())
        {
            // More than four fifths of the people are on the rural roster.
            Assert.That(run.Process.ExitCode, Is.EqualTo(3), run.Process.Error);
            Assert.That(run.Process.Error,
                Does.Contain("masked").And.Contain("ID numbers of this file cannot be compared").And.Contain("the roster cannot be used"));
            Assert.That(Directory.EnumerateFileSystemEntries(Path.Combine(county.Folder, "out")), Is.Empty);
        }
    }

    private static string NumberOffRoster(int index)
    {
        var digits = $"14990219990101{index:000}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    [GeneratedRegex("(?<![0-9])149[0-9]{14}[0-9Xx](?![0-9])")]
    private static partial Regex EighteenDigits();
}
