using System.Text;
using System.Text.RegularExpressions;

namespace Matcher.Cli.EndToEnd;

/// <summary>One source is unusable: it is said which and why, its rules are not run, and all others are.</summary>
[TestFixture]
public sealed class DamagedSourceTests
{
    private const string Source = "vehicles";
    private const string ItsRule = "vehicle-owned";

    [Test]
    public void A_missing_file()
    {
        using var county = new TestCounty();
        var name = county.Replace(Source, []);
        county.FilesOf(Source).ToList().ForEach(File.Delete);
        OnlyItsRulesAreLeftOut(county, Stem(name));
    }

    [Test]
    public void A_file_without_its_ID_column_is_told_with_what_it_has_and_what_was_looked_for()
    {
        using var county = new TestCounty();
        var name = county.Replace(Source, Encoding.UTF8.GetBytes("所有人,号牌号码,状态\n张某某,晋J00001,正常\n"));
        OnlyItsRulesAreLeftOut(county, name, "号牌号码", "身份证号");
    }

    [Test]
    public void An_empty_file()
    {
        using var county = new TestCounty();
        OnlyItsRulesAreLeftOut(county, county.Replace(Source, []));
    }

    [Test]
    public void A_file_of_garbage()
    {
        using var county = new TestCounty();
        var bytes = new byte[100_000];
        for (var index = 0; index < bytes.Length; index++)
            bytes[index] = (byte)((index * 2_654_435_761L >> 13) % 256);
        OnlyItsRulesAreLeftOut(county, county.Replace(Source, bytes));
    }

    [Test]
    public void A_file_of_only_unusable_numbers_is_over_its_reject_limit()
    {
        using var county = new TestCounty();
        var rows = string.Concat(Enumerable.Range(0, 50).Select(row => $"1.41125E+17,张某某,晋J{row:00000},正常\r\n"));
        county.Replace(Source, Encoding.UTF8.GetBytes($"身份证号,所有人,号牌号码,状态\r\n{rows}"));
        OnlyItsRulesAreLeftOut(county, Source, "only 0 of 50 ID numbers", "last digits lost in a spreadsheet 50");
    }

    [Test]
    public void A_file_whose_names_are_garbled_lists_nobody_and_nothing_of_last_run_is_gone()
    {
        using var county = new TestCounty();
        Assert.That(county.Run().ExitCode, Is.Zero);
        var roster = string.Concat(Directory.GetFiles(county.Folder, "*.csv", SearchOption.AllDirectories)
            .Where(file => file.Contains("花名册", StringComparison.Ordinal))
            .Select(file => File.ReadAllText(file, Encoding.Latin1)));
        var numbers = Regex.Matches(roster, "(?<![0-9])1499[0-9]{13}[0-9X]", RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(match => match.Value)
            .Distinct()
            .Take(40);
        county.Replace(
            Source,
            Encoding.UTF8.GetBytes("身份证号,所有人,号牌号码,登记日期,车辆类型,状态\n"
                + string.Concat(numbers.Select((number, i) => $"{number},ÍõÐ¡Ã÷,J{i},2020-05-01,小型轿车,正常\n"))));
        OnlyItsRulesAreLeftOut(county, "matched rows bear another name");
        var gone = Directory.GetFiles(county.OutputFolder, "已消失.csv", SearchOption.AllDirectories).Select(File.ReadAllText);
        Assert.That(gone, Has.None.Contains("拥有机动车辆"));
        var doubts = Directory.GetFiles(county.OutputFolder, "*.csv", SearchOption.AllDirectories)
            .Where(file => file.Contains("身份存疑", StringComparison.Ordinal))
            .Select(File.ReadAllText);
        Assert.That(doubts, Has.None.Contains("ÍõÐ¡Ã÷"), "a list of people who are not doubtful hides those who are");
    }

    private static void OnlyItsRulesAreLeftOut(TestCounty county, params string[] said)
    {
        using var run = new JsonRun(county);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Process.ExitCode, Is.EqualTo(4), run.Process.Error);
            foreach (var part in said)
                Assert.That(run.Process.Error, Does.Contain(part));
            Assert.That(run.NotRun, Does.Contain(ItsRule));
            Assert.That(run.SourcesRead.Append(Source).Distinct(), Is.EquivalentTo(GeneratedCounty.CleanRun.SourcesRead));
            Assert.That(run.AddsUp);
            Assert.That(county.Results, Has.One.Items);
            Assert.That(county.LeftOvers, Is.Empty);
        }
    }

    private static string Stem(string name) => name.Split('.', '-', '*')[0];
}
