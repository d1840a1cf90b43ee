using Matcher.Cli.Support;

namespace Matcher.Cli.Commands;

/// <summary>A wrong option, command or value is answered with the right one.</summary>
[TestFixture]
public sealed class MistypedTests
{
    [TestCase("--as-off 2023-07-06", "did you mean '--as-of'?")] // one letter too many; the day after it is no mistake
    [TestCase("--as-off=2023-07-06", "did you mean '--as-of'?")] // with the value behind it
    [TestCase("--asof:2023-07-06", "did you mean '--as-of'?")] // in the other spelling
    [TestCase("--as_of 2023-07-06", "did you mean '--as-of'?")] // as in the config
    [TestCase("-as-of 2023-07-06", "did you mean '--as-of'?")] // one hyphen, as PowerShell's own have
    [TestCase("—as-of 2023-07-06", "did you mean '--as-of'?")] // what Word and WeChat make of two hyphens
    [TestCase("——as-of 2023-07-06", "did you mean '--as-of'?")] // the dash of a Chinese keyboard
    [TestCase("–as–of 2023-07-06", "did you mean '--as-of'?")] // shorter dashes
    [TestCase("－－as－of 2023-07-06", "did you mean '--as-of'?")] // in full width
    [TestCase("－－ａｓ－ｏｆ 2023-07-06", "did you mean '--as-of'?")] // the letters, too
    [TestCase("−−as‑of 2023-07-06", "did you mean '--as-of'?")] // minus signs, a hyphen that does not break
    [TestCase("一一as-of 2023-07-06", "did you mean '--as-of'?")] // the character for one, which looks the same
    [TestCase("/as-of 2023-07-06", "did you mean '--as-of'?")] // as in old Windows programs
    [TestCase("--AS-OF 2023-07-06", "did you mean '--as-of'?")] // capitals
    [TestCase("as-of 2023-07-06", "did you mean '--as-of'?")] // without hyphens
    [TestCase("--dryrun", "did you mean '--dry-run'?")]
    [TestCase("--townships 柳林镇", "did you mean '--township'?")]
    [TestCase("--verbos", "did you mean '--verbose'?")] // an option of all commands
    public void An_option_of_the_command(string typed, string said)
    {
        var lines = Refused($"run {typed}");
        Assert.That(lines[0], Does.Contain($"'{typed.Split(' ')[0]}'").And.Contain(said));
        Assert.That(lines, Has.Length.EqualTo(2), string.Join('\n', lines));
    }

    [TestCase("report --out --quiet")] // with --json it wrote a file of that name
    [TestCase("run --out -q")]
    [TestCase("run --as-of --verbose")]
    public void An_option_is_no_value_of_another(string typed)
    {
        var option = typed.Split(' ')[1];
        Assert.That(Refused(typed), Has.Some.Contains(option));
    }

    [TestCase("run --due 2023-07-31", "--due is an option of matcher ledger hand-out, not of matcher run.")]
    [TestCase("run —limit 30", "--limit is an option of matcher ledger hand-out")] // typed wrongly, besides
    [TestCase("check --preview", "--preview is an option of matcher ledger import, matcher ledger review, not of matcher check")]
    [TestCase("check --peopel 5", "--people is an option of matcher generate")] // two mistakes in one
    [TestCase("--as-of 2023-07-06 run", "write it after: matcher run --as-of")] // before the command
    [TestCase("run --zzzzzz", "'--zzzzzz' is neither a command nor an option here.")] // nobody knows
    [TestCase("run -x", "'-x' is neither a command nor an option here.")] // of a letter any other is near
    public void An_option_of_another_place(string typed, string said) => Assert.That(Refused(typed)[0], Does.Contain(said));

