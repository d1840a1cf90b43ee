using System.Text;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Formats.Workbooks;

/// <summary>Excel 2003's XML form, which systems still write and name .xls.</summary>
[TestFixture]
public sealed class SpreadsheetMlSheetsTests
{
    private const string Header = "<Row><Cell><Data ss:Type=\"String\">身份证号</Data></Cell><Cell><Data ss:Type=\"String\">所有人</Data></Cell><Cell><Data ss:Type=\"String\">号牌号码</Data></Cell></Row>";

    [TestCase("utf-8", "utf-8", "XML 2003 (UTF-8)")]
    [TestCase("GB18030", "gb2312", "XML 2003 (GB18030)")]
    [TestCase("GB18030", "utf-8", "XML 2003 (GB18030)")] // says one thing and is another
    [TestCase("utf-16", "utf-16", "XML 2003 (UTF-16)")]
    public void Sheets_are_read_in_whatever_encoding(string encoding, string declared, string format)
    {
        var row = $"<Row><Cell><Data ss:Type=\"String\">{Id(1)}</Data></Cell><Cell><Data ss:Type=\"String\">王小明</Data></Cell></Row>";
        var result = Read(
            Encoding.GetEncoding(encoding)
                .GetBytes(Book(declared, ("说明", Text("本表由交警大队导出")), ("一月", Header + row), ("二月", Text("标题") + Header + row))));
        Assert.That(result.Matches.Failure, Is.Null);
        Assert.That(result.Files.Select(file => (file.Sheet, file.Format, file.Rows)),
            Is.EqualTo(new[] { ("一月", format, 1L), ("二月", format, 1L) }));
        Assert.That(result.Matches.Matches.Select(match => match.Row.Place.Row), Is.EqualTo(new[] { 2L, 3L }));
        Assert.That(result.Problems.Select(problem => (problem.Code, problem.Where.Sheet)),
            Is.EqualTo(new[] { (ProblemCode.SheetNotUsed, "说明") }));
    }

    [TestCase("<Row><Cell ss:Index=\"3\"><Data ss:Type=\"String\">a</Data></Cell></Row>", "||a")] // cells left out before
    [TestCase("<Row ss:Index=\"3\"><Cell><Data ss:Type=\"String\">a</Data></Cell></Row>", "//a")] // rows left out before
    // merged across
    [TestCase(
        "<Row><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">a</Data></Cell><Cell><Data ss:Type=\"String\">b</Data></Cell></Row>",
        "a||b")]
    [TestCase("<Row><Cell><Data ss:Type=\"Number\">149901197001010000</Data></Cell></Row>", "149901197001010000")]
    [TestCase("<Row><Cell><Data ss:Type=\"Number\">1.49901197001010E+17</Data></Cell></Row>", "149901197001010000")]
    [TestCase("<Row><Cell><Data ss:Type=\"DateTime\">2023-07-06T00:00:00.000</Data></Cell></Row>", "2023-07-06")]
    [TestCase("<Row><Cell><Data ss:Type=\"Boolean\">1</Data></Cell></Row>", "TRUE")]
    [TestCase("<Row><Cell ss:Formula=\"=1/0\"><Data ss:Type=\"Error\">#DIV/0!</Data></Cell></Row>", "#DIV/0!")]
    // formatted text
    [TestCase("<Row><Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\">a<B>b</B>c</ss:Data></Cell></Row>", "abc")]
    // a comment is not the value
    [TestCase("<Row><Cell><Data ss:Type=\"String\">a</Data><Comment><ss:Data>note</ss:Data></Comment></Cell></Row>", "a")]
    [TestCase("<Row/><Row><Cell/></Row>", "/")]
    public void Cells_are_where_the_file_says(string rows, string expected) =>
        Assert.That(Cells(Book("utf-8", ("表", rows))), Is.EqualTo(expected));

    [Test]
    public void A_sheet_without_anything_is_passed() =>
        Assert.That(Cells($"<Workbook xmlns=\"{SpreadsheetMlSheets.Namespace}\" xmlns:ss=\"{SpreadsheetMlSheets.Namespace}\"><Worksheet ss:Name=\"空\"/><Worksheet ss:Name=\"表\"><Table>{Text("a")}</Table></Worksheet></Workbook>"), Is.EqualTo("|||a"));

    [Test]
    public void A_row_that_ends_early_has_empty_cells() =>
        Assert.That(
            Read(
                Encoding.UTF8.GetBytes(
                    Book("utf-8",
                        ("表", $"{Header}<Row><Cell><Data ss:Type=\"String\">{Id(1)}</Data></Cell></Row>")))).Files.Single().Rejected,
            Is.Zero);

