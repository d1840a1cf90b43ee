using Matcher.Cli.Support;

namespace Matcher.Cli.Commands;

[TestFixture]
public sealed class UsageErrorTests
{
    [TestCase("", "A command is needed")] // a double-click, a task without arguments
    [TestCase("rules", "A command is needed: list, show")] // half a command
    [TestCase("rnu", "did you mean 'run'?")] // two letters swapped
    [TestCase("run --drry-run", "did you mean '--dry-run'?")] // must not become the name of a config
    [TestCase("rules lst", "did you mean 'list'?")] // below a command
    [TestCase("run one two", "'two'")] // a path with a space and no quotes
    [TestCase("run --as-of 06.07.2023", "2023-07-06")] // the form is shown
    [TestCase("run --as-of 2023-02-30", "2023-02-30")] // no such day
    [TestCase("run --as-of", "--as-of needs a value")] // nothing after it
    [TestCase("run --rule", "--rule needs a value")] // the same for a repeatable option
    [TestCase("run --out a --out b", "more than once")] // which one is meant?
    [TestCase("run --quiet --verbose", "cannot be used together")] // contradiction
    [TestCase("run --lang fr", "zh, en")] // no such language
    [TestCase("generate", "<folder> is missing")] // a required argument
    [TestCase("generate x --people 0", "at least 1")] // below the least
    [TestCase("generate x --rows 1e6", "'1e6'")] // no whole number
    [TestCase("ledger undo -1", "'-1'")] // looks like an option
    [TestCase("ledger undo --bogus matcher.yaml", "'--bogus'")] // no such option, where the number belongs
    [TestCase("ledger undo one matcher.yaml", "'one'")] // no number, though the config is there
    public void What_cannot_be_understood_is_said_and_ends_with_2(string arguments, string said)
    {
        var result = MatcherProcess.Run(Path.GetTempPath(), arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.Contain(said).And.Contain("--help"));
            Assert.That(result.Output, Is.Empty);
        }
    }

    [Test]
    public void It_is_said_in_Chinese_to_whoever_chose_Chinese()
    {
        var result = MatcherProcess.Run(Path.GetTempPath(), "rnu", "--lang", "zh");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.Contain("是不是“run”？"));
        }
    }

    [Test]
    public void All_mistakes_are_said_at_once()
    {
        var result = MatcherProcess.Run(Path.GetTempPath(), "generate", "x", "--people", "0", "--rows", "none");
        Assert.That(result.Error, Does.Contain("--people").And.Contain("--rows"));
    }

    [Test]
    public void An_argument_that_begins_with_an_at_sign_is_no_file_of_arguments()
    {
        var result = MatcherProcess.Run(Path.GetTempPath(), "run", "@nothing");
        Assert.That(result.ExitCode, Is.EqualTo(3), result.Error);
    }
}
