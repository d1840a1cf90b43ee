using System.CommandLine;
using System.Text.Json;
using Matcher.Cli.Commands;
using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>With <c>--json</c> standard output is one document, whatever becomes of the command; messages are on standard error.</summary>
[TestFixture]
public sealed class JsonDocumentTests
{
    private TestCounty _county = null!;
    private TemporaryFolder _empty = null!;

    [OneTimeSetUp]
    public void MakeCounty()
    {
        _county = new TestCounty();
        _empty = new TemporaryFolder();
        // There is something in the folder that generate is told to fill.
        foreach (var folder in (string[])[_county.Folder, _empty.Path])
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, CommandLeaves.Word)).FullName, "notes.txt"), "");
    }

    [OneTimeTearDown]
    public void RemoveCounty()
    {
        _county.Dispose();
        _empty.Dispose();
    }

    private static IEnumerable<string> Names => CommandLeaves.Names;

    [Test]
    public void A_command_that_cannot_be_understood([ValueSource(nameof(Names))] string name)
    {
        using var document = Run(_empty.Path, [.. CommandLeaves.Words(name), "--no-such-option", "--json"]);
        Assert.That(document.RootElement.GetProperty("outcome").GetString(), Is.EqualTo("Usage"));
        Assert.That(document.RootElement.GetProperty("problems").GetArrayLength(), Is.Positive);
    }

    [Test]
    public void A_command_where_nothing_is_as_it_should_be([ValueSource(nameof(Names))] string name)
    {
        using var document = Run(_empty.Path, [.. CommandLeaves.Words(name), "--json"]);
        if (document.RootElement.GetProperty("exitCode").GetInt32() != 0)
            Assert.That(document.RootElement.GetProperty("problems").GetArrayLength(), Is.Positive, "why is said in the document, too");
    }

    [Test]
    public void A_command_that_has_a_config([ValueSource(nameof(Names))] string name)
    {
        using var document = Run(_county.Folder, [.. CommandLeaves.Words(name), "--json"]);
        Assert.That(document.RootElement.GetProperty("outcome").GetString(), Is.Not.EqualTo("Bug"));
    }

    [Test]
    public void A_command_whose_config_is_wrong([ValueSource(nameof(Names))] string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "matcher.yaml"), "county: 柳林县\nruels: rules\n");
        Directory.CreateDirectory(Path.Combine(folder.Path, CommandLeaves.Word));
        File.WriteAllText(Path.Combine(folder.Path, CommandLeaves.Word, "notes.txt"), "");
        using var document = Run(folder.Path, [.. CommandLeaves.Words(name), "--json"]);
        if (document.RootElement.GetProperty("outcome").GetString() == "ConfigInvalid")
            Assert.That(document.RootElement.GetProperty("problems").GetRawText(), Does.Contain("did you mean 'rules'?"));
    }

    [Test]
    public void A_command_that_was_stopped([ValueSource(nameof(Names))] string name)
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Run(_county.Folder, [.. CommandLeaves.Words(name), "--json"], stop.Token).Dispose();
    }

    [TestCase("--json")] // no command
    [TestCase("rules --json")] // half a command
    [TestCase("rnu --json")] // no such command
    [TestCase("--json=true rnu")] // the other spelling
    [TestCase("run --as-of --json")] // an option without its value: --json is none
    [TestCase("run --quiet --verbose --json")] // a contradiction
    [TestCase("run --lang fr --json")] // a language that is not there
    [TestCase("--version --json")] // asks for no work
    [TestCase("--help --json")]
    [TestCase("ledger hand-out --help --json")]
    public void A_line_without_a_command(string line) => Run(_empty.Path, line.Split(' ')).Dispose();

    [Test]
    public void A_result_that_another_run_holds()
    {
        Directory.CreateDirectory(_county.OutputFolder);
        using var held = new FileStream(Path.Combine(_county.OutputFolder, ".matcher.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite,
            FileShare.None);
        using var document = Run(_county.Folder, ["run", "--json"]);
        Assert.That(document.RootElement.GetProperty("outcome").GetString(), Is.EqualTo("Locked"));
    }

    [Test]
    public void A_bug_before_anything_is_done_is_told_without_its_text()
    {
        var session = TestSession.Of();
        var globals = new GlobalOptions(session.Texts);
        var command = new RootCommand { new Command("fall").Does(session, globals, (_, _) => throw new InvalidOperationException("a secret")) };
        globals.All.ToList().ForEach(command.Options.Add);
        var code = command.Parse(["fall", "--json"]).Invoke();
        using var document = Document(session, code);
        Assert.That(document.RootElement.GetProperty("outcome").GetString(), Is.EqualTo("Bug"));
        Assert.That(session.Error.ToString(), Does.Contain("InvalidOperationException").And.Not.Contain("a secret"));
    }

    // What cannot be written as JSON is a bug, too, and must not leave half a document.
    [Test]
    public void A_report_that_cannot_be_written_is_a_bug()
    {
        var session = TestSession.Of();
        var globals = new GlobalOptions(session.Texts);
        var command = new RootCommand
        {
            new Command("fall").Does(session, globals, (_, _) => new Report(ExitCode.Complete, [], new { Share = double.NaN })),
        };
        globals.All.ToList().ForEach(command.Options.Add);
        using var document = Document(session, command.Parse(["fall", "--json"]).Invoke());
        Assert.That(document.RootElement.GetProperty("exitCode").GetInt32(), Is.EqualTo((int)ExitCode.Bug));
    }

    private static JsonDocument Run(string folder, string[] words, CancellationToken cancellation = default)
    {
        var session = TestSession.Of(folder: folder, cancellation: cancellation);
        return Document(session, CommandLine.Run(words, session));
    }

    private static JsonDocument Document(Session session, int code)
    {
        var document = JsonDocument.Parse(session.Output.ToString()!);
        var root = document.RootElement;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(root.EnumerateObject().Select(member => member.Name).Take(2), Is.EqualTo(["exitCode", "outcome"]));
            Assert.That(root.GetProperty("exitCode").GetInt32(), Is.EqualTo(code));
            Assert.That(root.GetProperty("outcome").GetString(), Is.EqualTo(((ExitCode)code).ToString()));
            foreach (var problem in root.GetProperty("problems").EnumerateArray())
                Assert.That(session.Error.ToString(), Does.Contain(problem.GetProperty("text").GetString()), "nothing is told to programs alone");
            Assert.That(code == 0 || session.Error.ToString()!.Length > 0);
        }

        return document;
    }
}
