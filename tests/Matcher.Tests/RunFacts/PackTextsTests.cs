using System.Text;
using Matcher.Support;

namespace Matcher.RunFacts;

/// <summary>What a ledger keeps of a night's pack comes back as it was.</summary>
[TestFixture]
public sealed class PackTextsTests
{
    [Test]
    public void What_was_packed_comes_back_byte_for_byte_with_the_same_hash()
    {
        using var folder = new TemporaryFolder();
        var config = SomeScope.Config(new DateOnly(2023, 7, 6)) with
        {
            RulesFolder = Path.Combine(Repository.Root, "rules"),
            LocalRulesFolder = Path.GetDirectoryName(folder.Write("ours/a.yaml", "extends: vehicle-owned\n")),
        };
        var texts = PackTexts.Of(config);
        var again = PackTexts.Unpack(texts.Compressed());
        var unpacked = Path.Combine(folder.Path, "unpacked");
        again.WriteTo(unpacked);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Sha256, Is.EqualTo(texts.Sha256));
            Assert.That(texts.Files.Keys, Does.Contain("rules/vehicle-owned.yaml").And.Contain("rules/sources/vehicles.yaml")
                .And.Contain("rules/verdicts.yaml").And.Contain("local-rules/a.yaml"));
            Assert.That(File.ReadAllBytes(Path.Combine(unpacked, "rules", "vehicle-owned.yaml")),
                Is.EqualTo(File.ReadAllBytes(Path.Combine(config.RulesFolder, "vehicle-owned.yaml"))));
            Assert.That(texts.Compressed(), Has.Length.LessThan(200_000), "a ledger keeps many over the years");
        }
    }

    [Test]
    public void Another_byte_anywhere_is_another_pack()
    {
        using var folder = new TemporaryFolder();
        var config = SomeScope.Config(new DateOnly(2023, 7, 6)) with { RulesFolder = folder.Path };
        folder.Write("a.yaml", "id: a\n");
        var before = PackTexts.Of(config).Sha256;
        folder.Write("sources/a.yaml", "id: a\n");
        var with = PackTexts.Of(config).Sha256;
        folder.Write("a.yaml", "id: a # \n");
        Assert.That(new[] { before, with, PackTexts.Of(config).Sha256 }, Is.Unique);
    }

    [Test]
    public void A_name_that_leads_out_of_the_folder_is_not_written()
    {
        using var folder = new TemporaryFolder();
        var texts = new PackTexts(PackTexts.None.Files.Add("../x.yaml", Encoding.UTF8.GetBytes("x")));
        Assert.That(() => texts.WriteTo(Path.Combine(folder.Path, "in")), Throws.TypeOf<InvalidDataException>());
        Assert.That(File.Exists(Path.Combine(folder.Path, "x.yaml")), Is.False);
    }
}
