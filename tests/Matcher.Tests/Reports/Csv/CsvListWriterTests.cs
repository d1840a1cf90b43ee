using System.Collections.Immutable;
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
        new CsvListWriter(IdStyle.Excel).Write(folder.Path, Table(["姓名", "身份证号"], ["测试甲", "149901197001010119"]));
        string[] header = ["姓名", "身份证号"];
        string[] row = ["测试甲", "=\"149901197001010119\""];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ReadBack(header, row), Throws.Nothing);
            Assert.That(ReadBack(header, ["测试甲", "=\"149901197001010127\""]),
                Throws.InstanceOf<ListDamagedException>().With.Message.Not.Contains("1499"));
            Assert.That(ReadBack(header), Throws.InstanceOf<ListDamagedException>());
            Assert.That(ReadBack(header, row, row), Throws.InstanceOf<ListDamagedException>());
            Assert.That(ReadBack(["姓名"], ["测试甲"]), Throws.InstanceOf<ListDamagedException>());
            Assert.That(ReadBack(["姓", "名身份证号"], row), Throws.InstanceOf<ListDamagedException>(), "where a cell ends counts");
        }

        Action ReadBack(params string[][] rows) => () => CsvListCheck.ReadBack(folder.Path, "清单", Sums(rows));
    }

    [Test]
    public void Rows_are_made_while_they_are_written_and_never_held()
    {
        using var folder = new TemporaryFolder();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var rows = Enumerable.Range(0, 20_000).Select(i =>
        {
            if (i % 5_000 == 4_999)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            return ImmutableArray.Create(Cell.Text(new string('甲', 100)));
        });
        new CsvListWriter(IdStyle.Excel).Write(folder.Path, new ListTable("清单", [new ListColumn("列", CellKind.Text)], () => rows));
        Assert.That(most, Is.LessThan(2_000_000), "all of them are five megabytes");
    }

    private static RowSums Sums(string[][] rows)
    {
        var sums = new RowSums(rows[0].Length);
        foreach (var row in rows)
        {
            foreach (var field in row)
                sums.Add(field.AsSpan());
            sums.EndRow();
        }

        return sums;
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
