using System.Text.Json;
using Matcher.Cli.Support;

namespace Matcher.Cli.Commands;

[TestFixture]
public sealed class MissingConfigTests
{
    [TestCase("run")] // the run
    [TestCase("check")] // the rehearsal
    [TestCase("rules list")] // needs the config only for the rules
    public void Without_a_config_it_says_where_it_looked_and_ends_with_3(string command)
    {
        using var folder = new TemporaryFolder();
        var result = MatcherProcess.Run(folder.Path, command.Split(' '));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(3));
            Assert.That(result.Error, Does.Contain(Path.Combine(Path.GetFileName(folder.Path), "matcher.yaml")));
            Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty, "no log beside a config that is not there");
        }
    }

    [Test]
    public void A_folder_stands_for_its_config()
    {
        using var folder = new TemporaryFolder();
        var result = MatcherProcess.Run(Path.GetTempPath(), "run", folder.Path);
        Assert.That(result.Error, Does.Contain(Path.Combine(folder.Path, "matcher.yaml")));
    }

    [Test]
    public void A_wrong_config_is_told_with_lines_and_leaves_its_reason_in_the_log()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "matcher.yaml"), "county: 柳林县\nruels: rules\n");
        var result = MatcherProcess.Run(folder.Path, "run");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(3));
            Assert.That(result.Error, Does.Contain("matcher.yaml(2,1)").And.Contain("did you mean 'rules'?"));
            Assert.That(Directory.GetFiles(Path.Combine(folder.Path, "logs")).Select(File.ReadAllText),
                Has.One.Contains("matcher.yaml(2,1)"));
        }
    }

    [Test]
    public void As_JSON_standard_output_is_one_document_even_then()
    {
        using var folder = new TemporaryFolder();
        var result = MatcherProcess.Run(folder.Path, "run", "--json");
        using var document = JsonDocument.Parse(result.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(document.RootElement.GetProperty("exitCode").GetInt32(), Is.EqualTo(result.ExitCode).And.EqualTo(3));
            Assert.That(document.RootElement.GetProperty("problems").GetArrayLength(), Is.Positive);
        }
    }
}
