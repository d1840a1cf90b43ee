using System.Globalization;
using System.Security.Cryptography;
using Matcher.Support;

namespace Matcher.Samples;

/// <summary>The same options make the same bytes, whatever the machine.</summary>
[TestFixture]
public sealed class DeterminismTests
{
    private const int Seed = 7;

    [Test]
    public void The_same_seed_makes_the_same_bytes_again()
    {
        var first = Fingerprint(Seed);
        Assert.That(Fingerprint(Seed), Is.EqualTo(first));
    }

    [TestCase("tr-TR")] // i and I are no pair there
    [TestCase("zh-CN")] // other formats for dates and numbers
    [TestCase("ar-SA")] // another calendar
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var expected = Fingerprint(Seed);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.That(Fingerprint(Seed), Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Another_seed_makes_another_county_of_the_same_form()
    {
        var (one, other) = (Fingerprint(Seed), Fingerprint(Seed + 1));
        Assert.That(one.Keys, Is.EqualTo(other.Keys));
        Assert.That(one.Where(file => other[file.Key] == file.Value).Select(file => file.Key), Is.EqualTo((string[])["matcher.yaml"]));
    }

    [Test]
    public void More_background_leaves_the_roster_and_the_key_as_they_were()
    {
        var (few, many) = (Fingerprint(Seed), Fingerprint(Seed, rows: 12_000));
        foreach (var file in (string[])["roster/农村低保花名册.csv", "roster/城市低保花名册.csv", "key.csv"])
            Assert.That(many[file], Is.EqualTo(few[file]), file);
    }

    private static SortedDictionary<string, string> Fingerprint(int seed, long rows = 8_000)
    {
        using var folder = new TemporaryFolder();
        Generator.Generate(new GenerateOptions { Folder = folder.Path, Seed = seed, People = 1_000, Rows = rows }, CancellationToken.None);
        return new SortedDictionary<string, string>(
            Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ToDictionary(
                file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'),
                file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))),
            StringComparer.Ordinal);
    }
}
