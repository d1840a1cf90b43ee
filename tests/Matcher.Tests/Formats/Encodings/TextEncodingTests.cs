using System.Text;
using CsCheck;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Encodings;

[TestFixture]
public sealed class TextEncodingTests
{
    private static readonly Encoding Gb18030 = TextEncoding.Gb18030.Decoder;

    [Test]
    public void A_mark_decides()
    {
        Assert.That(Detect([.. Encoding.UTF8.Preamble, .. "姓名,身份证号\n"u8]), Is.SameAs(TextEncoding.Utf8Bom));
    }

    [TestCase("姓名,身份证号\n张三,1\n", "UTF-8", TestName = "UTF-8 that would also decode as GB18030 is UTF-8")]
    [TestCase("id,name\n1,2\n", "UTF-8", TestName = "Plain ASCII is UTF-8")]
    public void Utf8_comes_first(string text, string expected) =>
        Assert.That(Detect(Encoding.UTF8.GetBytes(text)).Name, Is.EqualTo(expected));

    [Test]
    public void Chinese_bytes_that_are_no_utf8_are_gb18030() =>
        Assert.That(Detect(Gb18030.GetBytes("姓名,身份证号\n李四,1\n")).Name, Is.EqualTo("GB18030"));

    [Test]
    public void The_header_alone_does_not_decide()
    {
        // An English header and four megabytes of plain rows, then Chinese names only at the end.
        var text = "id,name\n" + string.Concat(Enumerable.Repeat("1,abcdefgh\n", 400_000)) + "2,王小明\n";
        Assert.That(Detect(Gb18030.GetBytes(text)).Name, Is.EqualTo("GB18030"));
        Assert.That(Detect(Encoding.UTF8.GetBytes(text)).Name, Is.EqualTo("UTF-8"));
    }

    [Test]
    public void A_large_utf8_file_is_utf8_wherever_the_samples_are_cut()
    {
        for (var shift = 0; shift < 3; shift++)
        {
            var text = new string('a', shift) + string.Concat(Enumerable.Repeat("汉", 1_000_000));
            Assert.That(Detect(Encoding.UTF8.GetBytes(text)).Name, Is.EqualTo("UTF-8"), $"shifted by {shift}");
        }
    }

    [Test]
    public void Rare_characters_survive_gb18030()
    {
        // U+3400 takes four bytes in GB18030 and has no place in code page 936.
        Assert.That(TextEncoding.Gb18030.Decode(Gb18030.GetBytes("\u3400𠀀")), Is.EqualTo("\u3400𠀀"));
    }

    [Test]
    public void A_row_of_another_export_joined_to_a_utf8_file_is_still_read() =>
        Assert.That(TextEncoding.Utf8.Decode(Gb18030.GetBytes("王小明")), Is.EqualTo("王小明"));

    [Test]
    public void A_row_in_utf8_joined_to_a_gb18030_file_is_still_read()
    {
        Assert.That(TextEncoding.Gb18030.Decode("王小明"u8), Is.EqualTo("王小明"));
        Assert.That(TextEncoding.Gb18030.Decode("男"u8), Is.EqualTo("男"), "three bytes are no Chinese of GB18030");
        Assert.That(TextEncoding.Gb18030.Decode("阿依古丽·买买提"u8), Is.EqualTo("阿依古丽·买买提"));
        Span<char> buffer = stackalloc char[64];
        Assert.That(TextEncoding.Gb18030.DecodeInto("１４９９０１"u8, buffer).ToString(), Is.EqualTo("１４９９０１"));
    }

    // Names are short, and nothing else in a field says what it is: no real name may be read as the other encoding.
    [Test]
    public void Names_in_gb18030_are_never_taken_for_utf8()
    {
        var common = Enumerable.Range(0xB0, 0xD8 - 0xB0)
            .SelectMany(lead => Enumerable.Range(0xA1, 94).Select(trail => Gb18030.GetString([(byte)lead, (byte)trail])))
            .Where(text => text.Length == 1 && text[0] is >= '\u4E00' and <= '\u9FFF').ToList();
        Assert.That(common, Has.Count.GreaterThan(3700), "the characters of the first level, by sound");
        Gen.Int[0, common.Count - 1].Array[2, 4].Sample(
            picks =>
            {
                var name = string.Concat(picks.Select(pick => common[pick]));
                Assert.That(TextEncoding.Gb18030.Decode(Gb18030.GetBytes(name)), Is.EqualTo(name));
            },
            iter: 100_000);
    }

    [Test]
    public void A_name_that_a_database_cut_within_a_character_leaves_the_file_utf8()
    {
        byte[] cut = [.. "姓名,身份证号\n王小明,1\n阿依古丽·买买"u8, .. "提"u8[..2], .. ",2\n"u8];
        Assert.That(Detect(cut).Name, Is.EqualTo("UTF-8"));
        Assert.That(TextEncoding.Utf8.Decode([.. "阿依古丽·买买"u8, .. "提"u8[..2]]), Is.EqualTo("阿依古丽·买买\uFFFD"));
    }

    [Test]
    public void Lines_in_another_encoding_are_seen_with_the_first_of_them()
    {
        Assert.That(Look([.. "姓名\r\n王小明\r\n"u8, .. Gb18030.GetBytes("李四\r\n")]),
            Is.EqualTo(new DetectedEncoding(TextEncoding.Utf8, true, 3)));
        Assert.That(Look([.. Gb18030.GetBytes("姓名\n王小明\n"), .. "李小四\n"u8]),
            Is.EqualTo(new DetectedEncoding(TextEncoding.Gb18030, true, 3)));
        Assert.That(Look(Gb18030.GetBytes("姓名\n王小明\n")), Is.EqualTo(new DetectedEncoding(TextEncoding.Gb18030, false, null)));
        Assert.That(Look([.. Encoding.UTF8.Preamble, .. "姓名\n"u8, .. Gb18030.GetBytes("李四\n")]),
            Is.EqualTo(new DetectedEncoding(TextEncoding.Utf8Bom, true, 2)));
    }

    private static DetectedEncoding Look(byte[] bytes)
    {
        using var file = Temporary(bytes);
        return TextEncodingDetector.Look(file);
    }

    private static TextEncoding Detect(byte[] bytes)
    {
        using var file = Temporary(bytes);
        return TextEncodingDetector.Look(file).Encoding;
    }

    private static SafeFileHandle Temporary(byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, bytes);
        return File.OpenHandle(path, options: FileOptions.DeleteOnClose);
    }
}
