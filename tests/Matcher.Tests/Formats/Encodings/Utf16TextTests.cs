using System.Text;
using Matcher.Foundation.Problems;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Formats.Encodings;

/// <summary>Excel's "Unicode Text" is UTF-16 with tabs.</summary>
[TestFixture]
public sealed class Utf16TextTests
{
    private static readonly string Text = $"身份证号\t所有人\t号牌号码\r\n{Id(1)}\t王小明𠮷\t晋J00001\r\n{Id(9)}\t别的人\t晋J00002\r\n";

    [TestCase(false, true, TestName = "Little-endian with a mark, as Excel writes it")]
    [TestCase(false, false, TestName = "Little-endian without a mark")]
    [TestCase(true, true, TestName = "Big-endian with a mark")]
    [TestCase(true, false, TestName = "Big-endian without a mark")]
    public void It_is_read(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        var result = Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);
        Assert.That(result.Matches.Failure, Is.Null);
        Assert.That(result.Files.Select(file => (file.Format, file.Rows)), Is.EqualTo(new[] { ("UTF-16", 2L) }));
        Assert.That(result.Matches.Matches.Single().Row.Values[1], Is.EqualTo("王小明𠮷"));
    }

    [Test]
    public void Characters_across_blocks_stay_whole()
    {
        var rows = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{Id(i % 900 + 2)}\t𠮷{i}\t{new string('x', i % 3)}\r\n"));
        var result = Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"身份证号\t所有人\t号牌号码\r\n{rows}{Id(1)}\t王小明\t𠮷𠮷\r\n")]);
        Assert.That(result.Files.Single().Rows, Is.EqualTo(5001));
        Assert.That(result.Matches.Matches.Single().Row.Values[2], Is.EqualTo("𠮷𠮷"));
    }

    [Test]
    public void A_text_that_ends_within_a_character_was_cut_short() =>
        Assert.That(Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)[..^1]]).Matches.Failure!.Code,
            Is.EqualTo(ProblemCode.FileHasNulBytes));

    [Test]
    public void A_text_that_was_padded_was_cut_short() =>
        Assert.That(Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text), .. new byte[512]]).Matches.Failure!.Code,
            Is.EqualTo(ProblemCode.FileHasNulBytes));

    [Test]
    public void A_text_in_another_encoding_is_none()
    {
        foreach (var encoding in new[] { Encoding.UTF8, TextEncoding.Gb18030.Decoder })
            Assert.That(Utf16Text.IsLittleEndian(encoding.GetBytes(Text)), Is.Null);
    }

    private static Matcher.Lookup.Sources.SourceResult Read(byte[] text)
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,王小明,{Id(1)}\n", out _);
        folder.Write("v.txt", text);
        return Match(folder, roster, "v.txt");
    }
}
