using Matcher.Support;

namespace Matcher.Conventions;

/// <summary>What the snapshot tests stand on: that a difference is noticed, by the stand-in as by Verify itself.</summary>
[TestFixture]
public sealed class SnapshotTests
{
    private TemporaryFolder _accepted = null!;

    [SetUp]
    public void MakeFolder() => _accepted = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _accepted.Dispose();

    [Test]
    public void A_text_that_nobody_accepted_fails_and_is_kept_for_acceptance()
    {
        Assert.That(async () => await Verifier.Verify("text").UseDirectory(_accepted.Path), Throws.Exception);
        Assert.That(
            File.ReadAllBytes(AcceptedFile("A_text_that_nobody_accepted_fails_and_is_kept_for_acceptance.received.txt")),
            Is.EqualTo((byte[])[0xEF, 0xBB, 0xBF, .. "text"u8]));
    }

    [Test]
    public void A_text_that_differs_fails()
    {
        _accepted.Write("SnapshotTests.A_text_that_differs_fails.verified.txt", "text");
        Assert.That(async () => await Verifier.Verify("other").UseDirectory(_accepted.Path), Throws.Exception);
    }

    [TestCase("a\r\nb")] // Windows
    [TestCase("a\rb")] // old Mac
    public async Task Line_ends_do_not_count(string text)
    {
        _accepted.Write("SnapshotTests.lines.verified.txt", "a\nb");
        await Verifier.Verify(text).UseDirectory(_accepted.Path).UseFileName("SnapshotTests.lines");
    }

    [Test]
    public void A_file_that_a_directory_no_longer_has_fails()
    {
        using var made = new TemporaryFolder();
        made.Write("清单/甲.csv", "a\r\n");
        const string folder = "SnapshotTests.A_file_that_a_directory_no_longer_has_fails/清单";
        _accepted.Write($"{folder}/甲.verified.csv", "a\n");
        Assert.That(async () => await Verifier.VerifyDirectory(made.Path).UseDirectory(_accepted.Path), Throws.Nothing);
        _accepted.Write($"{folder}/乙.verified.csv", "b\n");
        Assert.That(async () => await Verifier.VerifyDirectory(made.Path).UseDirectory(_accepted.Path), Throws.Exception);
    }

    private string AcceptedFile(string name) => Path.Combine(_accepted.Path, $"SnapshotTests.{name}");
}