    [Test]
    public void A_number_cell_in_the_ID_column_never_matches_exactly()
    {
        var rejects = new Rejects();
        Read(Encoding.UTF8.GetBytes(Book("utf-8", ("表", $"{Header}<Row><Cell><Data ss:Type=\"Number\">{Id(1)[..15]}000</Data></Cell><Cell><Data ss:Type=\"String\">别的人</Data></Cell></Row>"))), rejects);
        Assert.That(rejects.All.Single().Reason, Is.EqualTo(ProblemCode.RejectIdNumericCell));
    }

    [Test]
    public void A_file_cut_after_many_rows_is_damaged()
    {
        var rows = string.Concat(Enumerable.Range(1, 100).Select(i => $"<Row><Cell><Data ss:Type=\"String\">{Id(i)}</Data></Cell></Row>"));
        var book = Book("utf-8", ("表", Header + rows));
        Assert.That(Read(Encoding.UTF8.GetBytes(book[..(book.Length / 2)])).Matches.Failure!.Code, Is.EqualTo(ProblemCode.FileDamaged));
    }

    [TestCase("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")] // reads another file
    [TestCase("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")] // unfolds without end
    public void A_document_type_is_refused(string type) =>
        Assert.That(
            Read(
                Encoding.UTF8.GetBytes(
                    Book("utf-8", ("表", Header)).Replace("<Workbook", type + "<Workbook", StringComparison.Ordinal))).Matches.Failure!.Code,
            Is.EqualTo(ProblemCode.FileDamaged));

    [Test]
    public void A_row_further_down_than_any_sheet_is_refused_and_not_counted_to() =>
        Assert.That(Read(Encoding.UTF8.GetBytes(Book("utf-8", ("表", $"{Header}<Row ss:Index=\"2000000000\"/>")))).Matches.Failure!.Code,
            Is.EqualTo(ProblemCode.FileDamaged));

    [Test]
    public void What_is_hidden_or_was_never_calculated_is_seen()
    {
        using var folder = new TemporaryFolder();
        var book = Book("utf-8", ("表", "<Column/><Column ss:Hidden=\"1\" ss:Span=\"1\"/><Column/>"
            + "<Row ss:Hidden=\"1\"><Cell><Data ss:Type=\"String\">1</Data></Cell></Row>"
            + "<Row><Cell ss:Formula=\"=R1C1\"/><Cell ss:Formula=\"=R1C1\"><Data ss:Type=\"String\"></Data></Cell></Row>"));
        using var reader = SpreadsheetMlSheets.Open(new SharedFiles(new InstantClock()).OpenForReading(folder.Write("v.xls", book)),
            TextEncoding.Utf8);
        reader.NextSheet();
        reader.ReadRow();
        Assert.That((reader.IsRowHidden, reader.HasNotCalculated), Is.EqualTo((true, false)));
        Assert.That(Enumerable.Range(0, 4).Where(reader.IsColumnHidden), Is.EqualTo(new[] { 1, 2 }));
        reader.ReadRow();
        Assert.That((reader.IsRowHidden, reader.IsNotCalculated(0), reader.IsNotCalculated(1)), Is.EqualTo((false, true, false)));
        Assert.That(Encoding.UTF8.GetString(reader.Text(0)), Is.EqualTo(Matcher.Values.LostValue.NotCalculated));
    }

    private static string Text(string text) => $"<Row><Cell><Data ss:Type=\"String\">{text}</Data></Cell></Row>";

    private static string Book(string encoding, params (string Name, string Rows)[] sheets) =>
        $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"{SpreadsheetMlSheets.Namespace}\" xmlns:ss=\"{SpreadsheetMlSheets.Namespace}\">"
        + string.Concat(
            sheets.Select(sheet => $"<Worksheet ss:Name=\"{sheet.Name}\"><Table>{sheet.Rows}</Table></Worksheet>")) + "</Workbook>";

    private static string Cells(string book)
    {
        using var folder = new TemporaryFolder();
        using var reader = SpreadsheetMlSheets.Open(new SharedFiles(new InstantClock()).OpenForReading(folder.Write("v.xls", book)),
            TextEncoding.Utf8);
        var sheets = new List<string>();
        while (reader.NextSheet())
        {
            var rows = new List<string>();
            while (reader.ReadRow())
                rows.Add(string.Join('|', Enumerable.Range(0, reader.CellCount).Select(i => CellText.Of(reader.Cell(i)))));
            sheets.Add(string.Join('/', rows));
        }

        return string.Join("|||", sheets);
    }

    private static Matcher.Lookup.Sources.SourceResult Read(byte[] book, Rejects? rejects = null)
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,王小明,{Id(1)}\n", out _);
        folder.Write("v.xls", book);
        return Match(folder, roster, "v.xls", rejects);
    }
}
