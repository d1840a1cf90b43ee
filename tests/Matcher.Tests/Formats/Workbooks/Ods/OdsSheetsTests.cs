using System.Text;
using CsCheck;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Support;

namespace Matcher.Formats.Workbooks.Ods;

[TestFixture]
public sealed class OdsSheetsTests
{
    private const string LastRows = "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell"
        + " table:number-columns-repeated=\"16384\"/></table:table-row>";

    [TestCase("<table:table-cell office:value-type=\"float\" office:value=\"370\"><text:p>370.00</text:p></table:table-cell>", "370")] // a number
    [TestCase("<table:table-cell office:value-type=\"date\" office:date-value=\"2023-07-15\"><text:p>7月15日</text:p></table:table-cell>",
        "2023-07-15")] // a date, however it is shown
    [TestCase("<table:table-cell office:value-type=\"date\" office:date-value=\"2023-07-15T10:30:00\"><text:p>x</text:p></table:table-cell>",
        "2023-07-15 10:30:00")] // with its time
    [TestCase("<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>真</text:p></table:table-cell>",
        "TRUE")] // yes
    [TestCase("<table:table-cell office:value-type=\"string\"><text:p>甲</text:p><text:p>乙</text:p></table:table-cell>", "甲\n乙")] // two lines
    [TestCase("<table:table-cell office:value-type=\"string\"><text:p>甲<text:s text:c=\"2\"/>乙<text:tab/>丙<text:line-break/>丁</text:p>"
        + "</table:table-cell>", "甲  乙\t丙\n丁")] // blanks that count
    [TestCase("<table:table-cell office:value-type=\"string\"><text:p>属<text:span>实</text:span></text:p></table:table-cell>", "属实")] // two fonts
    [TestCase("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>批注</text:p></office:annotation><text:p>属实</text:p>"
        + "</table:table-cell>", "属实")] // a remark on the cell is none of its text
    [TestCase("<table:table-cell office:value-type=\"string\" office:string-value=\"属实\"/>", "属实")] // the value alone
    [TestCase("<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>",
        "#N/A")] // an error
    [TestCase("<table:table-cell table:formula=\"of:=A1\"/>", "#公式未计算")] // a formula without a result
    [TestCase("<table:table-cell office:value-type=\"float\" office:value=\"?\"><text:p>约三百</text:p></table:table-cell>", "约三百")] // no number
    public void A_cell_is_read(string cell, string text) =>
        Assert.That(Rows(TestOds.Of($"<table:table-row>{cell}</table:table-row>"))[0][0], Is.EqualTo(text));

    [Test]
    public void Empty_rows_between_others_count_and_those_behind_the_last_do_not()
    {
        var rows = Rows(TestOds.Of(TestOds.Row("甲") + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
            + TestOds.Row("", "乙") + LastRows));
        Assert.That(rows.Select(row => string.Join('|', row)), Is.EqualTo(new[] { "甲", "", "", "", "|乙" }));
    }

    [Test]
    public void A_cell_and_a_row_may_stand_for_many()
    {
        var rows = Rows(TestOds.Of("<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\"/>"
            + "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"3\"><text:p>甲</text:p></table:table-cell>"
            + "<table:table-cell table:number-columns-repeated=\"16379\"/></table:table-row>"));
        Assert.That(rows.Select(row => string.Join('|', row)), Is.EqualTo(new[] { "||甲|甲|甲", "||甲|甲|甲" }));
    }

