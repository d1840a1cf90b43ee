using System.Diagnostics;
using System.Text;
using Matcher.Foundation.Problems;
using static Matcher.Support.TestPackage;

namespace Matcher.Formats.Workbooks.Xlsx;

[TestFixture]
public sealed class XlsxRowsTests
{
    [Test]
    public void Rows_that_bear_one_number_are_all_read() =>
        Assert.That(Rows("<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row><row r=\"2\"><c><v>3</v></c></row>"),
            Is.EqualTo(new[] { "", "1", "2", "3" }));

    [Test]
    public void So_are_rows_whose_numbers_go_back() =>
        Assert.That(Rows("<row r=\"3\"><c><v>3</v></c></row><row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>"),
            Is.EqualTo(new[] { "", "", "3", "1", "2" }));

    [TestCase("<row r=\"1\"><c><v>1</v></c></row><row r=\"3\"><c><v>3</v></c></row>", false)]
    [TestCase("<row r=\"1\"><c><v>1</v></c></row><row r=\"1\"/>", false)] // only formatted, whatever its number
    [TestCase("<row r=\"1\"><c><v>1</v></c></row><row r=\"1\"><c><v>3</v></c></row>", true)]
    public void Numbers_that_do_not_rise_are_seen(string rows, bool expected) =>
        ReadSheets.Look(Of(rows), sheet =>
        {
            while (sheet.ReadRow())
            {
                // To its end.
            }

            Assert.That(sheet.IsOutOfOrder, Is.EqualTo(expected));
        });

    [Test]
    public void Rows_without_a_number_follow_those_before() =>
        Assert.That(Rows("<row r=\"2\"><c><v>2</v></c></row><row><c><v>3</v></c></row><row/><row><c><v>5</v></c></row>"),
            Is.EqualTo(new[] { "", "2", "3", "", "5" }));

    [Test]
    public void Cells_without_a_reference_follow_those_before() =>
        Assert.That(ReadSheets.Rows(Of("<row><c><v>1</v></c><c r=\"D9\"><v>4</v></c><c/><c><v>6</v></c></row>")).Single(),
            Is.EqualTo(new[] { "1", "", "", "4", "", "6" }));

    [Test]
    public void Cells_stand_where_they_say_whatever_their_order() =>
        Assert.That(ReadSheets.Rows(Of("<row><c r=\"C1\"><v>3</v></c><c r=\"a1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>")).Single(),
            Is.EqualTo(new[] { "1", "2", "3" }));

    [Test]
    public void Two_values_in_one_place_are_a_fault_that_names_it()
    {
        var where = ReadSheets.Fault(Of("<row r=\"7\"><c r=\"B7\"><v>1</v></c><c r=\"B7\"><v>2</v></c></row>")).Where;
        Assert.That((where.Sheet, where.Row, where.Column), Is.EqualTo(("表", (long?)7, "B")));
    }

    [TestCase("<row r=\"x\"/>")]
    [TestCase("<row r=\"1048577\"/>")]
    [TestCase("<row r=\"99999999999\"/>")]
    [TestCase("<row><c r=\"7\"><v>1</v></c></row>")]
    [TestCase("<row><c r=\"XFE1\"><v>1</v></c></row>")] // further right than any sheet, and not only formatted
    [TestCase("<row><c><v>1</c></row>")]
    [TestCase("<row><c><v>1</v></c>")]
    [TestCase("<row><c><v><b/>1</v></c></row>")]
    [TestCase("<row><c t=\"str\"><v>a&nbsp;b</v></c></row>")]
    [TestCase("<row><c t=\"str\"><v>AT&T</v></c></row>")]
    public void What_is_no_sheet_is_damaged(string rows) =>
        Assert.That(ReadSheets.Fault(Of(rows)).Code, Is.EqualTo(ProblemCode.FileDamaged));