    [TestCase("hand-out", "did you mean 'matcher ledger hand-out'?")] // without its family
    [TestCase("handout", "did you mean 'matcher ledger hand-out'?")] // nor its hyphen
    [TestCase("rules import 反馈", "did you mean 'matcher ledger import'?")] // of another family
    [TestCase("ledger overdu", "did you mean 'overdue'?")]
    [TestCase("RUN", "did you mean 'run'?")]
    [TestCase("chekc", "did you mean 'check'?")]
    [TestCase("--run", "did you mean 'run'?")] // a command with hyphens
    [TestCase("help run", "matcher run --help")] // help explains codes; a command explains itself
    public void A_command(string typed, string said) => Assert.That(Refused(typed)[0], Does.Contain(said));

    [TestCase("run --lang cn", "--lang is one of: zh, en; 'cn' is none of them.")]
    [TestCase("run --lang EN", "Did you mean 'en'?")]
    [TestCase("generate x --forms rael", "Did you mean 'real'?")]
    [TestCase("generate x --words mixt", "Did you mean 'mixed'?")]
    [TestCase("run --as-of 2023/7/6", "Did you mean 2023-07-06?")]
    [TestCase("run --as-of 20230706", "Did you mean 2023-07-06?")]
    [TestCase("run --as-of 2023年7月6日", "Did you mean 2023-07-06?")]
    [TestCase("run --as-of ２０２３－０７－０６", "Did you mean 2023-07-06?")] // full width
    [TestCase("run --as-of 06.07.2023", "Did you mean 2023-07-06?")]
    [TestCase("ledger hand-out --due 2023—07—31", "Did you mean 2023-07-31?")]
    public void A_value(string typed, string said) => Assert.That(Refused(typed)[0], Does.Contain(said));

    [TestCase("run --as-of 2023-02-30")] // no such day
    [TestCase("run --as-of tomorrow")]
    [TestCase("run --as-of 12345")]
    public void A_day_that_nobody_can_read_is_not_guessed(string typed) => Assert.That(Refused(typed)[0], Does.Not.Contain("Did you mean"));

    // A file may be called anything.
    [TestCase("—新.yaml")]
    [TestCase("dry-run")]
    public void A_file_that_is_there_is_no_option(string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, name), "");
        var session = TestSession.Of(folder: folder.Path);
        Assert.That(CommandLine.Run(["check", name], session), Is.EqualTo(3));
    }

    [Test]
    public void Behind_two_hyphens_nothing_is_an_option()
    {
        var session = TestSession.Of();
        Assert.That(CommandLine.Run(["check", "--", "--as-off"], session), Is.EqualTo(3), session.Error.ToString());
    }

    [Test]
    public void All_of_them_are_told_at_once()
    {
        var lines = Refused("generate x --sed 5 --peopl 6 --rows none");
        Assert.That(lines, Has.Length.EqualTo(4).And.One.Contains("'--seed'").And.One.Contains("'--people'").And.One.Contains("'none'"));
    }

    [Test]
    public void It_is_said_in_Chinese_to_whoever_chose_Chinese()
    {
        var session = TestSession.Of(chinese: true);
        CommandLine.Run(["run", "——as-of", "2023-07-06"], session);
        CommandLine.Run(["run", "--due", "2023-07-06"], session);
        Assert.That(session.ErrorLines(), Is.EqualTo([
            "错误：“——as-of”在这里既不是命令，也不是选项；是不是“--as-of”？", "查看帮助：matcher run --help",
            "错误：“--due”：--due 是 matcher ledger hand-out 的选项，不是 matcher run 的。", "查看帮助：matcher run --help",
        ]));
    }

    private static string[] Refused(string line)
    {
        using var folder = new TemporaryFolder();
        var session = TestSession.Of(folder: folder.Path);
        var code = CommandLine.Run(line.Split(' '), session);
        var lines = session.ErrorLines();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(lines[^1], Does.StartWith("For help: matcher").And.EndsWith("--help"));
            Assert.That(session.Output.ToString(), Is.Empty);
        }

        return lines;
    }
}
