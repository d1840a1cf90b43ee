using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs;

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

    private static TextEncoding Detect(byte[] bytes)
    {
        using var file = Temporary(bytes);
        return TextEncoding.Detect(file);
    }

    private static SafeFileHandle Temporary(byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, bytes);
        return File.OpenHandle(path, options: FileOptions.DeleteOnClose);
    }
}
