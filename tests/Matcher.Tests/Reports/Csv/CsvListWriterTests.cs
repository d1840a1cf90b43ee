using System.Text;
using CsCheck;
using Matcher.Catalogue.Config;
using Matcher.Reports.Tables;
using Matcher.Support;

namespace Matcher.Reports.Csv;

[TestFixture]
public sealed class CsvListWriterTests
{
    [Test]
    public void The_bytes_are_those_that_Excel_wants()
    {
        var bytes = Written(Table(["姓名", "身份证号"], ["测试,\"甲\"", "149901197001010119"]), IdStyle.Excel);
        byte[] expected =
        [
            0xEF, 0xBB, 0xBF,
            .. Encoding.UTF8.GetBytes("姓名,身份证号\r\n\"测试,\"\"甲\"\"\",\"=\"\"149901197001010119\"\"\"\r\n"),
        ];
        Assert.That(bytes, Is.EqualTo(expected));
    }

    [Test]
    public void An_empty_list_is_its_header() =>
        Assert.That(Written(Table(["姓名"]), IdStyle.Excel), Is.EqualTo((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("姓名\r\n")]));

    [Test]
    public void Any_text_is_read_back_as_it_was()
    {
        var text = Gen.OneOf(
            Gen.String[Gen.Char["=+-@\t\r\n ,;\"'＝＋－＠0123456789E./:甲乙\u3000\u00A0\u200B"], 0, 12],
            Gen.String);
        text.Array[1, 6].Sample(values =>
        {
            var read = SimpleCsv.Read(Written(Table([.. values.Select((_, index) => $"列{index}")], values), IdStyle.Excel));
            Assert.That(read, Has.Count.EqualTo(2));
            Assert.That(read[1].Select(Unwrapped), Is.EqualTo(values.Select(Expected)));
        });
    }

    // What stands in the file for a text: its own characters, with the documented apostrophe taken off by the reader.
    private static string Unwrapped(string field) =>
        field is ['=', '"', .. var inner, '"'] ? inner : field.StartsWith('\'') ? field[1..] : field;

    private static string Expected(string text)
    {
        var line = string.Concat(
            text.Replace("\r\n", "\n", StringComparison.Ordinal).Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        var utf8 = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line));
        return utf8.StartsWith('\'') ? utf8[1..] : utf8;
    }

    [Test]
    public void No_field_of_a_list_begins_like_a_formula()
    {
        Gen.String[Gen.Char["=+-@\t\r\n ＝＋－＠a1\"\u3000\u200B"], 1, 8].Sample(text =>
        {
            var field = SimpleCsv.Read(Written(Table(["列"], text), IdStyle.Excel))[1][0];
            var first = field.SkipWhile(c => char.IsWhiteSpace(c) || c == '\u200B').FirstOrDefault('a');
            Assert.That("=+-@＝＋－＠".Contains(first, StringComparison.Ordinal) && !IsWrapped(field), Is.False);
        });
    }

    private static bool IsWrapped(string field) =>
        field is ['=', '"', .. var inner, '"'] && !inner.Contains('"', StringComparison.Ordinal);

    [Test]
    public void A_list_that_is_not_what_was_written_is_noticed()
    {
        using var folder = new TemporaryFolder();
        var field = new CsvField(IdStyle.Excel);
        var list = Table(["姓名", "身份证号"], ["测试甲", "149901197001010119"]);
        new CsvListWriter(IdStyle.Excel).Write(folder.Path, list);
        Assert.That(() => CsvListCheck.ReadBack(folder.Path, list.Path, CsvListWriter.FieldsOf(list, field)), Throws.Nothing);

        var other = Table(["姓名", "身份证号"], ["测试甲", "149901197001010127"]);
        Assert.That(() => CsvListCheck.ReadBack(folder.Path, other.Path, CsvListWriter.FieldsOf(other, field)),
            Throws.InstanceOf<ListDamagedException>().With.Message.Not.Contains("1499"));
        Assert.That(() => CsvListCheck.ReadBack(folder.Path, list.Path, CsvListWriter.FieldsOf(Table(["姓名", "身份证号"]), field)),
            Throws.InstanceOf<ListDamagedException>());
        Assert.That(() => CsvListCheck.ReadBack(folder.Path, list.Path, CsvListWriter.FieldsOf(Table(["姓名"], "测试甲"), field)),
            Throws.InstanceOf<ListDamagedException>());
        Assert.That(() => CsvListCheck.CountBack(folder.Path, list.Path, 2, 2), Throws.InstanceOf<ListDamagedException>());
    }

    private static ListTable Table(string[] headers, params string[] values) => new(
        "清单",
        [.. headers.Select(header => new ListColumn(header, CellKind.Text))],
        () => values.Length == 0 ? [] : [[.. values.Select(Cell.Text)]]);

    private static byte[] Written(ListTable list, IdStyle style)
    {
        using var folder = new TemporaryFolder();
        new CsvListWriter(style).Write(folder.Path, list);
        return File.ReadAllBytes(Path.Combine(folder.Path, "清单.csv"));
    }
}