    [Test]
    public void Bytes_that_are_no_text_are_damaged()
    {
        var parts = Usual("");
        parts[^1] = (Sheet1, [.. Encoding.UTF8.GetBytes(Sheet("<row><c t=\"str\"><v>王")), 0xD5, 0xC5, .. "</v></c></row></sheetData></worksheet>"u8]);
        Assert.That(ReadSheets.Fault(Zip(parts)).Code, Is.EqualTo(ProblemCode.FileDamaged));
    }

    [Test]
    public void A_document_type_is_refused() =>
        Assert.That(
            ReadSheets.Fault(Of("", (Sheet1, "<!DOCTYPE x [<!ENTITY a \"b\">]>" + Sheet("<row><c t=\"str\"><v>&a;</v></c></row>")))).Code,
            Is.EqualTo(ProblemCode.FileDamaged));

    [TestCase("<row r=\"2\"><c r=\"ZZZZZ2\" s=\"1\"/></row>")]
    [TestCase("<row r=\"1048576\" s=\"1\" customFormat=\"1\"><c r=\"XFD1048576\" s=\"1\"/></row>")]
    public void Cells_that_are_only_formatted_are_none(string rows) =>
        Assert.That(ReadSheets.Rows(Of("<row r=\"1\"><c><v>1</v></c></row>" + rows)), Has.Count.EqualTo(1));

    [Test]
    public void Many_rows_that_are_only_formatted_cost_next_to_nothing()
    {
        var rows = new StringBuilder("<row r=\"1\"><c><v>1</v></c></row>");
        for (var i = 2; i <= 200_000; i++)
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{i}\" s=\"1\"><c r=\"A{i}\" s=\"1\"/><c r=\"XFD{i}\" s=\"1\"/></row>");
        var workbook = Of(rows.ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        Assert.That(ReadSheets.Rows(workbook), Has.Count.EqualTo(1));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(2_000_000));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20))); // generous: machines are busy
    }

    [Test]
    public void A_row_of_any_length_is_read()
    {
        // Longer than what is read at a time, so that a row stands across it.
        var text = new string('长', 30_000);
        var rows = string.Concat(Enumerable.Range(1, 40).Select(i => $"<row><c t=\"str\"><v>{i}</v></c><c t=\"str\"><v>{text}</v></c></row>"));
        Assert.That(ReadSheets.Rows(Of(rows)).Select(row => (row[0], row[1].Length)),
            Is.EqualTo(Enumerable.Range(1, 40).Select(i => ($"{i}", text.Length))));
    }

    [TestCase("", 1, false)]
    [TestCase(" hidden=\"1\"", 1, true)]
    [TestCase(" hidden=\"true\"", 1, true)]
    [TestCase(" hidden=\"0\"", 1, false)]
    [TestCase(" ht=\"0\" customHeight=\"1\"", 1, true)]
    [TestCase(" ht=\"14.25\"", 1, false)]
    public void A_row_that_is_not_shown_is_seen(string attributes, int row, bool expected) =>
        ReadSheets.Look(Of($"<row r=\"{row}\"{attributes}><c><v>1</v></c></row>"), sheet =>
        {
            sheet.ReadRow();
            Assert.That(sheet.IsRowHidden, Is.EqualTo(expected));
        });

    [TestCase("<cols><col min=\"1\" max=\"6\"/></cols>", "")] // no width: the library threw
    [TestCase("<cols><col min=\"1\" max=\"1\" width=\"9\"/><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>", "1 2")]
    [TestCase("<cols><col min=\"1\" max=\"1\" width=\"0\" customWidth=\"1\"/></cols>", "0")]
    public void Columns_that_are_not_shown_are_seen(string columns, string expected) =>
        ReadSheets.Look(Of("", (Sheet1, Sheet("<row><c><v>1</v></c></row>", columns))), sheet =>
        {
            sheet.ReadRow();
            Assert.That(string.Join(' ', Enumerable.Range(0, 6).Where(sheet.IsColumnHidden)), Is.EqualTo(expected));
        });

    private static IEnumerable<string> Rows(string rows) => ReadSheets.Rows(Of(rows)).Select(row => string.Join('|', row));
}
