using System.Text;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Encodings;
using Matcher.Formats.Tables;
using Matcher.Support;

namespace Matcher.Formats.Csv;

/// <summary>A text that breaks off in its last row, and texts that only look so.</summary>
[TestFixture]
public sealed class CsvEndTests
{
    private const string Id = "149901197001010027";

    [TestCase("x,{0},y\nx,{0}", true, TestName = "A field is missing, and the line end")]
    [TestCase("x,{0},y\r\nx,{0},y\r\nx,14990", true, TestName = "It breaks off within the number")]
    [TestCase("x,{0},y\nx", true, TestName = "Next to nothing is left of it")]
    [TestCase("x,{0},y\nx,{0},\"y\nyy", true, TestName = "It breaks off inside quotes that run over a line")]
    [TestCase("x,{0},y\nx,{0},\"y", true, TestName = "It breaks off inside quotes in the last field")]
    [TestCase("x,{0},y\nx,\"{0}\n", true, TestName = "It breaks off at a line end inside quotes, and fields are missing")]
    [TestCase("x,{0},y\nx,{0},\"y\n", false, TestName = "A stray quote in the last field is another fault")]
    [TestCase("x,{0},y\nx,{0},y", false, TestName = "Many programs write no line end after the last row")]
    [TestCase("x,{0},y\nx,{0},", false, TestName = "Nor does an empty last field say anything")]
    [TestCase("x,{0},y\nx,{0}\n", false, TestName = "A row that has lost a field and has its line end is a bad row")]
    [TestCase("x,{0},y\n\u001A", false, TestName = "The end-of-file mark of DOS")]
    [TestCase("x,{0},y\n   ", false, TestName = "Blanks at the end")]
    [TestCase("x,{0},y\n合计,1", false, TestName = "A total below the rows")]
    [TestCase("x,{0},y\n制表人：张三", false, TestName = "Who made the list")]
    [TestCase("", false, TestName = "No rows")]
    public void Whether_it_breaks_off(string text, bool isCut) =>
        Assert.That(IsCut(Encoding.UTF8.GetBytes(text.Replace("{0}", Id, StringComparison.Ordinal)), TextEncoding.Utf8), Is.EqualTo(isCut));

    [Test]
    public void A_character_is_cut_in_two()
    {
        var utf8 = Encoding.UTF8.GetBytes($"x,{Id},y\nx,{Id},正");
        var gb = TextEncoding.Gb18030.Decoder.GetBytes($"x,{Id},y\nx,{Id},正");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(IsCut(utf8, TextEncoding.Utf8), Is.False);
            Assert.That(IsCut(utf8[..^1], TextEncoding.Utf8), Is.True);
            Assert.That(IsCut(gb, TextEncoding.Gb18030), Is.False);
            Assert.That(IsCut(gb[..^1], TextEncoding.Gb18030), Is.True);
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public void The_end_of_a_long_file(bool isCut)
    {
        var rows = string.Concat(Enumerable.Repeat($"x,{Id},\"y\ny\"\n", 10_000));
        Assert.That(IsCut(Encoding.UTF8.GetBytes(isCut ? rows[..^8] : rows[..^1]), TextEncoding.Utf8), Is.EqualTo(isCut));
    }

    // As wide as other rows that leave out what is empty: whole as far as anybody can tell.
    [TestCase("x,{0}\nx,{0},y\nx,{0}", true, false)]
    [TestCase("x,{0}\nx,{0},y\nx,{0}", false, true)]
    [TestCase("x,{0}\nx,{0},y\nx", true, true)]
    public void Where_empty_cells_are_left_out(string text, bool isHabit, bool isCut) =>
        Assert.That(IsCut(Encoding.UTF8.GetBytes(text.Replace("{0}", Id, StringComparison.Ordinal)), TextEncoding.Utf8,
                isHabit ? LeftOutCells.Any : LeftOutCells.None),
            Is.EqualTo(isCut));

    private static bool IsCut(byte[] rows, TextEncoding encoding, LeftOutCells leftOut = LeftOutCells.None)
    {
        using var folder = new TemporaryFolder();
        using var file = File.OpenHandle(folder.Write("t.csv", [.. "a,b,c\n"u8, .. rows]));
        var shape = new CsvShape(encoding, (byte)',', "a,b,c\n".Length) { Detected = new DetectedEncoding(encoding, false, null) };
        var columns = ColumnMapping.Of(SmallCounty.Vehicles, ["所有人", "身份证号", "号牌号码"]);
        return CsvEnd.IsCut(file, shape,
            new TableLayout(new TablePlace(0, "t.csv", Part: null), encoding, ["所有人", "身份证号", "号牌号码"], columns, 2)
            {
                LeftOut = leftOut,
            });
    }
}
