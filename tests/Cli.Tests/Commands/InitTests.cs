using System.Text.Json;
using Matcher.Cli.Sessions;
using Matcher.Cli.Support;

namespace Matcher.Cli.Commands;

/// <summary>Who is asked, when something is written, and what is said where nothing can be.</summary>
[TestFixture]
public sealed class InitTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make()
    {
        _folder = new TemporaryFolder();
        Directory.CreateDirectory(At("来文"));
        File.WriteAllText(At("来文/农村低保花名册.csv"),
            "乡镇,村,户编号,姓名,身份证号,与户主关系,保障类别,月保障金,家庭人口,保障人口,享受开始年月,户籍地址,银行账号\n柳林镇,东村,H1,张三,149901195001010015,本人,农村,300,1,1,202001,东村1号,6228480000000000017\n");
    }

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void Where_nobody_can_be_asked_nothing_is_written_without_yes()
    {
        var session = Session();
        Assert.That(Run(session, "init", "比对", "--from", "来文", "--county", "柳林县"), Is.EqualTo(0));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Directory.Exists(At("比对")), Is.False);
            Assert.That(Output(session), Does.Contain("会写入").And.Contain("secret.key").And.Contain("--yes"));
        }
    }

    [Test]
    public void With_yes_it_is_written_and_a_check_goes_through()
    {
        Assert.That(Run(Session(), "init", "比对", "--from", "来文", "--county", "柳林县", "--yes"), Is.EqualTo(0));
        var session = Session();
        Run(session, "check", "比对");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Directory.GetFiles(At("比对")).Select(Path.GetFileName), Is.EquivalentTo(new[] { "matcher.yaml", "secret.key" }));
            Assert.That(session.ErrorLines().Where(line => line.StartsWith("错误", StringComparison.Ordinal)), Has.All.Contain("没有取值"),
                "only values of parameters are left to people");
        }
    }

    [TestCase("是\n临县\n", true, "临县", Description = "agreed, and the county named")]
    [TestCase("y\n\n", true, null, Description = "agreed, and the county left open")]
    [TestCase("否\n", false, null, Description = "not agreed")]
    [TestCase("", false, null, Description = "the window was closed")]
    public void A_person_is_asked_once(string typed, bool isWritten, string? county)
    {
        var session = Session() with { Questions = new StringReader(typed) };
        Run(session, "init", "比对", "--from", "来文");
        Assert.That(File.Exists(At("比对/matcher.yaml")), Is.EqualTo(isWritten));
        if (isWritten)
            Assert.That(File.ReadAllText(At("比对/matcher.yaml")), Does.Contain($"\ncounty: {county}"));
    }

    [Test]
    public void As_json_it_is_one_document_and_nobody_is_asked()
    {
        var session = Session() with { Questions = new StringReader("是\n") };
        Run(session, "init", "比对", "--from", "来文", "--county", "柳林县", "--json");
        using var document = JsonDocument.Parse(Output(session));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(document.RootElement.GetProperty("isWritten").GetBoolean(), Is.False);
            Assert.That(document.RootElement.GetProperty("inputs")[0].GetProperty("source").GetString(), Is.EqualTo("roster"));
            Assert.That(document.RootElement.GetProperty("decisions").GetArrayLength(), Is.Positive);
            Assert.That(Directory.Exists(At("比对")), Is.False);
        }
    }

    [TestCase("来文/农村低保花名册.csv", null, "是文件，不是文件夹", Description = "a file for a folder")]
    [TestCase("比对", "不在", "没有文件夹", Description = "a drive that is not there")]
    [TestCase("比对", "来文/农村低保花名册.csv", "是文件，不是文件夹", Description = "a file to look into")]
    [TestCase("比对", null, "没有文件夹", Description = "nothing to look at")]
    public void What_cannot_be_is_said_in_one_sentence(string folder, string? from, string says)
    {
        var session = Session();
        Assert.That(Run(session, from is null ? ["init", folder, "--yes"] : ["init", folder, "--from", from, "--yes"]), Is.EqualTo(2));
        Assert.That(session.ErrorLines()[0], Does.Contain(says));
    }

    [Test]
    public void A_folder_that_cannot_be_written_is_said()
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("rights are other ones there");
        File.WriteAllText(At("比对"), "");
        var session = Session();
        Assert.That(Run(session, "init", "比对/下面", "--from", "来文", "--yes"), Is.EqualTo(5));
    }

    private Session Session() => TestSession.Of(chinese: true, folder: _folder.Path);

    private static int Run(Session session, params string[] words) => CommandLine.Run(words, session);

    private static string Output(Session session) => session.Output.ToString()!;

    private string At(string name) => Path.Combine(_folder.Path, name);
}
