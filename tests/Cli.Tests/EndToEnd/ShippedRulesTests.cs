using System.Text.Json;
using System.Text.RegularExpressions;
using Matcher.Cli.Completion;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>A config that names no rule pack: every command takes the program's own.</summary>
[TestFixture]
public sealed partial class ShippedRulesTests
{
    private TestCounty _county = null!;

    [OneTimeSetUp]
    public void Run()
    {
        _county = new TestCounty();
        Directory.Delete(_county.RulesFolder, recursive: true);
        _county.EditConfig(text => RulesLine().Replace(text, ""));
        Assert.That(_county.Run().ExitCode, Is.Zero.Or.EqualTo(4));
    }

    [OneTimeTearDown]
    public void Delete() => _county.Dispose();

    [TestCase("check")] // reads descriptions and rules
    [TestCase("run", "--dry-run")] // as a run does
    [TestCase("rules", "list")] // the pack alone
    [TestCase("rules", "show", "vehicle-owned")] // a file of it
    [TestCase("rules", "test")] // its examples
    [TestCase("rules", "describe")] // its sentences
    [TestCase("rules", "rehearse", "rules")] // both sides
    [TestCase("ledger", "overdue")] // the ledger's work knows the rules too
    [TestCase("ledger", "balance")] // and counts by township
    [TestCase("report")] // the report of a night
    public void Every_command_finds_it(params string[] command)
    {
        var words = command is ["rules", "rehearse", ..]
            ? [command[0], command[1], Path.Combine(BuiltFiles.RepositoryRoot, "rules")]
            : command;
        var result = MatcherProcess.Run(_county.Folder, words);
        Assert.That(result.ExitCode, Is.Zero.Or.EqualTo(4), result.Error);
        Assert.That(result.Error, Does.Not.Contain("../").And.Not.Contain(BuiltFiles.RepositoryRoot), "of its files it says matcher/rules");
    }

    [Test]
    public void An_inspection_goes_by_its_descriptions() =>
        Assert.That(MatcherProcess.Run(_county.Folder, "inspect", _county.FilesOf("vehicles")[0]).Output, Does.Contain("vehicles"));

    [Test]
    public void Its_rules_are_completed() =>
        Assert.That(MatcherProcess.Run(_county.Folder, Completer.Word, "run=", "--rule=", "vehicle=").Output, Does.Contain("vehicle-owned"));

    [Test]
    public void What_the_run_went_by_is_recorded_and_explained()
    {
        var result = Path.Combine(_county.OutputFolder, "2023-07-06");
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(result, "run.json")));
        var pack = json.RootElement.GetProperty("settings").GetProperty("pack");
        var number = Number().Match(string.Concat(Directory.EnumerateFiles(Path.Combine(result, "疑点清单"), "*.csv").Select(File.ReadAllText)));
        var explained = MatcherProcess.Run(_county.Folder, "explain", number.Value);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pack.GetProperty("folder").GetString(), Is.EqualTo("matcher/rules"));
            Assert.That(pack.GetProperty("isShipped").GetBoolean(), Is.True);
            Assert.That(explained.Output, Does.Contain(
                $"the program's own rule pack (matcher/rules, fingerprint {pack.GetProperty("sha256").GetString()![..12]})"), explained.Error);
        }
    }

    [GeneratedRegex(@"^rules:.*\n", RegexOptions.Multiline)]
    private static partial Regex RulesLine();

    [GeneratedRegex(@"\b[0-9A-Z]{4}-[0-9A-Z]{4}(-[0-9A-Z]{4})?\b")]
    private static partial Regex Number();
}
