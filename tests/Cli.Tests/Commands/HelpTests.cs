using System.Text.RegularExpressions;
using Matcher.Cli.Support;

namespace Matcher.Cli.Commands;

[TestFixture]
public sealed partial class HelpTests
{
    [Test]
    public void The_help_is_in_Chinese_to_its_last_line()
    {
        var help = MatcherProcess.Run(Path.GetTempPath(), "--help", "--lang", "zh");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(help.ExitCode, Is.Zero);
            Assert.That(help.Output, Does.Contain("用法：").And.Contain("执行比对").And.Contain("退出码："));
            Assert.That(help.Output.Split('\n').Where(line => EnglishSentence().IsMatch(line)), Is.Empty);
            Assert.That(help.Error, Is.Empty);
        }
    }

    [Test]
    public void The_help_is_in_English_without_a_Chinese_character()
    {
        var help = MatcherProcess.Run(Path.GetTempPath(), "--help", "--lang", "en");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(help.ExitCode, Is.Zero);
            Assert.That(help.Output, Does.Contain("Usage:").And.Contain("130  cancelled"));
            Assert.That(help.Output, Does.Not.Match(@"\p{IsCJKUnifiedIdeographs}"));
        }
    }

    [TestCase("run", "--township")] // the command that runs every night
    [TestCase("check", "[config]")] // an argument that may be left out
    [TestCase("generate", "<folder>")] // one that may not
    [TestCase("rules list", "--json")] // an option of all commands, two levels down
    [TestCase("rules test", "--rule")] // an option of its own
    [TestCase("rules rehearse", "<changed>")] // what it cannot do without
    [TestCase("rules describe", "--out")] // a file to write
    [TestCase("rules show", "<id>")] // two arguments
    [TestCase("ledger undo", "matcher ledger undo 3")] // an example
    [TestCase("ledger hand-out", "--limit <n>")] // a number
    [TestCase("report documents", "matcher report documents --township 柳林镇")] // another family
    public void Every_command_has_help(string command, string part)
    {
        var help = MatcherProcess.Run(Path.GetTempPath(), [.. command.Split(' '), "--help"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(help.ExitCode, Is.Zero);
            Assert.That(help.Output, Does.Contain($"matcher {command}").And.Contain(part));
        }
    }

    // Two texts under one name: the second was dropped, and generate told what import replaces.
    [TestCase("generate", "the folder")]
    [TestCase("ledger import", "verdicts")]
    public void What_is_replaced_is_told_of_each_command(string command, string replaced)
    {
        var help = MatcherProcess.Run(Path.GetTempPath(), [.. command.Split(' '), "--help", "--lang", "en"]);
        Assert.That(help.Output.Split('\n').Single(line => line.Contains("--replace ", StringComparison.Ordinal)
            && !line.Contains("matcher ", StringComparison.Ordinal)), Does.Contain(replaced));
    }

    [Test]
    public void The_language_comes_from_the_environment_when_it_is_not_on_the_command_line()
    {
        var help = MatcherProcess.RunWith(new() { ["MATCHER_LANG"] = "zh" }, Path.GetTempPath(), "--help");
        Assert.That(help.Output, Does.Contain("用法："));
    }

    [Test]
    public void The_version_is_one_line()
    {
        var version = MatcherProcess.Run(Path.GetTempPath(), "--version");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(version.ExitCode, Is.Zero);
            Assert.That(version.Output.TrimEnd(), Does.Match(@"^\d+\.\d+\.\d+\S*$"));
        }
    }

    [GeneratedRegex("[a-z]+ [a-z]+ [a-z]+")]
    private static partial Regex EnglishSentence();
}
