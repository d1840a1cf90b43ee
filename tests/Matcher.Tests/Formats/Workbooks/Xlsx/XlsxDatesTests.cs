using static Matcher.Support.TestPackage;

namespace Matcher.Formats.Workbooks.Xlsx;

[TestFixture]
public sealed class XlsxDatesTests
{
    [TestCase("", 14, "45113", "2023-07-06")]
    [TestCase("", 57, "45113", "2023-07-06")] // a date of Chinese Windows alone
    [TestCase("", 31, "45113.5", "2023-07-06 12:00:00")]
    [TestCase("", 0, "45113", "45113")]
    [TestCase("", 14, "59", "1900-02-28")]
    [TestCase("", 14, "61", "1900-03-01")]
    [TestCase("", 14, "149901197001010013", "149901197001010016")] // no such day: a number as it stands
    [TestCase("", 46, "1.5", "1.12:00:00")]
    [TestCase("<workbookPr date1904=\"1\"/>", 14, "43651", "2023-07-06")]
    [TestCase("<workbookPr date1904=\"true\"/>", 57, "43651", "2023-07-06")]
    [TestCase("<workbookPr date1904=\"0\"/>", 57, "45113", "2023-07-06")]
    public void A_number_is_the_day_that_its_style_makes_of_it(string workbook, int format, string number, string expected) =>
        Assert.That(
            ReadSheets.First(Of($"<row><c s=\"1\"><v>{number}</v></c></row>", ("xl/workbook.xml", Workbook(workbook, "表")),
                ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellStyleXfs><xf numFmtId=\"22\"/></cellStyleXfs>"
                    + $"<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{format}\"/></cellXfs></styleSheet>"))),
            Is.EqualTo(expected));

    [Test]
    public void A_format_of_its_own_goes_before_a_built_in_one() =>
        Assert.That(
            ReadSheets.First(Of("<row><c s=\"0\"><v>12</v></c></row>",
                ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"30\" formatCode=\"0.00\"/></numFmts>"
                    + "<cellXfs><xf numFmtId=\"30\"/></cellXfs></styleSheet>"))),
            Is.EqualTo("12"));

    [TestCase("yyyy-mm-dd", NumberForm.Date)]
    [TestCase("yyyy\"年\"m\"月\"d\"日\";@", NumberForm.Date)]
    [TestCase("[$-804]aaaa;@", NumberForm.Number)] // weekdays alone: Excel has no day without one of the others
    [TestCase("[DBNum1][$-804]yyyy\"年\"m\"月\"", NumberForm.Date)]
    [TestCase("e\"年\"", NumberForm.Date)]
    [TestCase("h:mm AM/PM", NumberForm.Date)]
    [TestCase("[h]:mm:ss", NumberForm.Duration)]
    [TestCase("[mm]:ss", NumberForm.Duration)]
    [TestCase("General", NumberForm.Number)]
    [TestCase("G/通用格式", NumberForm.Number)]
    [TestCase("0.00E+00", NumberForm.Number)]
    [TestCase("##0.0E-0", NumberForm.Number)]
    [TestCase("#,##0.00_ ;[Red]\\-#,##0.00\\ ", NumberForm.Number)]
    [TestCase("_ [$¥-804]* #,##0.00_ ", NumberForm.Number)]
    [TestCase("0\"days\"", NumberForm.Number)]
    [TestCase("0\\d", NumberForm.Number)]
    [TestCase("_d0*m", NumberForm.Number)]
    [TestCase("@", NumberForm.Number)]
    [TestCase("", NumberForm.Number)]
    [TestCase("\"", NumberForm.Number)]
    [TestCase("[", NumberForm.Number)]
    public void A_format_is_of_dates_by_its_letters(string code, object expected) =>
        Assert.That(NumberFormats.FormOf(code), Is.EqualTo(expected));
}
