using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Matcher.Cli.EndToEnd;

/// <summary>
/// Files in the forms that agencies send them: read, or refused with a sentence that says what is wrong, where, and what to do.
/// </summary>
[TestFixture]
public sealed class FormatTests
{
    private const string Source = "vehicles";
    private const string Page =
        "<html><table><tr><th>身份证号<th>所有人<th>号牌号码<th>状态<tr><td>149901197001010012<td>张某某<td>晋J00001<td>正常</table></html>";
    private const string Book = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"一月\"><Table>"
        + "<Row><Cell><Data ss:Type=\"String\">所有人</Data></Cell><Cell><Data ss:Type=\"String\">号牌号码</Data></Cell></Row></Table></Worksheet></Workbook>";

    private static readonly byte[] Csv = Encoding.UTF8.GetBytes(
        "身份证号,所有人,号牌号码,状态\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"14990119700101{i % 1000:000}X,张某某,晋J{i:00000},正常\n")));

    [Test]
    public void A_web_page_named_xls_is_a_table()
    {
        using var county = new TestCounty();
        var name = county.Replace(Source, TextOf("GB18030").GetBytes(Page));
        using var run = new JsonRun(county);
        var file = run.Root.GetProperty("files").EnumerateArray().Single(file => file.GetProperty("source").GetString() == Source);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.GetProperty("file").GetString(), Does.EndWith(name));
            Assert.That(file.GetProperty("rows").GetInt64(), Is.EqualTo(1));
            Assert.That(run.AddsUp);
        }
    }

    [TestCase("zip", "/v.csv: this member of the archive holds more than the archive says", "unpack it by hand",
        "/v.csv：压缩包里这个文件的实际内容比压缩包声明的多", "请手工解压")]
    [TestCase("gzip", "the archive is damaged or was cut short while it was copied", "copy it again", "压缩包已损坏或复制时中断", "请重新复制")]
    [TestCase("page", "this is a web page that ends in the middle of its table", "export it again", "这是网页文件，表格没有结束就断了", "请重新复制")]
    [TestCase("book", "sheet 一月, column 身份证号: the file has no such column", "add the header as an alias", "工作表“一月”，“身份证号”列", "请在 local-sources 中把实际表头加为别名")]
    public void What_cannot_be_read_is_told_in_both_languages(string damage, string wrong, string remedy, string wrongInChinese,
        string remedyInChinese)
    {
        using var county = new TestCounty();
        var name = county.Replace(Source, damage switch
        {
            "zip" => ZipDeclaring(100),
            "gzip" => Gzip()[..^9],
            "page" => Encoding.UTF8.GetBytes(Page[..^20]),
            _ => Encoding.UTF8.GetBytes(Book),
        });
        var english = county.Run();
        var chinese = county.Run("--lang", "zh");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(english.ExitCode, Is.EqualTo(4), english.Error);
            Assert.That(english.Error, Does.Contain(name).And.Contain(wrong).And.Contain(remedy));
            Assert.That(chinese.ExitCode, Is.EqualTo(4), chinese.Error);
            Assert.That(chinese.Error, Does.Contain(name).And.Contain(wrongInChinese).And.Contain(remedyInChinese));
        }
    }

    private static Encoding TextOf(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    private static byte[] Gzip()
    {
        var stream = new MemoryStream();
        using (var packed = new GZipStream(stream, CompressionMode.Compress))
            packed.Write(Csv);
        return stream.ToArray();
    }

    // The unpacked size stands 22 bytes into a member's own header and 24 bytes into its line of the directory.
    private static byte[] ZipDeclaring(int size)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("v.csv").Open();
            entry.Write(Csv);
        }

        var zip = stream.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(zip.AsSpan().IndexOf("PK\x03\x04"u8) + 22), size);
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(zip.AsSpan().IndexOf("PK\x01\x02"u8) + 24), size);
        return zip;
    }
}
