using System.Globalization;
using System.Text.Json.Nodes;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Reports;
using Matcher.RunFacts;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs.Explaining;

/// <summary>An explanation is "as that night" only where everything is that night's; what is not, is named.</summary>
public sealed class InputsSinceTests
{
    private const string Own = "id: vehicles\ncolumns: { 号牌号码: { aliases: [牌照] } }\n";

    private SmallRun _run = null!;
    private string _lists = "";

    [SetUp]
    public void Run()
    {
        _run = new SmallRun()
            .Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,农村低保,1,300,2020-01")
            .Source("vehicles", VehiclesHeader, Car("测试甲", Id(1), 1))
            .File("local-sources/vehicles.yaml", Own);
        _lists = _run.Run().OutputFolder!;
    }

    [TearDown]
    public void Remove() => _run.Dispose();

    [Test]
    public void Nothing_has_changed() =>
        Assert.That(Since(), Is.EqualTo("Files, rules, config, parameters and descriptions of sources are those of the run of 2023-07-06"));

    [TestCase("matcher.yaml", "value: 480", "value: 500", "matcher.yaml、$standard_rural", TestName = "a parameter")]
    [TestCase("matcher.yaml", "{ value: 480", "{ from: 2023-01-01, value: 480", "matcher.yaml、$standard_rural", TestName = "its date")]
    [TestCase("matcher.yaml", "max_rejects: 100%", "max_rejects: 90%", "matcher.yaml", TestName = "another line of the config")]
    [TestCase("local-sources/vehicles.yaml", "牌照", "车牌", "local-sources/vehicles.yaml", TestName = "the bureau's own description")]
    [TestCase("vehicles.csv", "小型轿车", "大型轿车", "vehicles.csv", TestName = "a file")]
    public void What_has_changed_is_named(string file, string before, string after, string named)
    {
        var path = Path.Combine(_run.Config("2023-07-06").Folder, file);
        var text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(before), "the test would prove nothing");
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
        Assert.That(Since(), Is.EqualTo($"Since the run of 2023-07-06 this has changed, so what follows may differ from its lists: {named}"));
    }

    [Test]
    public void Another_version_of_the_program_is_named()
    {
        Rewrite(run => run["program"]!["version"] = "0.1");
        Assert.That(Since(), Does.EndWith(": Matcher"));
    }

    [Test]
    public void A_run_that_did_not_record_what_it_went_by_is_not_said_to_be_the_same()
    {
        Rewrite(run => run.AsObject().Remove("settings"));
        Assert.That(Since(), Does.Contain("did not record config"));
    }

    [Test]
    public void Lists_in_another_folder_are_found_where_it_is_named()
    {
        var elsewhere = Path.Combine(_run.Config("2023-07-06").Folder, "elsewhere");
        Directory.Move(Path.GetDirectoryName(_lists)!, elsewhere);
        Assert.That(Since(), Does.StartWith("There are no lists of 2023-07-06 in out/2023-07-06"));
        Assert.That(Since(elsewhere), Does.StartWith("Files, rules, config"));
    }

    [Test]
    public void Parameters_are_recorded_in_clear_and_the_secret_is_not()
    {
        var settings = RunJson.Read(_lists)!.Settings!;
        var text = File.ReadAllText(Path.Combine(_lists, RunJson.FileName));
        Assert.That(settings.Parameters.Single(parameter => parameter.Name == "standard_rural").Values.Single().Items, Is.EqualTo(["480"]));
        Assert.That(settings.Descriptions.Where(one => one.IsOwn).Select(one => one.File), Is.EqualTo(["vehicles.yaml"]));
        var secret = File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(_lists))!, "secret.key"));
        Assert.That(text, Does.Not.Contain(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(secret))));
    }

    private void Rewrite(Action<JsonNode> change)
    {
        var path = Path.Combine(_lists, RunJson.FileName);
        var run = JsonNode.Parse(File.ReadAllText(path))!;
        change(run);
        File.WriteAllText(path, run.ToJsonString());
    }

    private string Since(string? lists = null)
    {
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(_lists))!;
        var config = ConfigLoader.Load(folder, new ProblemList())!;
        var explained = ExplainRun.Execute(config, new RunOptions { OutputFolder = lists }, Id(1), new SilentProgress(), TimeProvider.System,
            CancellationToken.None);
        return new ExplanationText(explained.Explanation!, CultureInfo.InvariantCulture).Lines().First();
    }
}
