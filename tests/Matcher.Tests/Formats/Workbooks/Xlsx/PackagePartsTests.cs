using System.Text;
using Matcher.Foundation.Problems;
using static Matcher.Support.TestPackage;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>A part under another spelling was read as an empty sheet: half a file, and nobody knew.</summary>
[TestFixture]
public sealed class PackagePartsTests
{
    private const string Row = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>有</v></c></row>";

    [TestCase("worksheets/sheet1.xml")]
    [TestCase("./worksheets/sheet1.xml")]
    [TestCase("../xl/worksheets/sheet1.xml")]
    [TestCase("worksheets/../worksheets/./sheet1.xml")]
    [TestCase("/xl/worksheets/sheet1.xml")]
    [TestCase("xl/worksheets/sheet1.xml")] // from the root, without its stroke
    [TestCase("worksheets\\sheet1.xml")]
    [TestCase("\\xl\\worksheets\\sheet1.xml")]
    [TestCase("Worksheets/SHEET1.xml")]
    [TestCase("worksheets/%73heet1.xml")]
    public void A_sheet_is_found_however_it_is_spelled(string target) =>
        Assert.That(ReadSheets.First(Of(Row, (WorkbookRelations, Relations(("worksheet", target))))), Is.EqualTo("有"));

    [TestCase("xl\\worksheets\\sheet1.xml")]
    [TestCase("/xl/worksheets/sheet1.xml")]
    [TestCase("XL/Worksheets/Sheet1.xml")]
    public void So_is_one_that_the_archive_spells_otherwise(string name) =>
        Assert.That(ReadSheets.First(Of(Row, (Sheet1, null), (name, Sheet(Row)))), Is.EqualTo("有"));

    [TestCase("../data/二月.xml", "data/二月.xml")]
    [TestCase("/二月%20表.xml", "二月 表.xml")]
    public void A_sheet_may_lie_in_any_folder_under_any_name(string target, string part) =>
        Assert.That(ReadSheets.First(Of("", (Sheet1, null), (part, Sheet(Row)), (WorkbookRelations, Relations(("worksheet", target))))),
            Is.EqualTo("有"));

    [Test]
    public void The_workbook_itself_may_lie_elsewhere() =>
        Assert.That(
            ReadSheets.First(Zip(
            [
                ("[Content_Types].xml", "<Types/>"u8.ToArray()),
                ("_rels/.rels", Encoding.UTF8.GetBytes(Relations(("officeDocument", "/book/main.xml")))),
                ("book/main.xml", Encoding.UTF8.GetBytes(Workbook("", "表"))),
                ("book/_rels/main.xml.rels", Encoding.UTF8.GetBytes(Relations(("worksheet", "one.xml")))),
                ("book/one.xml", Encoding.UTF8.GetBytes(Sheet(Row))),
            ])),
            Is.EqualTo("有"));

    [Test]
    public void A_sheet_that_is_not_there_is_a_fault_that_names_it()
    {
        var fault = ReadSheets.Fault(Of(Row, ("xl/workbook.xml", Workbook("", "一月", "二月")),
            (WorkbookRelations, Relations(("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet9.xml")))));
        Assert.That((fault.Code, fault.Where.File, fault.Where.Sheet), Is.EqualTo((ProblemCode.SheetMissing, "v.xlsx", "二月")));
    }

    [Test]
    public void So_is_one_without_a_relationship() =>
        Assert.That(ReadSheets.Fault(Of(Row, (WorkbookRelations, Relations()))).Code, Is.EqualTo(ProblemCode.SheetMissing));

    [Test]
    public void The_strict_form_of_the_standard_is_read()
    {
        const string strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        Assert.That(
            ReadSheets.First(Of("",
                ("xl/workbook.xml", Workbook("", "表").Replace(Main, strict, StringComparison.Ordinal)
                    .Replace(Office, "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal)),
                (Sheet1, Sheet(Row).Replace(Main, strict, StringComparison.Ordinal)))),
            Is.EqualTo("有"));
    }

    [Test]
    public void Elements_may_have_a_prefix() =>
        Assert.That(
            ReadSheets.First(Of("",
                (Sheet1, $"<x:worksheet xmlns:x=\"{Main}\"><x:sheetData><x:row><x:c t=\"str\"><x:v>有</x:v></x:c></x:row></x:sheetData></x:worksheet>"))),
            Is.EqualTo("有"));

    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("gb2312")]
    public void A_part_may_be_in_another_encoding(string name)
    {
        var encoding = name == "gb2312" ? Encodings.TextEncoding.Gb18030.Decoder : Encoding.GetEncoding(name);
        var parts = Usual(Row);
        parts[^1] = (Sheet1, [.. encoding.Preamble, .. encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?>{Sheet(Row)}")]);
        Assert.That(ReadSheets.First(Zip(parts)), Is.EqualTo("有"));
    }

    [Test]
    public void A_part_of_which_a_digit_changed_on_the_way_is_damaged()
    {
        // Stored and not packed, so that nothing but the checksum tells.
        var parts = Usual("<row><c><v>123</v></c></row>");
        var whole = Zip(parts, System.IO.Compression.CompressionLevel.NoCompression);
        whole[whole.AsSpan().IndexOf("<v>123"u8) + 3] = (byte)'7';
        Assert.That(ReadSheets.Fault(whole).Code, Is.EqualTo(ProblemCode.FileDamaged));
    }

    [Test]
    public void So_are_shared_texts_behind_those_that_were_asked_for()
    {
        var parts = Usual("<row><c t=\"s\"><v>0</v></c></row>");
        parts.Add(("xl/sharedStrings.xml", Encoding.UTF8.GetBytes(Texts("<t>一</t>", "<t>147</t>"))));
        var whole = Zip(parts, System.IO.Compression.CompressionLevel.NoCompression);
        whole[whole.AsSpan().IndexOf("<t>147"u8) + 3] = (byte)'9';
        Assert.That(ReadSheets.Fault(whole).Code, Is.EqualTo(ProblemCode.FileDamaged));
    }

    [TestCase("")]
    [TestCase("<html><body>请重新登录</body></html>")] // what a web system gave in place of the sheet
    public void A_part_that_is_no_sheet_is_damaged(string part) =>
        Assert.That(ReadSheets.Fault(Of("", (Sheet1, part))).Code, Is.EqualTo(ProblemCode.FileDamaged));

    [Test]
    public void Of_two_parts_with_one_name_nobody_can_say_which_holds()
    {
        var parts = Usual(Row);
        parts.Add(("xl/Worksheets/sheet1.xml", Encoding.UTF8.GetBytes(Sheet(""))));
        Assert.That(ReadSheets.Fault(Zip(parts)).Code, Is.EqualTo(ProblemCode.FileDamaged));
    }
}
