using System.Text;
using static Matcher.Formats.Workbooks.Biff.TestBiff;

namespace Matcher.Formats.Workbooks.Biff;

[TestFixture]
public sealed class BiffSheetsTests
{
    private const int Rows = 5_000;

    // A province's export has millions of rows off the roster: of each the ID number is looked at, and nothing else.
    [Test]
    public void Of_a_row_of_which_only_the_number_is_looked_at_no_object_is_made()
    {
        using var sheets = Opened(Many);
        sheets.NextSheet();
        Assert.That(sheets.ReadRow());
        Assert.That(Encoding.UTF8.GetString(sheets.Text(0)), Is.EqualTo("149901197001010013"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var length = 0;
        for (var row = 1; row < Rows; row++)
            length += sheets.ReadRow() ? sheets.Text(0).Length : 0;
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(Rows));
        Assert.That(length, Is.EqualTo((Rows - 1) * 18));
    }

    // What is after such a record is not where the length says it is, and what stands there is for the library to say.
    [TestCase(0x00FD, 6)]
    [TestCase(0x0203, 13)]
    [TestCase(0x027E, 9)]
    [TestCase(0x00BD, 11)]
    [TestCase(0x0204, 8)]
    [TestCase(0x0205, 7)]
    [TestCase(0x0006, 15)]
    [TestCase(0x0208, 15)]
    [TestCase(0x0200, 11)]
    public void A_workbook_with_a_record_that_is_too_short_is_left_to_the_library(int id, int length) =>
        Assert.That(BiffWorkbook.Read(Stream(CellFormat(0), Record(id, new byte[length]))), Is.Null);

    // The library puts such rows in order; a reader that goes forward only would lose one.
    [Test]
    public void So_is_one_whose_rows_go_back()
    {
        byte[] Row(int row) => Cell(0x0204, row, 0, 0, Text("甲", isWide: true));
        Assert.That(BiffWorkbook.Read(Stream(CellFormat(0), [.. Row(1), .. Row(2)])), Is.Not.Null);
        Assert.That(BiffWorkbook.Read(Stream(CellFormat(0), [.. Row(2), .. Row(1)])), Is.Null);
    }

    // A password makes everything behind it unreadable; Excel 95 writes its texts in the code page of the machine.
    [TestCase(0x002F, 6)]
    [TestCase(0x0443, 20)]
    public void So_is_one_with_a_password_or_of_an_older_version(int id, int length) =>
        Assert.That(BiffWorkbook.Read(Stream([.. CellFormat(0), .. Record(id, new byte[length])], [])), Is.Null);

    private static byte[] Many { get; } = Stream(
        [.. CellFormat(0), .. TextTable([("149901197001010013", false, 0, 0), ("王小明", true, 0, 0)], 8224)],
        [.. Enumerable.Range(0, Rows).SelectMany(row => (byte[])[.. Cell(0x00FD, row, 0, 0, UInt(0)), .. Cell(0x00FD, row, 1, 0, UInt(1))])]);

    private static BiffSheets Opened(byte[] stream) => new(BiffWorkbook.Read(stream)!);
}
