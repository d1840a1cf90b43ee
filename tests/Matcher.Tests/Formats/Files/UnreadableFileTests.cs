using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Formats.Files;

/// <summary>
/// The system's word for why a file cannot be read, as a person can act on it. The codes are those of Windows (winerror.h), which .NET
/// hands on in the lower half of the HRESULT.
/// </summary>
[TestFixture]
public sealed class UnreadableFileTests
{
    [TestCase(32u, ProblemCode.FileLocked, TestName = "open in Excel, which lets nobody in while it saves")]
    [TestCase(33u, ProblemCode.FileLocked, TestName = "a part is locked")]
    [TestCase(53u, ProblemCode.FileShareAway, TestName = "the server is off")]
    [TestCase(64u, ProblemCode.FileShareAway, TestName = "the connection broke while it was read")]
    [TestCase(67u, ProblemCode.FileShareAway, TestName = "there is no such share")]
    [TestCase(1326u, ProblemCode.FileShareAway, TestName = "the server does not know the account")]
    [TestCase(362u, ProblemCode.FileInCloud, TestName = "OneDrive is not running, as with a task at night")]
    [TestCase(388u, ProblemCode.FileInCloud, TestName = "OneDrive is not connected")]
    [TestCase(426u, ProblemCode.FileInCloud, TestName = "OneDrive took too long")]
    [TestCase(1117u, ProblemCode.FileUnreadable, TestName = "the disk is broken: nothing is guessed")]
    public void A_code_of_Windows_says_who_stands_in_the_way(uint code, ProblemCode expected) =>
        Assert.That(Told(new IOException("secret", unchecked((int)(0x8007_0000 | code)))), Is.EqualTo(expected));

    [Test]
    public void A_number_that_is_no_code_of_Windows_is_not_taken_for_one() =>
        Assert.That(Told(new IOException("secret", unchecked((int)0x8013_0020))), Is.EqualTo(ProblemCode.FileUnreadable));

    [Test]
    public void Rights_are_rights() =>
        Assert.That(Told(new UnauthorizedAccessException()), Is.EqualTo(ProblemCode.FileUnreadable));

    [Test]
    public void A_file_that_another_program_holds_is_told_as_that()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "held.csv");
        using var held = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var error = Assert.Throws<IOException>(() => File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))!;
        Assert.That(Told(error), Is.EqualTo(ProblemCode.FileLocked));
    }

    [TestCase(0x0000_1000, true, TestName = "offline, as older clients say")]
    [TestCase(0x0004_0000, true, TestName = "fetched when it is opened")]
    [TestCase(0x0040_0000, true, TestName = "fetched when it is read")]
    [TestCase(0x0008_0020, false, TestName = "always kept on this device")]
    [TestCase(0x0000_0021, false, TestName = "an ordinary file that is read-only")]
    public void Attributes_say_whether_a_file_is_here(int attributes, bool isInCloud) =>
        Assert.That(UnreadableFile.IsOnlyInCloud((FileAttributes)attributes), Is.EqualTo(isInCloud));

    private static ProblemCode Told(Exception error) => UnreadableFile.ProblemOf(error, new Place("v.csv")).Code;
}
