using System.Diagnostics;
using System.Text.RegularExpressions;
using Matcher.Cli.Support;
using Spectre.Console;

namespace Matcher.Cli.EndToEnd;

/// <summary>The program at a real terminal, which <c>script</c> of util-linux makes: what a person sees while it works.</summary>
[TestFixture]
public sealed partial class TerminalTests
{
    private const char Escape = '\u001B';

    private TemporaryFolder _county = null!;

    [OneTimeSetUp]
    public void MakeCounty()
    {
        if (!File.Exists("/usr/bin/script"))
            Assert.Ignore("there is no /usr/bin/script (util-linux) to make a terminal with");
        // Large enough to be watched for a second.
        _county = new TemporaryFolder();
        var made = MatcherProcess.Run(_county.Path, "generate", ".", "--people", "2000", "--rows", "800000", "--forms", "csv");
        Assert.That(made.ExitCode, Is.Zero, made.Error);
    }

    [OneTimeTearDown]
    public void RemoveCounty() => _county?.Dispose();

    [Test]
    public void In_a_window_of_forty_columns_nothing_wraps()
    {
        var seen = Run("xterm-256color", 40, 12, []);
        var lines = Commands().Replace(seen, "\n").Split('\n', '\r').Select(line => line.TrimEnd()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen, Does.Contain($"{Escape}[2K"), "it is drawn over");
            Assert.That(lines, Has.Some.Contains("读取数据来源并比对").And.Some.Contains("全部文件"));
            Assert.That(lines.Where(line => !line.StartsWith("警告", StringComparison.Ordinal)).Select(line => line.GetCellWidth()),
                Is.All.LessThan(40));
        }
    }

    [Test]
    public void Without_colours_there_are_none() =>
        Assert.That(Colours().Matches(Run("xterm-256color", 100, 30, new() { ["NO_COLOR"] = "1" })), Is.Empty);

    [TestCase("dumb")] // an editor's window, a serial line
    public void A_terminal_that_knows_no_commands_gets_plain_lines(string terminal)
    {
        var seen = Run(terminal, 80, 24, []);
        Assert.That(seen.Contains(Escape, StringComparison.Ordinal), Is.False, seen);
        Assert.That(seen, Does.Contain("读取数据来源并比对……").And.Contain("已读取 "));
    }

    private string Run(string terminal, int columns, int rows, Dictionary<string, string> environment)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo("/usr/bin/script",
            [
                "-qec",
                $"stty cols {columns} rows {rows}; '{dotnet}' '{BuiltFiles.Program}' run '{_county.Path}' --dry-run --lang zh > /dev/null",
                "/dev/null",
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = terminal;
        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var script = Process.Start(start)!;
        script.StandardInput.Close();
        var reading = script.StandardOutput.ReadToEndAsync();
        if (!script.WaitForExit(TimeSpan.FromMinutes(2)))
            script.Kill(entireProcessTree: true);
        var seen = reading.Result;
        Assert.That(script.ExitCode, Is.Zero, seen);
        return seen;
    }

    [GeneratedRegex(@"\u001B\[[\d;?]*[A-Za-z]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Commands();

    [GeneratedRegex(@"\u001B\[[\d;]*m", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Colours();
}
