using Matcher.Foundation.Problems;
using static Matcher.Support.TestPackage;

namespace Matcher.Formats.Workbooks.Xlsx;

[TestFixture]
public sealed class XlsxTextsTests
{
    private const string Part = "xl/sharedStrings.xml";

    [TestCase("<t>王小明</t>", "王小明")]
    [TestCase("<t xml:space=\"preserve\"> 王 </t>", " 王 ")]
    [TestCase("<t/>", "")]
    [TestCase("", "")]
    [TestCase("<r><rPr><b/></rPr><t>王</t></r><r><t>小明</t></r>", "王小明")]
    [TestCase("<t>王</t><rPh sb=\"0\" eb=\"1\"><t>wáng</t></rPh><phoneticPr fontId=\"1\"/>", "王")] // how it is spoken
    [TestCase("<t>a&amp;b&lt;c&gt;d&quot;e&apos;f</t>", "a&b<c>d\"e'f")]
    [TestCase("<t>&#29579;&#x5C0F;&#X660E;&#x20BB7;</t>", "王小明𠮷")]
    [TestCase("<t>王<![CDATA[<小>&]]>明</t>", "王<小>&明")]
    [TestCase("<t>王<!-- <t>不是</t> -->明</t>", "王明")]
    [TestCase("<t>一_x000D_\n二_x005F_x000D_</t>", "一\r\n二_x000D_")]
    [TestCase("<t>_xD842__xDFB7_ _xZZZZ_ _x12_ a_b</t>", "𠮷 _xZZZZ_ _x12_ a_b")]
    [TestCase("<t>一\r\n二\r三</t>", "一\n二\n三")] // XML has one sign for the end of a line
    public void A_text_is_what_Excel_shows(string item, string expected)
    {
        Assert.That(ReadSheets.Rows(Of("<row><c t=\"s\"><v>0</v></c><c><v>1</v></c></row>", (Part, Texts(item)))).Single()[0],
            Is.EqualTo(expected));
        Assert.That(ReadSheets.Rows(Of($"<row><c t=\"inlineStr\"><is>{item}</is></c><c><v>1</v></c></row>")).Single()[0],
            Is.EqualTo(expected));
    }

    [Test]
    public void A_character_that_cannot_be_is_unreadable_and_breaks_nothing() =>
        Assert.That(ReadSheets.First(Of("<row><c t=\"str\"><v>&#xD800;_xD800_王</v></c></row>")), Is.EqualTo("\uFFFD\uFFFD王"));

    [Test]
    public void Shared_texts_may_stand_in_a_part_of_any_name() =>
        Assert.That(
            ReadSheets.First(Of("<row><c t=\"s\"><v>0</v></c></row>", ("xl/texts/2.xml", Texts("<t>有</t>")),
                (WorkbookRelations, Relations(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "texts/2.xml"))))),
            Is.EqualTo("有"));

    [TestCase(null, TestName = "A list of texts that is not there")]
    [TestCase("<t>0</t>", TestName = "A list of texts that is too short")]
    public void A_text_that_is_not_there_is_a_fault_that_names_the_cell(string? item)
    {
        var fault = ReadSheets.Fault(Of("<row r=\"4\"><c r=\"C4\" t=\"s\"><v>1</v></c></row>", (Part, item is null ? null : Texts(item))));
        Assert.That(fault.Code, Is.EqualTo(ProblemCode.CellTextMissing));
        Assert.That((fault.Where.File, fault.Where.Sheet, fault.Where.Row, fault.Where.Column), Is.EqualTo(("v.xlsx", "表", (long?)4, "C")));
    }

    [TestCase("-1")]
    [TestCase("王")]
    [TestCase("99999999999")]
    public void So_is_one_whose_number_is_none(string number) =>
        Assert.That(ReadSheets.Fault(Of($"<row><c t=\"s\"><v>{number}</v></c></row>", (Part, Texts("<t>0</t>")))).Code,
            Is.EqualTo(ProblemCode.CellTextMissing));

    [Test]
    public void A_workbook_whose_list_is_missing_but_not_asked_for_is_whole() =>
        Assert.That(ReadSheets.First(Of("<row><c><v>5</v></c></row>", (Part, null))), Is.EqualTo("5"));

    [Test]
    public void Texts_of_more_than_a_block_are_found_again()
    {
        var texts = Enumerable.Range(0, 400).Select(i => $"{i} " + new string('字', 3000)).ToArray();
        var rows = ReadSheets.Rows(Of(
            string.Concat(Enumerable.Range(0, 400).Reverse().Select(i => $"<row><c t=\"s\"><v>{i}</v></c></row>")),
            (Part, Texts([.. texts.Select(text => $"<t>{text}</t>")]))));
        Assert.That(rows.Select(row => row[0]), Is.EqualTo(texts.Reverse()));
    }

    [TestCase("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [TestCase("<c t=\"b\"><v>0</v></c>", "FALSE")]
    [TestCase("<c t=\"e\"><v>#REF!</v></c>", "#REF!")] // there was something: no empty cell
    [TestCase("<c><v>20230706</v></c>", "20230706")]
    [TestCase("<c><v> 12 </v></c>", "12")]
    [TestCase("<c><v>007</v></c>", "7")]
    [TestCase("<c><v>1.4990119700101E+17</v></c>", "149901197001010000")]
    [TestCase("<c><v>149901197001010013</v></c>", "149901197001010016")] // a double has no more
    [TestCase("<c><v>12.50</v></c>", "12.5")]
    [TestCase("<c><v>-3</v></c>", "-3")]
    [TestCase("<c><v>1E-05</v></c>", "1E-05")]
    [TestCase("<c t=\"n\"><v>不是数</v></c>", "不是数")]
    [TestCase("<c t=\"d\"><v>2023-07-06</v></c>", "2023-07-06")]
    [TestCase("<c t=\"d\"><v>2023-07-06T08:30:00</v></c>", "2023-07-06 08:30:00")]
    [TestCase("<c t=\"d\"><v>七月</v></c>", "七月")]
    public void Other_values_are_their_text(string cell, string expected) =>
        Assert.That(ReadSheets.First(Of($"<row>{cell}</row>")), Is.EqualTo(expected));

    [TestCase("<c><v>1</v></c>", true)]
    [TestCase("<c t=\"n\"><v>149901197001010013</v></c>", true)]
    [TestCase("<c t=\"str\"><v>1</v></c>", false)]
    [TestCase("<c t=\"b\"><v>1</v></c>", false)]
    [TestCase("<c><v>不是数</v></c>", false)]
    public void A_number_is_told_from_its_digits_as_text(string cell, bool expected) =>
        ReadSheets.Look(Of($"<row>{cell}</row>"), sheet =>
        {
            sheet.ReadRow();
            Assert.That(sheet.IsNumber(0), Is.EqualTo(expected));
        });
}