    [Test]
    public void Repeats_are_as_if_each_stood_there() => Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], Gen.Bool).Array[1, 6].Sample(runs =>
    {
        var (packed, plain) = (new StringBuilder(), new List<string>());
        foreach (var (count, cells, isEmpty) in runs)
        {
            var text = isEmpty ? "" : "<text:p>甲</text:p>";
            packed.Append("<table:table-row table:number-rows-repeated=\"").Append(count)
                .Append("\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"").Append(cells).Append("\">")
                .Append(text).Append("</table:table-cell></table:table-row>");
            plain.AddRange(Enumerable.Repeat(isEmpty ? "" : string.Join('|', Enumerable.Repeat("甲", cells)), count));
        }

        while (plain.Count > 0 && plain[^1].Length == 0)
            plain.RemoveAt(plain.Count - 1);
        return Rows(TestOds.Of(packed.ToString())).Select(row => string.Join('|', row)).SequenceEqual(plain);
    }, iter: 200);

    [Test]
    public void A_million_formatted_rows_cost_nothing()
    {
        var bytes = TestOds.Of(TestOds.Row("甲") + LastRows);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(Rows(bytes), Has.Count.EqualTo(1));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 21));
    }

    [TestCase("table:number-rows-repeated=\"1048576\"", "table:number-columns-repeated=\"16384\"")] // seventeen thousand million cells
    [TestCase("table:number-rows-repeated=\"2000000000\"", "")] // more rows than a sheet has, behind another
    public void What_stands_for_more_than_a_sheet_has_is_damaged(string rows, string cells) => Assert.That(
        () => Rows(TestOds.Of(TestOds.Row("甲") + $"<table:table-row {rows}><table:table-cell office:value-type=\"string\" {cells}>"
            + "<text:p>甲</text:p></table:table-cell></table:table-row>")),
        Throws.InstanceOf<DamagedFileException>());

    [TestCase("<table:table-row table:visibility=\"collapse\">", "</table:table-row>")] // by hand
    [TestCase("<table:table-row table:visibility=\"filter\">", "</table:table-row>")] // by a filter
    [TestCase("<table:table-row-group table:display=\"false\"><table:table-row>", "</table:table-row></table:table-row-group>")] // a group
    [TestCase("<table:table-row-group table:display=\"false\"><table:table-row-group><table:table-row>",
        "</table:table-row></table:table-row-group></table:table-row-group>")] // a group in a group
    public void A_hidden_row_is_hidden_and_the_next_is_not(string start, string end)
    {
        using var file = new Opened(TestOds.Of(TestOds.Row("头") + start + TestOds.Cell("甲") + end + TestOds.Row("乙")));
        var hidden = new List<bool>();
        while (file.Sheets.ReadRow())
            hidden.Add(file.Sheets.IsRowHidden);
        Assert.That(hidden, Is.EqualTo(new[] { false, true, false }));
    }

    [Test]
    public void Hidden_columns_and_sheets_are_known()
    {
        const string styles = "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
        using var file = new Opened(TestOds.OfSheets(
            "<table:table table:name=\"一\" table:style-name=\"ta1\"><table:table-column table:number-columns-repeated=\"2\"/>"
            + "<table:table-column-group table:display=\"false\"><table:table-column/></table:table-column-group>"
            + "<table:table-column table:visibility=\"collapse\"/><table:table-column/>" + TestOds.Row("a", "b", "c", "d", "e") + "</table:table>"
            + "<table:table table:name=\"二\" table:style-name=\"ta2\"/>", styles));
        file.Sheets.ReadRow();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Enumerable.Range(0, 5).Select(file.Sheets.IsColumnHidden), Is.EqualTo(new[] { false, false, true, true, false }));
            Assert.That(file.Sheets.IsHidden, Is.False);
            Assert.That(file.Sheets.NextSheet(), Is.True);
            Assert.That(file.Sheets.IsHidden, Is.True);
            Assert.That(file.Sheets.Name, Is.EqualTo("二"));
            Assert.That(file.Sheets.ReadRow(), Is.False);
            Assert.That(file.Sheets.NextSheet(), Is.False);
        }
    }

    [Test]
    public void Merged_cells_reach_down_and_what_is_under_them_is_not_shown()
    {
        using var file = new Opened(TestOds.Of(TestOds.Row("头", "头")
            + "<table:table-row>" + TestOds.Cell("甲")
            + "<table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>属实</text:p></table:table-cell></table:table-row>"
            + "<table:table-row>" + TestOds.Cell("乙") + "<table:covered-table-cell office:value-type=\"string\"><text:p>旧</text:p>"
            + "</table:covered-table-cell></table:table-row>" + TestOds.Row("丙", "不属实")));
        var merges = new List<(string, CellMerge)>();
        while (file.Sheets.ReadRow())
            merges.Add((Encoding.UTF8.GetString(file.Sheets.Text(1)), file.Sheets.MergeOf(1)));
        Assert.That(merges, Is.EqualTo(new[] { ("头", CellMerge.None), ("属实", CellMerge.First), ("", CellMerge.Below), ("不属实", CellMerge.None) }));
    }

    [Test]
    public void Tables_that_are_no_sheets_are_not_read()
    {
        using var file = new Opened(TestOds.OfSheets(
            "<table:tracked-changes><table:deletion><table:table-cell><text:p>旧</text:p></table:table-cell></table:deletion></table:tracked-changes>"
            + "<table:table table:name=\"表\"><table:shapes><table:table><table:table-row/></table:table></table:shapes>" + TestOds.Row("甲")
            + "</table:table>"));
        Assert.That(file.Sheets.ReadRow() && Encoding.UTF8.GetString(file.Sheets.Text(0)) == "甲");
        Assert.That(file.Sheets.NextSheet(), Is.False);
    }

    [TestCase("")] // nothing
    [TestCase("<a>")] // not whole
    [TestCase("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")] // a document type
    [TestCase("<a/>")] // no workbook
    public void What_is_no_workbook_is_said(string content) =>
        Assert.That(() => Rows(TestOds.Content(content)), Throws.InstanceOf<DamagedFileException>());

    private static List<List<string>> Rows(byte[] bytes)
    {
        using var file = new Opened(bytes);
        var rows = new List<List<string>>();
        while (file.Sheets.ReadRow())
            rows.Add([.. Enumerable.Range(0, file.Sheets.CellCount).Select(cell => Encoding.UTF8.GetString(file.Sheets.Text(cell)))]);
        return rows;
    }

    private sealed class Opened : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private readonly Microsoft.Win32.SafeHandles.SafeFileHandle _file;

        public Opened(byte[] bytes)
        {
            _file = File.OpenHandle(_folder.Write("表.ods", bytes));
            try
            {
                Sheets = OdsSheets.Open(_file);
                Sheets.NextSheet();
            }
            catch (DamagedFileException)
            {
                Dispose();
                throw;
            }
        }

        public OdsSheets Sheets { get; } = null!;

        public void Dispose()
        {
            Sheets?.Dispose();
            _file.Dispose();
            _folder.Dispose();
        }
    }
}
