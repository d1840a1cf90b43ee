using System.Text.Json.Nodes;
using Matcher.Cli.Support;
using Matcher.Publishing;
using Matcher.Publishing.Bills;
using Matcher.Publishing.Packages;

namespace Matcher.Cli.Publishing;

/// <summary>An auditor compares the list of what is in the program with lists of known weaknesses: what it lacks nobody looks for.</summary>
[TestFixture]
public sealed class BillOfMaterialsTests
{
    private const string Found = """
        {
          "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
          "metadata": {
            "timestamp": "2031-01-01T00:00:00Z",
            "component": { "type": "application", "bom-ref": "Matcher@0.1.0", "name": "Matcher", "version": "0.1.0" }
          },
          "components": [
            { "type": "library", "bom-ref": "pkg:nuget/Dapper@2.1.86", "name": "Dapper", "version": "2.1.86", "scope": "required",
              "licenses": [ { "license": { "id": "Apache-2.0" } } ], "purl": "pkg:nuget/Dapper@2.1.86" },
            { "type": "library", "bom-ref": "pkg:nuget/Analysers@1.0.0", "name": "Analysers", "version": "1.0.0", "scope": "excluded",
              "purl": "pkg:nuget/Analysers@1.0.0" }
          ],
          "dependencies": [
            { "ref": "Matcher@0.1.0", "dependsOn": [ "pkg:nuget/Dapper@2.1.86", "pkg:nuget/Analysers@1.0.0" ] },
            { "ref": "pkg:nuget/Dapper@2.1.86", "dependsOn": [] },
            { "ref": "pkg:nuget/Analysers@1.0.0", "dependsOn": [] }
          ]
        }
        """;

    private static readonly UsedPackage Dapper = new("Dapper", "2.1.86", IsRuntime: false);
    private static readonly UsedPackage Runtime = new("Microsoft.NETCore.App.Runtime.win-x64", "10.0.12", IsRuntime: true);
    private static readonly SourceTree Tree = new("/somewhere", "0.1.0", "abc", new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.FromHours(8)));

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeRuntime()
    {
        _folder = new TemporaryFolder();
        var runtime = Directory.CreateDirectory(Path.Combine(_folder.Path, Runtime.Name.ToLowerInvariant(), Runtime.Version)).FullName;
        File.WriteAllText(Path.Combine(runtime, "runtime.nuspec"),
            "<package><metadata><license type=\"expression\">MIT</license><copyright>© Microsoft</copyright></metadata></package>");
        File.WriteAllText(Path.Combine(runtime, "runtime.nupkg.sha512"), Convert.ToBase64String(new byte[64]));
    }

    [TearDown]
    public void RemoveRuntime() => _folder.Dispose();

    [Test]
    public async Task It_holds_what_is_in_the_program_and_nothing_that_only_builds()
    {
        var text = Text(Dapper, Runtime);
        var bill = JsonNode.Parse(text)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bill["components"]!.AsArray().Select(component => (string)component!["purl"]!),
                Is.EqualTo(new[] { Dapper.PackageUrl, Runtime.PackageUrl }));
            Assert.That(bill["dependencies"]!.AsArray().Select(entry => (string)entry!["ref"]!),
                Is.EqualTo(new[] { "Matcher@0.1.0", Dapper.PackageUrl }));
            Assert.That(bill["dependencies"]![0]!["dependsOn"]!.AsArray().Select(entry => (string)entry!),
                Is.EqualTo(new[] { Dapper.PackageUrl, Runtime.PackageUrl }));
            Assert.That(await BillSchema.Errors(text), Is.Empty);
        }
    }

    [Test]
    public void Its_only_time_is_that_of_the_commit() =>
        Assert.That((string)JsonNode.Parse(Text(Dapper))!["metadata"]!["timestamp"]!, Is.EqualTo("2026-11-30T00:00:00Z"));

    [Test]
    public void A_package_that_the_tool_did_not_see_stops_the_publishing() =>
        Assert.That(() => Text(Dapper, new UsedPackage("Polly", "8.9.1", IsRuntime: false)),
            Throws.TypeOf<PublishingException>().With.Message.Contains("pkg:nuget/Polly@8.9.1"));

    [TestCase("\"type\": \"library\"", "\"type\": \"thing\"", TestName = "a kind that there is not")]
    [TestCase("\"id\": \"Apache-2.0\"", "\"id\": \"Apachy\"", TestName = "a licence that SPDX does not know: the schema beside it is read")]
    [TestCase("\"version\": 1,", "\"version\": 0,", TestName = "versions begin at 1")]
    public async Task The_schema_finds_what_is_wrong(string right, string wrong) =>
        Assert.That(await BillSchema.Errors(Text(Dapper, Runtime).Replace(right, wrong, StringComparison.Ordinal)), Is.Not.Empty);

    private string Text(params UsedPackage[] packages) =>
        BillOfMaterials.Text(JsonNode.Parse(Found)!.AsObject(), packages, new PackageStore([_folder.Path]), Tree, "win-x64");
}
