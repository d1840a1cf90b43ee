using System.Globalization;
using System.Text;
using CsCheck;
using static Matcher.Formats.Workbooks.Xlsx.Blocks.SheetReading;
using static Matcher.Support.TestPackage;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>
/// Reading a sheet in blocks may only be faster than reading it row by row, never of another opinion: over nasty sheets, cut before
/// any row, both must hand the same records to the judge, notice the same, and find the same fault in the same place.
/// </summary>
[TestFixture]
public sealed class BlocksAgreementTests
{
    // More than are looked at for the header, before anything is judged.
    private const int FirstRows = 60;

    private const string HeaderRow = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>身份证号</v></c><c r=\"B1\" t=\"str\"><v>所有人</v></c>"
        + "<c r=\"C1\" t=\"str\"><v>号牌号码</v></c></row>";

    private static readonly string Header = HeaderRow + string.Concat(Enumerable.Range(2, FirstRows - 1).Select(i => Row(i, Nobody)));

    // ~ is the number of the row; the first is as programs write it, and drawn most.
    private static readonly string[] Tags =
    [
        "<row r=\"~\">", "<row r=\"~\" spans=\"1:3\" ht=\"14.25\" x14ac:dyDescent=\"0.2\">", "<row>", "<row r='~'>", "<row r=\"~\" hidden=\"1\">",
        "<row r=\"~\" ht=\"0\">", "<row r=\"~\" t=\">\">", "<x:row r=\"~\">", "<row  r=\"~\" >", "<row\nr=\"~\">",
    ];

    private static readonly string[] Keys =
    [
        $"<c r=\"A~\" t=\"inlineStr\"><is><t>{Nobody}</t></is></c>", "<c r=\"A~\" s=\"1\" t=\"s\"><v>0</v></c>", $"<c r=\"A~\" t=\"str\"><v>{Nobody}</v></c>",
        $"<c t=\"s\" r=\"A~\"><v>0</v></c>", $"<c t=\"str\"><f>B1&amp;\"&lt;\"</f><v>{Nobody}</v></c>", $"<c r=\"A~\" t=\"str\"><f t=\"shared\" si=\"0\"/><v>{Nobody}</v></c>",
        "<c r=\"A~\" t=\"s\"><v>1</v></c>", "<c r=\"A~\" t=\"s\"><v> 0 </v></c>", $"<c r=\"A~\"><v>{Nobody}</v></c>", $"<c r=\"A~\" t=\"n\"><v>{Nobody}</v></c>",
        $"<c r=\"A~\" t=\"str\"><v>14990119700101001&#57;</v></c>", $"<c r=\"A~\" t=\"str\"><v><![CDATA[{Nobody}]]></v></c>", $"<x:c r=\"A~\" t=\"str\"><x:v>{Nobody}</x:v></x:c>",
        $"<c r=\"A~\" t=\"inlineStr\"><is><r><t>1499</t></r><r><t>01197001010019</t></r></is></c>", $"<c r=\"A~\" t=\"inlineStr\"><is><t>{Nobody}</t><rPh><t>x</t></rPh></is></c>",
        "<c r=\"A~\" t=\"str\"/>", "<c r=\"A~\"><f>B1</f></c>", "<c r=\"A~\"><f>B1</f><v></v></c>", "", "<c r=\"A~\" t=\"str\"><v>149901199003070016</v></c>",
        $"<c r=\"A~\" t=\"e\"><v>{Nobody}</v></c>", $"<c r=\"A~\" t=\"d\"><v>{Nobody}</v></c>", $"<c r=\"A~\" t=\"x\"><v>{Nobody}</v></c>",
        $"<c r=\"A~\" t=\"str\"><v>{Nobody}</v><!-- x --></c>", $"<c r='A~' t='str'><v>{Nobody}</v></c>", $"<c r=\"a~\" t=\"str\"><v>{Nobody}</v></c>",
    ];

    private static readonly string[] Cells =
    [
        "<c r=\"B~\" t=\"inlineStr\"><is><t>王小明</t></is></c><c r=\"C~\" s=\"2\"/>", "<c r=\"B~\" t=\"s\"><v>2</v></c>", "<c r=\"C~\"><v>12.5</v></c>", "",
        "<c r=\"C~\" t=\"str\"><v>晋J1</v></c><c r=\"B~\" t=\"str\"><v>王</v></c>", "<c r=\"B~\"><f>A1</f></c>", "<c r=\"B~\" t=\"b\"><v>1</v></c> <c><v>2</v></c>",
        "<c r=\"B~\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> 王 </t></is></c>", "<c r=\"B~\" t=\"str\"><v>&lt;row r=\"1\"&gt;</v></c>\n  ",
        "<c r=\"B~\" t=\"str\"><v><![CDATA[<row r=\"7\"><c/></row>]]></v></c>", "<c r=\"B~\" cm=\"1\"><v>1</v></c>", "<c r=\"XFD~\"/>", "<extLst><ext><row r=\"1\"/></ext></extLst>",
        "<c r=\"B~\" t=\"s\"><v>3</v></c>", "<c r=\"B~\" t=\"str\"><v>_x0041_</v></c>",
    ];

