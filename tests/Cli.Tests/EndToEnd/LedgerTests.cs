using System.Text;
using System.Text.Json;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>The work of a county with the real program: run, hand out, fill in, take in, take back, run again.</summary>
[TestFixture]
public sealed class LedgerTests
{
    [Test]
    public void From_the_night_to_the_next_night()
    {
        using var county = new TestCounty();
        Assert.That(Ledger(county, "balance").ExitCode, Is.EqualTo(5), "there is no ledger yet");
        Assert.That(File.Exists(Path.Combine(county.Folder, "ledger.db")), Is.False);
        Assert.That(county.Run("--quiet").ExitCode, Is.Zero);

        var handOut = Ledger(county, "hand-out", "--by", "县民政局");
        Assert.That(handOut.ExitCode, Is.Zero, handOut.Error);
        var list = Directory.GetFiles(Path.Combine(county.OutputFolder, "交办"), "*.csv", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith("-漏保线索.csv", StringComparison.Ordinal))
            .MaxBy(path => new FileInfo(path).Length)!;
        var back = Path.Combine(county.Folder, "back");
        Directory.CreateDirectory(back);
        var (filled, number) = Filled(list, "不属实", "同名他人");
        File.WriteAllText(Path.Combine(back, Path.GetFileName(list)), filled, new UTF8Encoding(true));

        var preview = Ledger(county, "import", back, "--preview", "--json");
        var imported = Ledger(county, "import", back, "--json");
        var twice = Ledger(county, "import", back);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(imported.ExitCode, Is.Zero, imported.Error);
            Assert.That(Landed(preview), Is.EqualTo(Landed(imported)).And.EqualTo(1));
            Assert.That(twice.Output, Does.StartWith("Nothing was recorded"));
            Assert.That(Ledger(county, "show", number).Output, Does.Contain("已排除").And.Contain("不属实"));
        }

        Assert.That(county.Run("--quiet", "--as-of", "2023-07-07").ExitCode, Is.Zero);
        Assert.That(Ledger(county, "balance").ExitCode, Is.Zero);
        Assert.That(Ledger(county, "undo", "2").Output, Does.Contain(number));
        Assert.That(Ledger(county, "show", number).Output, Does.Contain("待核查").And.Contain("[taken back]"));
    }

    [Test]
    public void Lines_that_are_refused_end_with_4_and_are_counted()
    {
        using var county = new TestCounty();
        Assert.That(county.Run("--quiet").ExitCode, Is.Zero);
        var returned = Path.Combine(county.Folder, "反馈.csv");
        File.WriteAllText(returned, "疑点编号,核查结论\n2222-2222-2222,属实\n", new UTF8Encoding(true));

        var import = Ledger(county, "import", returned);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(import.ExitCode, Is.EqualTo(4));
            Assert.That(import.Error, Does.Contain("error: ").And.Contain("row 2").And.Contain("Exit code 4: finished, but 1 lines were not taken"));
        }
    }

    // The config alone is no file that came back.
    [TestCase("import")]
    [TestCase("import", "matcher.yaml")]
    [TestCase("undo", "three", "matcher.yaml")]
    [TestCase("show")]
    public void What_is_missing_on_the_command_line_is_told(params string[] words)
    {
        var result = MatcherProcess.Run(Path.GetTempPath(), ["ledger", .. words]);
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.StartWith("error: ").And.Contain($"matcher ledger {words[0]} --help"));
    }

    private static ProcessResult Ledger(TestCounty county, string command, params string[] more) =>
        MatcherProcess.Run(Path.GetTempPath(), ["ledger", command, .. more, "--config", county.ConfigFile, .. Day(command)]);

    // The county's own as-of date is the day of its first night.
    private static string[] Day(string command) => command is "import" or "undo" ? ["--as-of", "2023-07-08"] : [];

    private static int Landed(ProcessResult import) =>
        JsonDocument.Parse(import.Output).RootElement.GetProperty("files").EnumerateArray().Sum(file => file.GetProperty("landed").GetInt32());

    // The cells that are filled in come last but for the check value, so no comma within quotes is in the way.
    private static (string List, string Number) Filled(string path, string verdict, string reason)
    {
        var lines = File.ReadAllLines(path, Encoding.UTF8);
        var header = lines[0].Split(',');
        var first = header.Length - Array.IndexOf(header, "核查结论");
        var cells = lines[1].Split(',');
        cells[^first] = verdict;
        cells[^(first - 1)] = reason;
        cells[^(header.Length - Array.IndexOf(header, "备注"))] = "号牌不同";
        lines[1] = string.Join(',', cells);
        return (string.Join("\r\n", lines) + "\r\n", cells[0].TrimStart('\uFEFF'));
    }
}
