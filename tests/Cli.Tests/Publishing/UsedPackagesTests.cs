using System.Text;
using Matcher.Cli.Support;
using Matcher.Publishing;
using Matcher.Publishing.Packages;

namespace Matcher.Cli.Publishing;

/// <summary>What is in the program, by the program itself.</summary>
[TestFixture]
public sealed class UsedPackagesTests
{
    [Test]
    public void The_runtime_that_a_program_brings_along_is_one_of_them_and_its_own_projects_are_not()
    {
        var read = UsedPackages.Read(Encoding.UTF8.GetBytes("""
            { "libraries": {
                "matcher/0.1.0": { "type": "project" },
                "runtimepack.Microsoft.NETCore.App.Runtime.win-x64/10.0.12": { "type": "runtimepack" },
                "Dapper/2.1.86": { "type": "package" } } }
            """));
        Assert.That(read, Is.EqualTo(new[]
        {
            new UsedPackage("Dapper", "2.1.86", IsRuntime: false),
            new UsedPackage("Microsoft.NETCore.App.Runtime.win-x64", "10.0.12", IsRuntime: true),
        }));
    }

    [Test]
    public void A_list_that_names_none_is_not_believed() =>
        Assert.That(() => UsedPackages.Read("{\"libraries\":{}}"u8.ToArray()), Throws.TypeOf<PublishingException>());

    [Test]
    public void Every_package_of_this_very_program_has_a_licence_with_a_text()
    {
        using var folder = new TemporaryFolder();
        var packages = UsedPackages.Read(File.ReadAllBytes(Path.ChangeExtension(BuiltFiles.Program, ".deps.json")));
        var assets = Path.Combine(BuiltFiles.RepositoryRoot, "artifacts", "obj", "Cli", "project.assets.json");
        LicenceFolder.Write(folder.Path, packages, PackageStore.Of(File.ReadAllBytes(assets)),
            new PackageLicence(Path.Combine(BuiltFiles.RepositoryRoot, "eng", "Publishing", "Licences")));
        Assert.That(Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName),
            Is.EquivalentTo(packages.Select(package => $"{package.Name}-{package.Version}.txt").Append(LicenceFolder.ListName)));
    }
}
