using System.Text;
using Matcher.Catalogue.Rows;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Formats.Workbooks;

/// <summary>A web page named .xls is what most web systems call an export to Excel.</summary>
[TestFixture]
public sealed class HtmlSheetsTests
{
    private const string Header = "<tr><th>身份证号</th><th>所有人</th><th>号牌号码</th></tr>";

    [TestCase("<tr style='display:none'><td>a</td></tr>", true)]
    [TestCase("<tr height=0 style='DISPLAY: none;mso-height-source:userset'><td>a</td></tr>", true)] // Excel's own
    [TestCase("<tr hidden><td>a</td></tr>", true)]
    [TestCase("<tr style='visibility:collapse'><td>a</td></tr>", true)]
    [TestCase("<tbody style='display:none'><tr><td>a</td></tr></tbody>", true)]
    [TestCase("<tbody style='display:none'></tbody><tr><td>a</td></tr>", false)]
    [TestCase("<tr style='color:red'><td>a</td></tr>", false)]
    [TestCase("<tr style='display:none'><td>0<tr><td>a", false)] // the row after a hidden one
    public void A_row_that_a_browser_does_not_show_is_seen(string rows, bool expected)
    {
        using var folder = new TemporaryFolder();
        using var file = File.OpenHandle(folder.Write("v.xls", $"<table>{rows}</table>"));
        using var sheets = HtmlSheets.Open(file, TextEncoding.Utf8);
        sheets.NextSheet();
        while (sheets.ReadRow() && (string?)sheets.Cell(0) != "a")
        {
            // To the row that is asked about.
        }

        Assert.That(sheets.IsRowHidden, Is.EqualTo(expected));
    }

    [TestCase("<col><col style='display:none'><tr><td>a<td>b</tr>", "1")]
    [TestCase("<col span=2 style='display:none'><col><tr><td>a<td>b</tr>", "0 1")]
    [TestCase("<tr><td>a<td style='display:none'>b</tr>", "1")]
    [TestCase("<tr><td>a<td>b</tr>", "")]
    public void So_is_a_column(string rows, string expected)
    {
        using var folder = new TemporaryFolder();
        using var file = File.OpenHandle(folder.Write("v.xls", $"<table>{rows}</table>"));
        using var sheets = HtmlSheets.Open(file, TextEncoding.Utf8);
        sheets.NextSheet();
        sheets.ReadRow();
        Assert.That(string.Join(' ', Enumerable.Range(0, 3).Where(sheets.IsColumnHidden)), Is.EqualTo(expected));
    }

    [Test]
    public void A_table_is_read_with_the_rows_it_shows()
    {
        var result = Read($"<html><body><table><tr><td colspan=3>机动车登记信息</td></tr>{Header}<tr><td>{Id(1)}</td><td>王小明</td><td>晋J1</td></tr></table></body></html>");
        Assert.That(result.Matches.Failure, Is.Null);
        Assert.That(result.Matches.Matches.Single().Row.Values, Is.EqualTo(new[] { Id(1), "王小明", "晋J1" }));
        Assert.That(result.Matches.Matches.Single().Row.Place, Is.EqualTo(new RowPlace(new TablePlace(0, "v.xls", null), 3)));
        Assert.That(result.Files.Single().Format, Is.EqualTo("HTML (UTF-8)"));
    }

    [TestCase("utf-8", false, "HTML (UTF-8)")]
    [TestCase("GB18030", false, "HTML (GB18030)")]
    [TestCase("GB18030", true, "HTML (GB18030)", TestName = "UTF-8 in the page's own words, GBK in its bytes")]
    [TestCase("big5", false, "HTML (Big5)")]
    [TestCase("utf-16", false, "HTML (UTF-16)", TestName = "Saved as Unicode")]
    public void The_bytes_say_in_which_encoding_it_is(string encoding, bool isWrong, string format)
    {
        var page = $"<html><head><meta http-equiv=Content-Type content=\"text/html; charset={(isWrong ? "utf-8" : encoding)}\"></head><table><tr><td>身份证号<td>所有人<tr><td>{Id(1)}<td>王小明</table>";
        var result = Read(
            Encoding
                .GetEncoding(encoding)
                .GetBytes(
                    encoding == "big5"
                        ? page.Replace("身份证号", "Sfzh", StringComparison.Ordinal).Replace("所有人", "Xm", StringComparison.Ordinal)
                        : page));
        Assert.That(result.Matches.Matches.Single().Row.Values[1], Is.EqualTo("王小明"));
        Assert.That(result.Files.Single().Format, Is.EqualTo(format));
    }

    [TestCase("<tr><td>a<td>b<tr><td>c<td>d</table>", "a|b/c|d")] // no end tags
    [TestCase("<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>", "a|b/|c/d|e")] // merged downwards
    [TestCase("<tr><td colspan=2>a<td>b</table>", "a||b")] // merged across
    [TestCase("<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c</table>", "a||b/||c")] // both
    // a span does not reach into the next table
    [TestCase("<tr><td>a<td rowspan=3>b<tr><td>c</table><table><tr><td>d<td>e</table>", "a|b/c|//d|e")]
    [TestCase("<thead><tr><th>a</thead><tbody><tr><td>b</tbody></table>", "a/b")]
    // white space, entities, a meant line end
    [TestCase("<tr><td> a \n <b>b</b>&nbsp;&lt;<br>c&#30;</td></tr></table>", "a b\u00a0<\nc\u001e")]
    [TestCase("<tr><td>a<table><tr><td>b</table></td></tr><tr><td>c</table>", "a//b//c")] // a table in a table
    [TestCase("<script>if (a<b) document.write('<table>')</script><tr><td>a<style>td {}</style></table>", "a")]
    [TestCase("<tr></tr><tr><td></td></tr></table>", "/")] // empty rows are rows
    [TestCase("<TR><TD>a</TD></TR></TABLE>", "a")]
    public void Rows_are_as_a_browser_shows_them(string table, string expected) =>
        Assert.That(Cells($"<table>{table}"), Is.EqualTo(expected));

