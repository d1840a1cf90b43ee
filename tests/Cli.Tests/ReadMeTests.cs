using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Catalogue.Config;
using Matcher.Cli.Commands;
using Matcher.Cli.Sessions;
using Matcher.Cli.Support;
using Matcher.Cli.Syntax;
using Matcher.Foundation.Problems;

namespace Matcher.Cli;

/// <summary>What the two READMEs promise is what the program does.</summary>
[TestFixture("README.md")]
[TestFixture("README.zh-CN.md")]
public sealed partial class ReadMeTests(string name)
{
    private readonly string _text = File.ReadAllText(Path.Combine(BuiltFiles.RepositoryRoot, name));

    [Test]
    public void It_is_read_in_one_sitting() => Assert.That(_text.Split('\n'), Has.Length.AtMost(200));

    [Test]
    public void Its_table_has_the_exit_codes_and_no_other()
    {
        var told = ExitCodeRow().Matches(_text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.That(told, Is.EqualTo(Enum.GetValues<ExitCode>().Select(code => (int)code)));
    }

    [Test]
    public void Its_priority_is_the_priority() =>
        Assert.That(_text, Does.Contain(string.Join(", ", ExitCodes.Priority.SkipLast(1).Select(code => (int)code)))
            .Or.Contain(string.Join("、", ExitCodes.Priority.SkipLast(1).Select(code => (int)code))));

    [Test]
    public void Its_commands_with_their_options_are_all_there()
    {
        foreach (var command in Leaves(CommandTree.Create(TestSession.Of())))
        {
            Assert.That(_text, Does.Contain($"`{CommandFamily.FullName(command)}"));
            foreach (var option in command.Options.Select(option => option.Name))
                Assert.That(_text, Does.Contain($"`{option}`"));
        }
    }

    [Test]
    public void Its_first_command_runs_a_config_that_is_there()
    {
        var path = RunLine().Match(_text).Groups[1].Value;
        var problems = new ProblemList();
        var config = ConfigLoader.Load(Path.Combine(BuiltFiles.RepositoryRoot, path), problems);
        Assert.That(config, Is.Not.Null, string.Join('\n', problems.All));
    }

    private static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);

    [GeneratedRegex(@"^\| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex ExitCodeRow();

    [GeneratedRegex(@"^dotnet run -c Release --project src/Cli -- run (\S+)$", RegexOptions.Multiline)]
    private static partial Regex RunLine();
}
