namespace Matcher.Cli.EndToEnd;

/// <summary>Config, rules, folders: what is wrong is said, and nothing is half-written.</summary>
[TestFixture]
public sealed class DamagedSetupTests
{
    [Test]
    public void A_rule_with_a_typing_error_stops_the_run_before_anything_is_read()
    {
        using var county = new TestCounty();
        county.EditRule("vehicle-owned", text => text.Replace("level:", "levle:", StringComparison.Ordinal));
        county.EditRule("graduated", text => text.Replace("why:", "wyh:", StringComparison.Ordinal));
        var run = county.Run();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(3));
            Assert.That(run.Error, Does.Match(@"vehicle-owned\.yaml\(\d+,\d+\): .*'levle'.*did you mean 'level'"));
            Assert.That(run.Error, Does.Match(@"graduated\.yaml\(\d+,\d+\): .*'wyh'"), "all problems of all files at once");
            Assert.That(county.Results.Concat(county.LeftOvers), Is.Empty);
        }
    }

    [Test]
    public void A_township_of_the_roster_that_is_not_in_the_list_is_a_warning_and_its_people_keep_their_list()
    {
        using var county = new TestCounty();
        county.EditConfig(text => text.Replace("柳林镇", "别处镇", StringComparison.Ordinal));
        using var run = new JsonRun(county);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Process.ExitCode, Is.EqualTo(GeneratedCounty.CleanRun.Process.ExitCode));
            Assert.That(run.Process.Error, Does.Contain("warning:").And.Contain("柳林镇"));
            Assert.That(Directory.EnumerateFiles(Path.Combine(county.Results.Single(), "疑点清单", "未知乡镇"), "柳林镇.csv"), Is.Not.Empty);
            Assert.That(run.Root.GetProperty("people").GetInt32(),
                Is.EqualTo(GeneratedCounty.CleanRun.Root.GetProperty("people").GetInt32()));
        }
    }

    [Test]
    public void An_output_folder_that_cannot_be_written_is_known_before_the_match()
    {
        using var county = new TestCounty();
        var inTheWay = Path.Combine(county.Folder, "lists");
        File.WriteAllText(inTheWay, "");
        var run = county.Run("--out", inTheWay);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(5));
            Assert.That(run.Error, Does.Contain(inTheWay).And.Not.Contain("reading the sources"));
            Assert.That(File.ReadAllText(inTheWay), Is.Empty);
        }
    }

    [Test]
    public void A_second_run_at_the_same_time_leaves_at_once()
    {
        using var county = new TestCounty();
        Directory.CreateDirectory(county.OutputFolder);
        using var held = new FileStream(Path.Combine(county.OutputFolder, ".matcher.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite,
            FileShare.None);
        var run = county.Run();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(6));
            Assert.That(run.Error, Does.Contain("another run").And.Not.Contain("reading the sources"));
            Assert.That(county.Results.Concat(county.LeftOvers), Is.Empty);
        }
    }

    [Test]
    public void A_log_folder_that_cannot_be_written_is_a_warning_and_the_run_goes_on()
    {
        using var county = new TestCounty();
        File.WriteAllText(county.LogFolder, "");
        var run = county.Run();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(GeneratedCounty.CleanRun.Process.ExitCode));
            Assert.That(run.Error, Does.Contain("warning: no log is kept"));
            Assert.That(county.Results, Has.One.Items);
        }
    }

    [TestCase("--rule", "vehicle-ownd", "did you mean 'vehicle-owned'?")] // a letter lost
    [TestCase("--township", "柳林乡", "did you mean '柳林镇'?")] // not what it is called
    public void A_choice_that_does_not_exist_is_a_mistake_of_the_command_line(string option, string value, string said)
    {
        using var county = new TestCounty();
        var run = county.Run(option, value);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain(said));
        }
    }
}