    [TestCase("<td x:num=\"1.4990119700101e+17\">1.49901E+17", true)] // Excel kept the number beside what it showed
    [TestCase("<td x:num>149901197001010000", true)] // the text is the number
    [TestCase("<td x:str>149901197001010012", false)] // a text
    [TestCase("<td style='mso-number-format:\"\\@\"'>149901197001010012", false)] // the usual hint: this is text
    [TestCase("<td x:num=\"45113\">2023-07-06", false)] // a date is better as it was shown
    public void A_number_cell_is_one_that_Excel_called_so(string cell, bool isNumber)
    {
        using var reader = Open($"<table><tr>{cell}</td></table>");
        reader.NextSheet();
        reader.ReadRow();
        Assert.That(reader.Cell(0), isNumber ? Is.TypeOf<double>() : Is.TypeOf<string>());
    }

    [Test]
    public void A_number_cell_in_the_ID_column_never_matches_exactly()
    {
        var rejects = new Rejects();
        var result = Read($"<table>{Header}<tr><td x:num=\"{Id(1)[..15]}000\">1.49901E+17<td>别的人<td>晋J1</table>", rejects);
        Assert.That(result.Matches.Matches, Is.Empty);
        Assert.That(rejects.All.Single().Reason, Is.EqualTo(ProblemCode.RejectIdNumericCell));
    }

    [Test]
    public void A_page_cut_anywhere_within_its_table_is_refused()
    {
        var page = $"<html><body><table>{Header}<tr><td>{Id(1)}</td><td>王小明</td><td>晋J1</td></tr></table></body></html>";
        var end = page.IndexOf("</table>", StringComparison.Ordinal) + "</table".Length;
        for (var length = page.IndexOf("<table>", StringComparison.Ordinal) + "<table>".Length; length <= end; length += 7)
            Assert.That(Read(page[..length]).Matches.Failure?.Code, Is.EqualTo(ProblemCode.HtmlCutShort), page[..length]);
    }

    [Test]
    public void A_row_with_a_cell_too_few_is_rejected_because_nobody_knows_which()
    {
        var rejects = new Rejects();
        Read($"<table>{Header}<tr><td>{Id(1)}<td>王小明<tr><td>{Id(2)}<td>别的人<td>晋J1</table>", rejects);
        Assert.That(rejects.All.Select(reject => (reject.Reason, reject.Place.Row)),
            Is.EqualTo(new[] { (ProblemCode.RejectFieldCount, 2L) }));
    }

    [Test]
    public void Several_tables_are_several_sheets_by_number()
    {
        var table = $"<table>{Header}<tr><td>{Id(1)}<td>王小明<td>晋J1</table>";
        Assert.That(Read(table + table).Files.Select(file => file.Sheet), Is.EqualTo(new[] { "1", "2" }));
    }

    [TestCase("<html><frameset><frame src=\"v.files/sheet001.htm\"></frameset></html>",
        TestName = "Excel's page for several sheets holds none itself")]
    [TestCase("<html><body>系统超时，请重新登录</body></html>", TestName = "The message of a system that had logged the agency out")]
    [TestCase("MIME-Version: 1.0\r\nContent-Type: multipart/related", TestName = "A web archive")]
    public void A_page_without_a_table_is_refused(string page) =>
        Assert.That(Read(page).Matches.Failure!.Code, Is.EqualTo(ProblemCode.FileIsHtml));

    [Test]
    public void A_row_wider_than_any_sheet_is_refused() =>
        Assert.That(Read("<table><tr>" + string.Concat(Enumerable.Repeat("<td colspan=1000>a", 17)) + "</table>").Matches.Failure!.Code,
            Is.EqualTo(ProblemCode.FileDamaged));

    private static string Cells(string page)
    {
        using var reader = Open(page);
        var sheets = new List<string>();
        while (reader.NextSheet())
        {
            var rows = new List<string>();
            while (reader.ReadRow())
                rows.Add(string.Join('|', Enumerable.Range(0, reader.CellCount).Select(i => CellText.Of(reader.Cell(i)))));
            sheets.Add(string.Join('/', rows));
        }

        return string.Join("//", sheets);
    }

    private static HtmlSheets Open(string page)
    {
        using var folder = new TemporaryFolder();
        return HtmlSheets.Open(new SharedFiles(new InstantClock()).OpenForReading(folder.Write("v.xls", page)), TextEncoding.Utf8);
    }

    private static Matcher.Lookup.Sources.SourceResult Read(string page, Rejects? rejects = null) =>
        Read(Encoding.UTF8.GetBytes(page), rejects);

    private static Matcher.Lookup.Sources.SourceResult Read(byte[] page, Rejects? rejects = null)
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,王小明,{Id(1)}\n", out _);
        folder.Write("v.xls", page);
        return Match(folder, roster, "v.xls", rejects);
    }
}
