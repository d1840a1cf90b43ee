namespace Matcher.Cli.Terminal;

[TestFixture]
public sealed class MaskedTextTests
{
    [TestCase("号码149901197001011234有误", "号码149901********1234有误")] // 18 digits among Chinese
    [TestCase("149901197001010006/14990119700101001x", "149901********0006/149901********001x")] // two, one with a lower-case x
    [TestCase("149901700101123", "149901*****1123")] // the old 15 digits
    [TestCase("vehicles-20230706.csv, row 1234567890", "vehicles-20230706.csv, row 1234567890")] // a date and a count are none
    [TestCase("0123456789012345678901234567890123456789", "0123456789012345678901234567890123456789")] // nor is a stretch of a hash
    [TestCase("v149901197001010013王小明.csv", "v149901********0013王小明.csv")] // in the name of a file
    [TestCase("149901197001010013_1.csv, 149901197001010013a", "149901********0013_1.csv, 149901********0013a")] // with more behind it
    [TestCase("n14990119700101001x.csv", "n149901********001x.csv")]
    [TestCase("20230706149901197001010013", "20230706149901********0013")] // behind a date
    [TestCase("1499011970010100130002", "149901********00130002")] // before a count
    [TestCase("１４９９０１１９７００１０１００１３", "１４９９０１********００１３")] // full width
    [TestCase("149901 19700101 0013", "149901 ******** 0013")] // as people read it out
    [TestCase("149901-1970-0101-001X", "149901-****-****-001X")]
    [TestCase("14990119700101001", "149901*******1001")] // without its check character it is nearly all of it
    [TestCase("vehicles-20230706123059123.csv", "vehicles-20230706123059123.csv")] // a day and a time
    [TestCase("2023-07-06 12:30:59.123 1499011", "2023-07-06 12:30:59.123 1499011")]
    [TestCase("sha256 3f14990119700101001a3c9e4b8d27f1a3c9e4b8d27f1a3c9e4b8d27f1a3c9e", "sha256 3f149901*******1001a3c9e4b8d27f1a3c9e4b8d27f1a3c9e4b8d27f1a3c9e")] // rather one hash too many
    public void Whatever_looks_like_an_ID_number_is_masked(string text, string expected) =>
        Assert.That(MaskedText.Of(text), Is.EqualTo(expected));

    // ESC begins a command to the terminal, a return has the line written over, the others turn its order about.
    [TestCase("a\u001B[2Jb", "a\\u001B[2Jb")]
    [TestCase("gpj.\u202Ecsv", "gpj.\\u202Ecsv")]
    [TestCase("\u2066a\u2069\u200F\u061C", "\\u2066a\\u2069\\u200F\\u061C")]
    [TestCase("row 1\rrow 2", "row 1\\u000Drow 2")]
    [TestCase("\u009B31m\u0000", "\\u009B31m\\u0000")]
    [TestCase("one\r\ntwo\n\tthree", "one\r\ntwo\n\tthree")]
    public void What_a_terminal_would_obey_is_written_out(string text, string expected) =>
        Assert.That(MaskedText.Of(text), Is.EqualTo(expected));

    [Test]
    public void Nothing_is_written_past_it()
    {
        using var written = new StringWriter();
        using var writer = new MaskedWriter(written);
        writer.WriteLine("149901197001010013");
        writer.Write("\u202E");
        writer.WriteLine("{0}", "149901197001010013");
        writer.Write("149901197001010013".AsSpan());
        writer.Write("149901197001010013".ToCharArray());
        Assert.That(written.ToString(), Does.Not.Contain("149901197001010013").And.Contain("149901********0013"));
        Assert.That(written.ToString().Contains('\u202E', StringComparison.Ordinal), Is.False);
    }
}
