using System.CommandLine;
using Matcher.Cli.Commands;
using Matcher.Cli.Support;
using Matcher.Cli.Syntax;

namespace Matcher.Cli.Completion;

/// <summary>What is offered where the cursor is.</summary>
[TestFixture]
public sealed class CompleterTests
{
    private TemporaryFolder _county = null!;

    [OneTimeSetUp]
    public void MakeCounty()
    {
        _county = new TemporaryFolder();
        File.WriteAllText(Path.Combine(_county.Path, "matcher.yaml"), """
            county: 柳林县
            as_of: 2023-07-08
            language: zh
            rules: pack
            roster: { files: [roster.csv] }
            sources:
              vehicles: { files: [v.csv] }
              civil_registry: { files: [c.csv] }
            townships:
              第一组: [柳林镇, 贾家垣乡]
              第二组: [新 镇]
            output: { folder: out }
            """);
        foreach (var folder in (string[])["out/2023-07-06", "out/2023-07-07", "out/2023-07-07-township", "pack/sources"])
            Directory.CreateDirectory(Path.Combine(_county.Path, folder));
        foreach (var rule in (string[])["vehicle-owned", "death", "deceased-spouse"])
            File.WriteAllText(Path.Combine(_county.Path, "pack", $"{rule}.yaml"), "");
    }

    [OneTimeTearDown]
    public void RemoveCounty() => _county.Dispose();

    [TestCase("", "run check inspect explain generate ledger report rules completion")] // commands; more may come
    [TestCase("r", "run report rules")]
    [TestCase("ledger ", "hand-out import review show overdue balance undo export")]
    [TestCase("ledger o", "overdue")]
    [TestCase("run --as", "--as-of")]
    [TestCase("run --acc", "--accept-drop --accept-older")]
    [TestCase("ledger hand-out --l", "--limit --lang")] // those of all commands, too
    [TestCase("--v", "--verbose --version")]
    [TestCase("run --township ", "柳林镇 贾家垣乡 新|镇")] // a name with a blank is one word
    [TestCase("run --township 柳", "柳林镇")]
    [TestCase("run --township 柳林镇 --township 贾", "贾家垣乡")] // once more
    [TestCase("run --township=柳", "--township=柳林镇")]
    [TestCase("run --rule de", "death deceased-spouse")]
    [TestCase("rules show v", "vehicle-owned")] // an argument
    [TestCase("rules test --rule=ve", "--rule=vehicle-owned")]
    [TestCase("run --accept-drop ", "vehicles civil_registry roster")]
    [TestCase("run --as-of ", "2023-07-06 2023-07-07 2023-07-08")] // nights there are, and the config's day
    [TestCase("report documents --as-of 2023-07-07", "2023-07-07")]
    [TestCase("run --lang ", "zh en")]
    [TestCase("generate x --forms ", "real csv")]
    [TestCase("generate --words=m", "--words=mixed")]
    [TestCase("completion ", "bash powershell")]
    [TestCase("run ", ":files")] // the shell knows files best
    [TestCase("check 柳", ":files")]
    [TestCase("run --out ", ":files")]
    [TestCase("generate ", ":folders")]
    [TestCase("ledger import a.csv ", ":files")] // several files
    [TestCase("ledger show 7K2M --config ", ":files")]
    [TestCase("ledger hand-out -c ", ":files")] // the short name
    [TestCase("run one two ", "")] // no more arguments
    [TestCase("run --due ", ":files")] // an option of another command waits for nothing
    [TestCase("ledger hand-out --due ", "")] // nobody can list the days
    [TestCase("run -- --", ":files")] // behind two hyphens nothing is an option
    [TestCase("ledger hand-out --limit 5 --t", "--township")]
    public void Offered_is_what_may_stand_there(string line, string expected)
    {
        var words = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('|', ' ')).ToList();
        Assert.That(Offer(_county.Path, line.Split(' ')), line.Length == 0 ? Is.SupersetOf(words) : Is.EquivalentTo(words));
    }

    [Test]
    public void The_config_that_the_line_names_counts_wherever_one_stands()
    {
        Assert.That(Offer(Path.GetTempPath(), ["run", _county.Path, "--township", "贾"]), Is.EqualTo(["贾家垣乡"]));
        Assert.That(Offer(Path.GetTempPath(), ["ledger", "hand-out", "-c", Path.Combine(_county.Path, "matcher.yaml"), "--township", "柳"]),
            Is.EqualTo(["柳林镇"]));
    }

    [TestCase("county: [")] // broken
    [TestCase("")] // empty
    public void A_config_that_cannot_be_read_offers_nothing_and_says_nothing(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "matcher.yaml"), text);
        Assert.That(Offer(folder.Path, ["run", "--township", ""]), Is.Empty);
        Assert.That(Offer(folder.Path, ["run", "--rule", ""]), Is.Empty);
        Assert.That(Offer(folder.Path, ["run", "--as-of", ""]), Is.Empty);
    }

    // A new option must be thought of: it has values that can be listed, or it is said here that it has none.
    [Test]
    public void Every_option_and_argument_has_been_thought_of()
    {
        var all = CommandFamily.All(CommandTree.Create(TestSession.Of())).ToList();
        var symbols = all.SelectMany(command => command.Arguments.Cast<Symbol>()
            .Concat(command.Options.Where(option => option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool))));
        Assert.That(symbols.Where(symbol => !CompletedValue.IsKnown(symbol)).Select(symbol => symbol.Name).Distinct(), Is.Empty);
    }

    [Test]
    public void What_is_offered_is_told_in_a_line_with_what_it_is_for()
    {
        var session = TestSession.Of(chinese: true);
        CommandLine.Run([Completer.Word, "chec="], session);
        var line = session.Output.ToString()!;
        Assert.That(line, Does.StartWith("check\t").And.EndsWith("\n"));
        Assert.That(line.Split('\t')[1].Trim(), Has.Length.InRange(5, 110));
    }

    [TestCase("bash")]
    [TestCase("powershell")]
    public void A_script_is_ASCII_and_asks_for_what_the_program_answers(string shell)
    {
        var session = TestSession.Of();
        Assert.That(CommandLine.Run(["completion", shell], session), Is.Zero);
        Assert.That(session.Output.ToString(), Does.Contain($"'{Completer.Word}'").And.Contain("matcher.exe"));
        Assert.That(session.Output.ToString()!.All(char.IsAscii), "Windows PowerShell reads the output of a program in the machine's code page");
    }

    private static List<string> Offer(string folder, string[] words)
    {
        var session = TestSession.Of(folder: folder);
        var code = CommandLine.Run([Completer.Word, .. words.Select(word => word + "=")], session);
        Assert.That((code, session.Error.ToString()), Is.EqualTo((0, "")), "nothing may stand in the prompt");
        return [.. session.Output.ToString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0])];
    }
}
