using Matcher.Cli.Support;
using Matcher.Publishing;
using Matcher.Publishing.Packages;

namespace Matcher.Cli.Publishing;

/// <summary>Whoever gives a program away gives the licences of its parts along.</summary>
[TestFixture]
public sealed class PackageLicenceTests
{
    private static readonly UsedPackage Some = new("Some.Package", "1.2.3", IsRuntime: false);

    private TemporaryFolder _folder = null!;

    private string Known => Path.Combine(_folder.Path, "known");

    private string Package => Path.Combine(_folder.Path, "some.package", "1.2.3");

    [SetUp]
    public void MakeFolders()
    {
        _folder = new TemporaryFolder();
        Directory.CreateDirectory(Known);
        Directory.CreateDirectory(Package);
        File.WriteAllText(Path.Combine(Known, "MIT.txt"), "Permission is hereby granted\n");
    }

    [TearDown]
    public void RemoveFolders() => _folder.Dispose();

    [Test]
    public void A_package_that_brings_its_licence_is_taken_at_its_word()
    {
        Describe("""<license type="file">LICENSE.txt</license>""");
        File.WriteAllText(Path.Combine(Package, "LICENSE.txt"), "Do as you like\r\n");
        Assert.That(Text(), Does.Contain("Do as you like\n").And.Not.Contain("Permission"));
    }

    [Test]
    public void A_package_that_names_one_gets_its_text_under_its_own_copyright()
    {
        Describe("""<license type="expression">MIT</license><copyright>2019 Somebody</copyright>""");
        Assert.That(Text(), Does.StartWith("Some.Package 1.2.3\nMIT\nCopyright (c) 2019 Somebody\n").And.Contain("Permission is hereby granted"));
    }

    [Test]
    public void What_a_package_says_of_others_goes_along()
    {
        Describe("""<license type="expression">MIT</license>""");
        File.WriteAllText(Path.Combine(Package, "THIRD-PARTY-NOTICES.TXT"), "Parts are somebody else's");
        Assert.That(Text(), Does.Contain("Permission is hereby granted").And.Contain("Parts are somebody else's"));
    }

    [TestCase("<license type=\"expression\">MS-PL OR MIT</license>", true, TestName = "one may choose the one that is known")]
    [TestCase("<license type=\"expression\">MS-PL AND MIT</license>", false, TestName = "both hold, and one has no text")]
    [TestCase("<license type=\"expression\">ISC</license>", false, TestName = "no text")]
    [TestCase("<licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>", true, TestName = "as older packages name it")]
    [TestCase("<licenseUrl>https://somewhere.example/licence</licenseUrl>", false, TestName = "a page that may say anything")]
    [TestCase("", false, TestName = "says nothing")]
    public void A_licence_without_a_text_stops_the_publishing(string licence, bool isKnown)
    {
        Describe(licence);
        if (isKnown)
            Assert.That(Text(), Does.Contain("Permission is hereby granted"));
        else
            Assert.That(Text, Throws.TypeOf<PublishingException>().With.Message.Contains("Some.Package 1.2.3"));
    }

    private string Text() => new PackageLicence(Known).Text(Some, Package);

    private void Describe(string licence) => File.WriteAllText(Path.Combine(Package, "some.package.nuspec"), $"""
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
        <id>Some.Package</id><version>1.2.3</version><authors>Somebody</authors>{licence}</metadata></package>
        """);
}
