using System.Buffers.Binary;
using System.Text;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>What the library that reads .xls gets wrong, and must not get to see.</summary>
[TestFixture]
public sealed class BiffStreamTests
{
    private const int ArrayFormula = 0x0221;
    private const int TableFormula = 0x0236;
    private const int SharedFormula = 0x04BC;
    private const int Continue = 0x003C;

    [TestCase(new int[0])]
    [TestCase(new[] { SharedFormula })]
    [TestCase(new[] { ArrayFormula })] // the library lost the text
    [TestCase(new[] { TableFormula })]
    [TestCase(new[] { ArrayFormula, Continue })]
    public void The_text_that_a_formula_gave_is_read_whatever_stands_between(int[] between) =>
        Assert.That(First(Cells([TextFormula(), .. between.Select(id => Record(id, new byte[12])), FormulaText("甲")])), Is.EqualTo("甲"));

    [Test]
    public void A_formula_whose_text_is_not_there_is_a_fault_that_names_the_cell()
    {
        var fault = Fault(Cells([TextFormula(row: 6, column: 2)]));
        Assert.That((fault.Code, fault.Where.Row, fault.Where.Column), Is.EqualTo((ProblemCode.CellTextMissing, (long?)7, "C")));
    }

    [TestCase(0, 0)] // no table at all
    [TestCase(1, 1)]
    [TestCase(5, 9)]
    public void So_is_a_text_that_the_table_does_not_have(int texts, int number) =>
        Assert.That(
            Fault(Book([.. texts == 0 ? [] : Record(0x00FC, [.. UInt(9), .. UInt(texts)])], [Record(0x00FD, [0, 0, 0, 0, 0, 0, .. UInt(number)])])).Code,
            Is.EqualTo(ProblemCode.CellTextMissing));

    [TestCase(false, 14, 45113, "2023-07-06")]
    [TestCase(false, 57, 45113, "2023-07-06")] // a date of Chinese Windows alone
    [TestCase(true, 14, 43651, "2023-07-06")]
    [TestCase(true, 31, 43651, "2023-07-06")]
    [TestCase(true, 0, 43651, "43651")]
    public void A_number_is_the_day_that_its_format_makes_of_it(bool is1904, int format, double number, string expected)
    {
        byte[] xf = [0, 0, (byte)format, 0, .. new byte[16]];
        byte[] globals = [.. Record(0x0022, [(byte)(is1904 ? 1 : 0), 0]), .. Record(0x00E0, xf)];
        Assert.That(First(Book(globals, [Record(0x0203, [0, 0, 0, 0, 0, 0, .. BitConverter.GetBytes(number)])])), Is.EqualTo(expected));
    }

    [Test]
    public void Of_two_versions_of_a_workbook_the_newer_is_read() =>
        Assert.That(Read(TestCompoundFile.Make(("Book", Stream([], [Label("旧")])), ("Workbook", Stream([], [Label("新")])))), Is.EqualTo("新"));

    [Test]
    public void But_not_if_it_has_no_cells() =>
        Assert.That(Read(TestCompoundFile.Make(("Workbook", Stream([], [])), ("Book", Stream([], [Label("有")])))), Is.EqualTo("有"));

    [Test]
    public void A_file_whose_sectors_go_round_in_a_circle_is_damaged()
    {
        var file = Cells([Label("有")]);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(512 + (9 * 4)), 2); // the last sector of the stream leads to its first
        Assert.That(Fault(file).Code, Is.EqualTo(ProblemCode.FileDamaged));
    }

    [Test]
    public void A_file_that_ends_before_its_stream_is_damaged() =>
        Assert.That(Fault(Cells([Label("有")])[..^600]).Code, Is.EqualTo(ProblemCode.FileDamaged));

    private static string First(byte[] file) => Read(file);

    private static string Read(byte[] file)
    {
        using var folder = new TemporaryFolder();
        using var handle = File.OpenHandle(folder.Write("v.xls", file));
        using var sheets = XlsSheets.Open(handle);
        return sheets.NextSheet() && sheets.ReadRow() ? Encoding.UTF8.GetString(sheets.Text(0)) : "";
    }

    private static Problem Fault(byte[] file) =>
        DamagedFileException.ProblemOf(Assert.Throws<DamagedFileException>(() => Read(file))!, new InputFile(0, "v.xls", "v.xls"));

    private static byte[] Cells(byte[][] cells) => Book([], cells);

    private static byte[] Book(byte[] globals, byte[][] cells) => TestCompoundFile.Make(("Workbook", Stream(globals, cells)));

    // Globals and one sheet (MS-XLS 2.1.7.20).
    private static byte[] Stream(byte[] globals, byte[][] cells)
    {
        byte[] begin = [.. Begin(0x05), .. Record(0x0042, [0xB0, 0x04]), .. globals];
        byte[] name = [6, 0, .. "Sheet1"u8];
        var sheetAt = begin.Length + 4 + 6 + name.Length + 4;
        return
        [
            .. begin, .. Record(0x0085, [.. UInt(sheetAt), 0, 0, .. name]), .. Record(0x000A, []),
            .. Begin(0x10), .. cells.SelectMany(cell => cell), .. Record(0x000A, []),
        ];
    }

    private static byte[] Begin(byte kind) => Record(0x0809, [0, 6, kind, 0, .. new byte[12]]);

    private static byte[] TextFormula(byte row = 0, byte column = 0) =>
        Record(0x0006, [row, 0, column, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 3, 0, 0x1E, 1, 0]);

    private static byte[] FormulaText(string text) => Record(0x0207, [(byte)text.Length, 0, 1, .. Encoding.Unicode.GetBytes(text)]);

    private static byte[] Label(string text) =>
        Record(0x0204, [0, 0, 0, 0, 0, 0, (byte)text.Length, 0, 1, .. Encoding.Unicode.GetBytes(text)]);

    private static byte[] UInt(int value) => BitConverter.GetBytes(value);

    private static byte[] Record(int id, byte[] content) =>
        [(byte)(id & 0xFF), (byte)(id >> 8), (byte)(content.Length & 0xFF), (byte)(content.Length >> 8), .. content];
}
