using System.Diagnostics;
using Matcher.Cli.Support;

namespace Matcher.Cli.Completion;

/// <summary>The script for bash, in a real bash.</summary>
[TestFixture]
public sealed class BashTests
{
    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public void MakeFolder()
    {
        if (!File.Exists("/bin/bash"))
            Assert.Ignore("there is no bash on this machine");
        _folder = new TemporaryFolder();
        var county = Directory.CreateDirectory(Path.Combine(_folder.Path, "my county")).FullName;
        foreach (var place in (string[])[_folder.Path, county])
        {
            File.WriteAllText(Path.Combine(place, "matcher.yaml"),
                "county: 柳林县\nlanguage: zh\nrules: rules\nroster: { files: [r.csv] }\nsources:\n  vehicles: { files: [v.csv] }\n"
                + "townships:\n  一: [柳林镇, 新 镇]\n");
        }

        File.WriteAllText(Path.Combine(_folder.Path, "反馈 表.csv"), "");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "反馈"));
        File.WriteAllText(Path.Combine(_folder.Path, "script"), Shell.All.Single(shell => shell.Name == "bash").Read());
    }

    [OneTimeTearDown]
    public void RemoveFolder() => _folder?.Dispose();

    // The words as readline cuts them, which it does at = and : as well.
    [TestCase("matcher ru", "rules,run", "matcher", "ru")]
    [TestCase("matcher ", "check,completion,explain", "matcher", "")] // an empty word
    [TestCase("matcher ledger hand-out --to", "--township", "matcher", "ledger", "hand-out", "--to")]
    [TestCase("matcher run --township ", "新 镇,柳林镇", "matcher", "run", "--township", "")]
    [TestCase("matcher run --township 新", "新 镇", "matcher", "run", "--township", "新")]
    [TestCase("matcher run --township \"新 ", "新 镇", "matcher", "run", "--township", "\"新 ")] // an open quote
    [TestCase("matcher run --township 新\\ ", "新 镇", "matcher", "run", "--township", "新\\ ")] // an escaped blank
    [TestCase("matcher run --township=柳", "柳林镇", "matcher", "run", "--township", "=", "柳")] // the shell puts it behind the =
    [TestCase("matcher run --lang=", "en,zh", "matcher", "run", "--lang", "=")] // nothing behind it yet
    [TestCase("matcher run --lang:z", "zh", "matcher", "run", "--lang", ":", "z")]
    [TestCase("matcher run 'my county' --township 柳", "柳林镇", "matcher", "run", "'my county'", "--township", "柳")] // a quoted folder
    [TestCase("matcher ledger import 反", "反馈,反馈 表.csv", "matcher", "ledger", "import", "反")] // files
    [TestCase("matcher generate 反", "反馈", "matcher", "generate", "反")] // folders alone
    [TestCase("matcher run --nonsense x ", "", "matcher", "run", "--nonsense", "x", "")] // nothing to say, and no error
    public void It_completes(string line, string expected, params string[] words)
    {
        var (replies, error) = Run(line, words);
        Assert.That(error, Is.Empty);
        if (words is [_, ""])
            Assert.That(replies, Is.SupersetOf(expected.Split(',')));
        else
            Assert.That(replies, Is.EquivalentTo(expected.Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }

    private (string[] Replies, string Error) Run(string line, string[] words)
    {
        // Without a program of its name, a function stands for it.
        const string test = """
            matcher() { "$DOTNET" "$PROGRAM" "$@"; }
            source ./script
            COMP_LINE=$1 COMP_POINT=${#1}; shift
            COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
            _matcher_completion
            for reply in "${COMPREPLY[@]}"; do printf '%s\n' "$reply"; done
            """;
        var start = new ProcessStartInfo("/bin/bash", ["--norc", "-c", test, "test", line, .. words])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET"] = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        start.Environment["PROGRAM"] = BuiltFiles.Program;
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var bash = Process.Start(start)!;
        var output = bash.StandardOutput.ReadToEndAsync();
        var error = bash.StandardError.ReadToEnd();
        bash.WaitForExit();
        return (output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries), error);
    }
}
