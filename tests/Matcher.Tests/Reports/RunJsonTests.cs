using System.Text.Json.Nodes;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Reports;

/// <summary>run.json comes back as it was written, and whatever else stands there is no run.</summary>
public sealed class RunJsonTests
{
    [Test]
    public void What_was_written_is_read_also_from_a_version_that_said_less()
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,农村低保,1,300,2020-01")
            .Source("vehicles", VehiclesHeader, Car("测试甲", Id(1), 1));
        var folder = run.Run().OutputFolder!;

        var read = RunJson.Read(folder)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.AsOf, Is.EqualTo(new DateOnly(2023, 7, 6)));
            Assert.That(read.Inputs.Select(file => (file.Source, file.Matched)), Is.EqualTo(new[] { ("roster", 1L), ("vehicles", 1L) }));
            Assert.That(read.Rules.Single(rule => rule.Id == "vehicle-owned").Ran);
        }

        var path = Path.Combine(folder, RunJson.FileName);
        var older = JsonNode.Parse(File.ReadAllText(path))!;
        foreach (var rule in older["rules"]!.AsArray())
            rule!.AsObject().Remove("without");
        File.WriteAllText(path, older.ToJsonString());
        Assert.That(RunJson.Read(folder)!.Rules[0].Without, Is.Empty);
    }

    [TestCase("inputs")]
    [TestCase("rules")]
    [TestCase("lists")]
    public void A_record_with_a_hole_in_it_is_no_run(string key)
    {
        using var run = new SmallRun()
            .Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,农村低保,1,300,2020-01")
            .Source("vehicles", VehiclesHeader, Car("测试甲", Id(1), 1));
        var folder = run.Run().OutputFolder!;
        var path = Path.Combine(folder, RunJson.FileName);
        var damaged = JsonNode.Parse(File.ReadAllText(path))!;
        damaged[key]!.AsArray().Add(null);
        File.WriteAllText(path, damaged.ToJsonString());

        Assert.That(RunJson.Read(folder), Is.Null);
    }

    [TestCase(null)] // no run was ever here
    [TestCase("")] // the disk was full
    [TestCase("{\"started\": \"2023-07-0")] // the power failed
    [TestCase("[]")]
    [TestCase("{\"started\": \"2023-07-06T22:00:00+00:00\"}")] // another program's, or a part of one
    public void Anything_else_is_no_run(string? text)
    {
        using var folder = new TemporaryFolder();
        if (text is not null)
            folder.Write(RunJson.FileName, text);
        Assert.That(RunJson.Read(folder.Path), Is.Null);
    }
}