    private static readonly string[] Between = ["", "", "", "\n", " \r\n\t", "<!-- <row r=\"5\"><c><v>1</v></c></row> -->", "<?x <row ?>", "<x><row/></x>", "<row r=\"~\"/>", "<row/>", "text"];

    // What makes a sheet damaged.
    private static readonly string[] Faults =
    [
        "<row r=\"~\"><c r=\"A~\"><v>1</c></row>", "<row r=\"x\"/>", "<row r=\"~\"><c r=\"B~\"><v>1</v></c><c r=\"B~\"><v>2</v></c></row>", "<row r=\"~\"><c r=\"A~\" t=\"s\"><v>9</v></c></row>",
        "<row r=\"~\"><c r=\"A~\" t=\"s\"><v>+0</v></c></row>", "<row r=\"~\"><c r=\"7\"><v>1</v></c></row>", "<row r=\"~\"><c r=\"XFE~\"><v>1</v></c></row>", "</row>", "<row>", "<",
        "<row r=\"~\"><c r=\"A~\" t=\"str\"><v>&nope;</v></c></row>", "<row r=\"1048576\"><c><v>1</v></c></row><row><c><v>2</v></c></row>", "<row r=\"~\"><c><v>1</v></c></rows>",
        "<row r=\"~\" hidden=\"1\"><c r=\"B~\" t=\"s\"><v>9</v></c></row>", "<!-- <row r=\"2\">", "<row r=\"~\"><c r=\"A~\"><f/x><v>1</v></c></row>", "<row r=\"~\"><c r=\"A~\"><v>1<</v></c></row>",
    ];

