using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

[TestFixture]
public sealed class GenerateTests
{
    [Test]
    public void The_same_seed_makes_the_same_files_and_another_one_does_not()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        using var other = new TemporaryFolder();
        Generate(first, "1");
        Generate(second, "1");
        Generate(other, "2");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Hashes(second), Is.EqualTo(Hashes(first)).And.Not.Empty);
            Assert.That(Hashes(other), Is.Not.EqualTo(Hashes(first)));
        }
    }

    [Test]
    public void Usual_words_are_what_is_usual_and_mixed_ones_are_others()
    {
        using var unsaid = new TemporaryFolder();
        using var usual = new TemporaryFolder();
        using var mixed = new TemporaryFolder();
        Generate(unsaid, "1");
        Generate(usual, "1", "--words", "usual");
        Generate(mixed, "1", "--words", "mixed");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Hashes(usual), Is.EqualTo(Hashes(unsaid)));
            Assert.That(Hashes(mixed).Keys, Is.EqualTo(Hashes(unsaid).Keys));
            Assert.That(Hashes(mixed).Values, Is.Not.EqualTo(Hashes(unsaid).Values));
            Assert.That(File.ReadAllBytes(Path.Combine(mixed.Path, "key.csv")),
                Is.EqualTo(File.ReadAllBytes(Path.Combine(unsaid.Path, "key.csv"))), "what was planted");
        }
    }

    [Test]
    public void A_folder_that_cannot_be_made_is_told_and_is_no_bug()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "county"), "");
        var made = MatcherProcess.Run(folder.Path, "generate", Path.Combine("county", "liulin"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.ExitCode, Is.EqualTo(5), made.Error);
            Assert.That(made.Error, Does.Contain("county"));
        }
    }

    private static void Generate(TemporaryFolder folder, string seed, params string[] further)
    {
        var made = MatcherProcess.Run(folder.Path, ["generate", ".", "--seed", seed, "--people", "100", "--rows", "1000", .. further]);
        Assert.That(made.ExitCode, Is.Zero, made.Error);
    }

    private static SortedDictionary<string, string> Hashes(TemporaryFolder folder) => new(
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder.Path, file),
            file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);
}