    private static readonly Gen<string> Rows =
        Gen.Select(Drawn(Tags), Drawn(Keys), Drawn(Cells), One(Between), One(0, 0, 0, 0, 0, 0, 0, 1, 5, -1, -100))
            .Array[0, 25].Select(rows =>
            {
                var (text, number) = (new StringBuilder(), FirstRows);
                foreach (var (tag, key, cells, between, jump) in rows)
                {
                    number = Math.Max(1, number + 1 + jump);
                    var end = tag.StartsWith("<x:", StringComparison.Ordinal) ? "</x:row>" : "</row>";
                    text.Append($"{tag}{key}{cells}{end}{between}".Replace("~", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
                }

                return text.ToString();
            });

    [Test]
    public void Blocks_of_any_size_and_rows_one_by_one_are_the_same_records() =>
        Gen.Select(Rows, Gen.Int[1, 1500]).Sample((rows, size) => AreSame(Header + rows, size), iter: 400);

    [Test]
    public void So_is_a_sheet_in_which_no_row_says_its_number() =>
        Gen.Select(Rows, Gen.Int[1, 1500]).Sample(
            (rows, size) => AreSame((Header + rows).Replace("<row r=", "<row x=", StringComparison.Ordinal), size), iter: 150);

    [Test]
    public void What_is_wrong_is_found_in_the_same_place() =>
        Gen.Select(Rows, One(Faults), Rows, Gen.Int[1, 1500]).Sample(
            (before, fault, after, size) => AreSame(Header + before + fault.Replace("~", "140", StringComparison.Ordinal) + after, size), iter: 400);

    [Test]
    public void A_part_cut_at_any_byte_is_damaged_alike()
    {
        var rows = string.Concat(Enumerable.Range(61, 6).Select(i => Row(i, Nobody)));
        var sheet = Encoding.UTF8.GetBytes(Sheet(Header + rows));
        for (var length = sheet.Length - rows.Length - 40; length <= sheet.Length; length++)
        {
            var parts = Usual("");
            parts[^1] = (Sheet1, sheet[..length]);
            var workbook = Zip(parts);
            Assert.That(InBlocks(workbook, 200), Is.EqualTo(Carefully(workbook)), $"{length} of {sheet.Length}");
        }
    }

    // The bytes of Chinese characters, of tags, of anything.
    [Test]
    public void A_byte_that_is_changed_is_found_alike()
    {
        var random = new Random(20230706);
        var sheet = Encoding.UTF8.GetBytes(Sheet(Header + string.Concat(Enumerable.Range(61, 6).Select(i => Row(i, i == 63 ? "149901199003070016" : Nobody)))));
        for (var i = 0; i < 300; i++)
        {
            var changed = sheet.ToArray();
            changed[random.Next(Header.Length, sheet.Length)] = (byte)random.Next(256);
            var parts = Usual("");
            parts[^1] = (Sheet1, changed);
            var workbook = Zip(parts);
            Assert.That(InBlocks(workbook, 300), Is.EqualTo(Carefully(workbook)), Encoding.UTF8.GetString(changed));
        }
    }

    [TestCase("<row r=\"~\"><c r=\"A~\" t=\"inlineStr\"><is><t>#</t></is></c><c r=\"B~\" t=\"inlineStr\"><is><t>王</t></is></c></row>", 1000, TestName = "Texts in the cells are ruled out")]
    [TestCase("<row r=\"~\" spans=\"1:3\"><c r=\"A~\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B~\" s=\"2\"/><c r=\"C~\"><v>1.5</v></c></row>", 1000, TestName = "So are shared ones, beside numbers and empty cells")]
    [TestCase("<row><c t=\"s\"><v>0</v></c><c t=\"str\"><v>王</v></c></row>", 1000, TestName = "And those that say neither row nor column")]
    [TestCase("<row r=\"~\"><c r=\"A~\" t=\"str\"><f>B~</f><v>#</v></c><c r=\"B~\"><f t=\"shared\" si=\"1\"/><v>3</v></c></row>\n", 1000, TestName = "And what formulas gave")]
    [TestCase("<row r=\"~\"><c r=\"A~\" t=\"s\"><v>0</v></c></row><row r=\"~\"/>", 1000, TestName = "Rows that are only formatted are in nobody's way")]
    [TestCase("<row r=\"~\"><c r=\"A~\"><v>#</v></c></row>", 0, TestName = "A number is never ruled out: its last digits are gone")]
    [TestCase("<row r=\"~\"><c r=\"A~\" t=\"str\"><v>#</v></c><c r=\"B~\"><f>A~</f></c></row>", 0, TestName = "A row with a formula that nobody calculated is counted")]
    [TestCase("<row r=\"~\" hidden=\"1\"><c r=\"A~\" t=\"str\"><v>#</v></c></row>", 0, TestName = "So is a hidden one")]
    [TestCase("<row r=\"~\"><c r=\"A~\" t=\"str\"><v># </v></c></row>", 0, TestName = "A key with a blank is for the careful reader")]
    public void Rows_that_are_ruled_out(string row, int expected)
    {
        var rows = string.Concat(Enumerable.Range(61, 1000).Select(i =>
            row.Replace("~", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("#", Nobody, StringComparison.Ordinal)));
        var workbook = Book(Header + rows);
        var read = InBlocks(workbook, 5_000);
        Assert.That((read.RuledOut, read.Parts > 5), Is.EqualTo((expected + FirstRows - 1, true)));
        Assert.That(read, Is.EqualTo(Carefully(workbook)));
    }

    // Numbers that go back from one block to the next cannot be told within either.
    [Test]
    public void Rows_left_out_between_two_blocks_are_records_and_rows_out_of_order_are_told([Values(0, 7, -3)] int jump, [Values(1, 400, 3_000)] int size) =>
        AreSame(Header + string.Concat(Enumerable.Range(0, 40).Select(i => Row(61 + i + (i / 10 * jump), Nobody))), size);

    [Test]
    public void A_row_longer_than_a_block_is_read() =>
        AreSame(Header + Row(61, new string('长', 300_000)) + Row(62, Nobody), 1_000);

    [Test]
    public void Sheets_of_one_workbook_are_each_read_to_their_end()
    {
        var rows = string.Concat(Enumerable.Range(61, 140).Select(i => Row(i, Nobody)));
        var workbook = Of(Header + rows, ("xl/workbook.xml", Workbook("", "一月", "二月")), ("xl/worksheets/sheet2.xml", Sheet(Header + rows + Row(300, "x"))),
            (WorkbookRelations, Relations(("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"))));
        var read = InBlocks(workbook, 2_000);
        Assert.That((read.RuledOut, read.Records.Count), Is.EqualTo((398, 498)));
        Assert.That(read, Is.EqualTo(Carefully(workbook)));
    }

    [Test]
    public void What_follows_the_rows_is_read_to_its_end_too([Values("", "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>", "<a><b></a>", "<rowBreaks><row r=\"1\"/></rowBreaks>")] string after)
    {
        var workbook = Of("", (Sheet1, Sheet(Header + Row(61, Nobody) + Row(62, Nobody)).Replace("</worksheet>", after + "</worksheet>", StringComparison.Ordinal)));
        foreach (var size in (int[])[1, 100, 250, 100_000])
            Assert.That(InBlocks(workbook, size), Is.EqualTo(Carefully(workbook)), $"{size}");
    }

    private static Gen<T> One<T>(params T[] values) => Gen.OneOf(values.Select(Gen.Const).ToArray());

    private static Gen<string> Drawn(string[] pieces) => Gen.Select(Gen.Bool, One(pieces), (isUsual, piece) => isUsual ? pieces[0] : piece);

    private static string Row(int number, string key) =>
        $"<row r=\"{number}\"><c r=\"A{number}\" t=\"str\"><v>{key}</v></c><c r=\"B{number}\" t=\"inlineStr\"><is><t>王小明</t></is></c></row>";

    private static byte[] Book(string rows) =>
        Of("", (Sheet1, Sheet(rows).Replace("<worksheet ", "<worksheet xmlns:x=\"x\" ", StringComparison.Ordinal)),
            ("xl/sharedStrings.xml", Texts($"<t>{Nobody}</t>", "<t>149901199003070016</t>", "<r><t>王</t></r><r><t>小明</t></r>", "<t/>")));

    private static void AreSame(string rows, int size)
    {
        var workbook = Book(rows);
        Assert.That(InBlocks(workbook, size), Is.EqualTo(Carefully(workbook)), rows);
    }
}
